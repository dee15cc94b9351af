"""What benchmarks/predict.py and overload.py are made of: servers, a load, and their figures."""
