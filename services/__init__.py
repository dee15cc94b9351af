"""HTTP: what both services share lies here, each service in a package of its own."""
