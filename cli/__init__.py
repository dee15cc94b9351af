"""The command line: client commands, roles, and the supervisor of `mlpforge up`."""
