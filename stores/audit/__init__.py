"""The audit trail of writes, in the jobs database."""
