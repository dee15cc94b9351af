"""One training job, from claim to publish, and the Celery worker around it."""
