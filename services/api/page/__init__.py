"""Serving the page."""
