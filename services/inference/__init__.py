"""The inference service: it answers `POST /predict` from the model store, and from nothing else."""
