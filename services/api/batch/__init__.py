"""Batches of predictions: their jobs, and the results of these."""
