"""Runs of the tests, and the text at their end."""

LONG = {"epochs": 1000, "hidden_sizes": [20], "model": "watched"}
SHORT = {"epochs": 2, "hidden_sizes": [10], "batch_size": 500, "model": "watched"}
ENDED = "Succeeded and published as version"
