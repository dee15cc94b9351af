"""The predictions of batch jobs, and the files of jobs of all kinds."""
