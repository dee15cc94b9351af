"""The notifier, which posts notifications: the only role that calls other networks."""
