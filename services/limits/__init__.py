"""Bounds on work, threads and memory: queues, limiters, budgets, rates."""
