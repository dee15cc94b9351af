"""The truth about jobs: who waits, who runs, how each ended."""
