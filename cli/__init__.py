"""The command line: the roles, the supervisor of `mlpforge up`, and the client commands."""
