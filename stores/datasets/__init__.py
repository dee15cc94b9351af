"""Data sets: read only, and checked against their digests."""
