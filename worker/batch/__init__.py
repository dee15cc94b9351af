"""Predicts batches: reads their examples, predicts them in parts, and stores these."""
