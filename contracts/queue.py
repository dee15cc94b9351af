"""The broker's names: what the API sends and a worker consumes. A message is only a wake-up."""

TASK_NAME = "mlpforge.run_next_job"
QUEUE_NAME = "mlpforge.wake_ups"
# The variable that gives a worker its name, which it keeps when its supervisor starts it again.
NODE_VARIABLE = "WORKER_NODE"
