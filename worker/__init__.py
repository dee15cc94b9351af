"""The Celery worker, and a training job from its claim to its end."""
