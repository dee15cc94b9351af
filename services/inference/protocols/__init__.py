"""The protocols of other servers, each in a package."""
