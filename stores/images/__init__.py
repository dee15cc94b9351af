"""Image files as pixels: decoded, and prepared as network input."""
