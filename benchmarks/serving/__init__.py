"""Servers, loads and figures of benchmarks/predict.py and overload.py."""
