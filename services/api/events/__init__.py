"""Event streams of jobs (server-sent events)."""
