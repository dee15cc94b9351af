"""The metrics of both services, combined over the processes of a service."""
