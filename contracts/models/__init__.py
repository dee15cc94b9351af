"""Schemas of models and versions."""
