"""Analyses of a network: accuracy, calibration, inspection, rounding."""
