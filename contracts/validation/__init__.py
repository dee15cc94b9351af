"""Invalid fields of requests: where they are, what was expected, and what came."""
