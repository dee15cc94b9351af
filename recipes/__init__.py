"""Job bodies that reproduce published results, and their runner."""
