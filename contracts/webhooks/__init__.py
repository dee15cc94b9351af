"""Webhooks: their schemas, and the addresses that they may have."""
