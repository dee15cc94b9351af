"""Integrity checks of a model store, removal of unreferenced files, and repair of heads."""
