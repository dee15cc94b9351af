"""Job bodies that reproduce published results, and what runs them."""
