"""Data sets and their examples."""
