"""The broker's names: what the API sends and a worker consumes. A message is only a wake-up."""

TASK_NAME = "mlpforge.run_next_job"
QUEUE_NAME = "mlpforge.wake_ups"
