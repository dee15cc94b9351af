"""Imports uploaded files as data sets: the job, and parsers of each kind of file."""
