"""The event loop of the inference service and its fast path."""
