"""TensorFlow Serving's REST protocol, below `/v1`, for its unchanged clients."""
