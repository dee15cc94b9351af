"""A training run: configuration, optimizers, schedules, state."""
