"""How versions answer the test examples, each alone and two beside each other."""
