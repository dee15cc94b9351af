"""Load on the inference service: steady, closed-loop, slow and hostile clients."""
