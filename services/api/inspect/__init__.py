"""`POST /inspect`: all values of a forward and a backward pass."""
