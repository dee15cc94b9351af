"""Predictions of test examples: of one version, and of two compared."""
