"""The images of a request: arrays, raw bytes and image files."""
