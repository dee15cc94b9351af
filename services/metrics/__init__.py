"""What both services count, and how Prometheus reads it, over all processes of a service."""
