"""Schemas of predictions, explanations and inspections."""
