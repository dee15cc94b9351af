"""Imports .npz files."""
