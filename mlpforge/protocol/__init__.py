"""The service's HTTP as the client sees it: problems, event streams, and retries."""
