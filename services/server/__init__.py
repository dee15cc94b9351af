"""gunicorn as both services run it: workers, hooks, large bodies, memory."""
