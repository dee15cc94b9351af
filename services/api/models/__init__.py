"""Models: versions, aliases, weights, imports and exports."""
