"""The files of a model store: their layout, their digests, their fences."""
