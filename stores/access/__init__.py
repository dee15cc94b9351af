"""The keys, one document beside the models."""
