"""Schedules, and the jobs that they submit."""
