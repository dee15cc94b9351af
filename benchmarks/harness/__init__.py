"""What several benchmarks share: services, processes, data and timing."""
