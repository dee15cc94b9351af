"""The fast lane: our gunicorn worker, which answers the plainest requests without a thread."""
