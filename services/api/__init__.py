"""The api service: jobs, models, data sets and the documentation."""
