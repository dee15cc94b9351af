"""Names of the task and the queue. A message is only a wake-up for a worker."""

TASK_NAME = "mlpforge.run_next_job"
QUEUE_NAME = "mlpforge.wake_ups"
# The variable with a worker's name, which stays the same after a restart by the supervisor.
NODE_VARIABLE = "WORKER_NODE"
