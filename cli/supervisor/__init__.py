"""The processes of `mlpforge up`, their folders and their supervisor."""
