"""Versions in the formats of other tools; only exporting.py loads onnx and the core."""
