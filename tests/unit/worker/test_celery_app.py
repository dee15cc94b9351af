"""The Celery configuration of a worker."""

from worker.celery_app import VISIBILITY_TIMEOUT_S, consumer_config


def test_both_prefetch_settings_are_set():
    config = consumer_config()
    assert config["worker_prefetch_multiplier"] == 0
    assert config["worker_disable_prefetch"] is True


def test_messages_are_json_and_acknowledged_late():
    config = consumer_config()
    assert config["accept_content"] == ["json"]
    assert config["task_acks_late"] is True
    assert config["task_reject_on_worker_lost"] is True
    assert config["broker_transport_options"]["visibility_timeout"] == VISIBILITY_TIMEOUT_S
