"""What `mlpforge up` runs: the parts, their folders and their supervisor."""
