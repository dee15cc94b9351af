"""Celery as this service needs it: a wake-up at a time, acknowledged when its job has ended."""

from typing import Any

from celery import Celery

from contracts.queue import QUEUE_NAME

# A message that is not acknowledged comes again after this long; the claim makes that harmless.
VISIBILITY_TIMEOUT_S = 300


def consumer_config() -> dict[str, Any]:
    """Return the worker's configuration, tried against killed workers and killed brokers."""
    return {
        "task_default_queue": QUEUE_NAME,
        "task_acks_late": True,
        "task_reject_on_worker_lost": True,
        "task_ignore_result": True,
        "task_serializer": "json",
        "accept_content": ["json"],
        # Always these two together. With a multiplier of 1, one acknowledgement that fails while
        # the broker is away takes the only slot for ever; 0 alone would fetch the whole queue.
        "worker_prefetch_multiplier": 0,
        "worker_disable_prefetch": True,
        "worker_enable_remote_control": False,
        "worker_send_task_events": False,
        "worker_hijack_root_logger": False,
        "broker_connection_retry": True,
        "broker_connection_retry_on_startup": True,
        "broker_connection_max_retries": None,
        "broker_transport_options": {
            "visibility_timeout": VISIBILITY_TIMEOUT_S,
            "unacked_restore_interval": 5,
            "unacked_restore_throttle": 1,
            "socket_timeout": 5,
            "socket_connect_timeout": 1,
            "socket_keepalive": True,
            "health_check_interval": 10,
        },
    }


def make_consumer(broker_url: str) -> Celery:
    """Return the Celery app of a worker."""
    app = Celery("mlpforge", broker=broker_url)
    app.conf.update(consumer_config())
    return app
