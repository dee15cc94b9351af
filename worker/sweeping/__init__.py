"""Requeues lost jobs, resends wake-ups and deletes old jobs, in a worker's main process."""
