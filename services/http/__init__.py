"""The parts that all routes share: routing, access checks, bodies, queries, errors, OpenAPI."""
