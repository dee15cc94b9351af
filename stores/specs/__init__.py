"""Checks of specs before their jobs are created, and their references as numbers."""
