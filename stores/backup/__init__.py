"""Backups of an embedded service: its jobs database and its model store in one file."""

# In a data folder, while a restore has not ended; the service does not start then.
RESTORING = ".restoring"
