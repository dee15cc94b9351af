"""Webhooks, and the outbox of their notifications, in the jobs database."""
