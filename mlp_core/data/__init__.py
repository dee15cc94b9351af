"""Training examples: batches, splits and distortions."""
