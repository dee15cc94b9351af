"""MLflow's scoring protocol and SageMaker's containers, which share `/ping` and `/invocations`."""
