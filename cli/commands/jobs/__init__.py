"""Commands for jobs and sweeps: submit them, follow them, list and change them."""
