"""The commands of mlpforge."""
