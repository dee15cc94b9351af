"""Schemas of hyperparameter sweeps."""
