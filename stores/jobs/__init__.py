"""The truth about jobs: which wait, which run, how each ended."""
