"""Data sets: those in this package, and those that users have imported."""
