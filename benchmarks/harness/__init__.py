"""Shared modules of the benchmarks: services, processes, data and timing."""
