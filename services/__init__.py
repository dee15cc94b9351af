"""The two HTTP services, each in its package, and the packages that they share."""
