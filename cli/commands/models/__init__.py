"""`mlpforge models`: the commands for models and their versions."""
