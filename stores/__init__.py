"""What lasts: jobs, models and data sets, each behind an interface with an in-memory twin."""
