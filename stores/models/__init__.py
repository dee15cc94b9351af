"""The truth about models: immutable, numbered versions."""
