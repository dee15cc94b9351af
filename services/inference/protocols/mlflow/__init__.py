"""The scoring protocols of MLflow and of SageMaker, which share `/ping` and `/invocations`."""
