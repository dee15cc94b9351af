"""TensorFlow Serving's REST protocol, under `/v1`: its clients ask our models unchanged."""
