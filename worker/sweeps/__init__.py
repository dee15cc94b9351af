"""Sweeps: the worker asks Optuna for trials, trains them, and publishes the best."""
