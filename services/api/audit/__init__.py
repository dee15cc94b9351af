"""The audit trail: it records each write, and lists them."""
