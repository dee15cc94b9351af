"""Training jobs: one attempt, from its start to its published version."""
