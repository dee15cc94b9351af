"""What is measured of a network: accuracy, calibration, inspection, rounding."""
