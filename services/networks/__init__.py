"""Loaded networks, shared by the threads of a process, and what they predict."""
