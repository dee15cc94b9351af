"""Contenders of the training benchmarks, one module for each library that they need."""
