"""What the processes agree on: settings, schemas, errors and the queue's names."""
