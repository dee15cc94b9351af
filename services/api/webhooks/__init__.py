"""Routes of webhooks and notifications."""
