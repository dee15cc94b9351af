"""The jobs database's part about sweeps and their trials."""
