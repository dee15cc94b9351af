"""What every route shares: routing, access, bodies, queries, errors, OpenAPI."""
