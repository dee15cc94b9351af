"""The keys of clients."""
