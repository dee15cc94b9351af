"""Schemas of jobs."""
