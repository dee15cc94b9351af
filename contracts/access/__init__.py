"""Keys: what clients other than the administrator may do."""
