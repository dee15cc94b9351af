"""The data to learn from: read only, and checked against its digest."""
