import json
import time

import pytest
import redis
from recording_enqueue import RecordingEnqueue
from waiting import wait_until

from contracts.errors import BrokerUnavailableError
from contracts.queue import QUEUE_NAME, TASK_NAME
from services.api.jobs.enqueue import CeleryEnqueue

# One second of waiting, and what a busy machine adds.
AT_MOST_S = 10.0  # on any machine; each wait takes a second, and many of them 20
MAX_MESSAGES = 3


class Twin:
    """Either of the two, with the same means to look and to interfere."""

    def __init__(self, enqueue, sent, take_away):
        self.enqueue, self.sent, self.take_away = enqueue, sent, take_away


def ids_in(broker):
    with redis.Redis(unix_socket_path=str(broker.socket)) as client:
        messages = [json.loads(raw) for raw in client.lrange(QUEUE_NAME, 0, -1)]
    assert {message["headers"]["task"] for message in messages} <= {TASK_NAME}
    return [json.loads(m["headers"]["argsrepr"].replace("'", '"'))[0] for m in messages][::-1]


@pytest.fixture(params=["celery", "recording"])
def twin(request):
    if request.param == "recording":
        recording = RecordingEnqueue(MAX_MESSAGES)
        return Twin(
            recording, lambda: recording.sent, lambda: setattr(recording, "is_unavailable", True)
        )
    broker = request.getfixturevalue("broker")
    return Twin(CeleryEnqueue(broker.url, MAX_MESSAGES), lambda: ids_in(broker), broker.stop)


def test_ids_arrive_in_order(twin):
    assert all(twin.enqueue(job_id) for job_id in ("a", "b", "c"))

    assert twin.sent() == ["a", "b", "c"]


def test_full_queue_gets_no_wake_ups(twin):
    sent = [twin.enqueue(f"job-{number}") for number in range(10)]

    assert sent == [True] * MAX_MESSAGES + [False] * 7
    assert twin.sent() == ["job-0", "job-1", "job-2"]


def test_queue_with_room_gets_wake_ups_again(broker):
    enqueue = CeleryEnqueue(broker.url, MAX_MESSAGES)
    for number in range(5):
        enqueue(f"job-{number}")
    with redis.Redis(unix_socket_path=str(broker.socket)) as client:
        client.rpop(QUEUE_NAME)  # as a worker takes one

    assert enqueue("later")
    assert ids_in(broker) == ["job-1", "job-2", "later"]


def test_available_broker_answers_a_ping(twin):
    twin.enqueue.ping()


def test_unavailable_broker_is_an_error(twin):
    twin.take_away()

    with pytest.raises(BrokerUnavailableError):
        twin.enqueue("a")
    with pytest.raises(BrokerUnavailableError):
        twin.enqueue.ping()


def refused_in_s(call):
    started = time.monotonic()
    with pytest.raises(BrokerUnavailableError):
        call()
    return time.monotonic() - started


def test_missing_broker_fails_at_once(tmp_path):
    enqueue = CeleryEnqueue(f"redis+socket://{tmp_path}/none.sock", MAX_MESSAGES)

    assert refused_in_s(lambda: enqueue("a")) < AT_MOST_S
    assert refused_in_s(enqueue.ping) < AT_MOST_S


def test_frozen_broker_delays_one_request_by_a_second(broker):
    enqueue = CeleryEnqueue(broker.url, MAX_MESSAGES)
    enqueue("before")
    broker.freeze()

    first_s = refused_in_s(lambda: enqueue("a"))
    next_s = [refused_in_s(lambda: enqueue("b")) for _ in range(20)]
    broker.thaw()

    assert first_s < AT_MOST_S
    assert sum(next_s) < AT_MOST_S


def test_recovered_broker_is_used_again(broker):
    enqueue = CeleryEnqueue(broker.url, MAX_MESSAGES)
    broker.stop()
    refused_in_s(lambda: enqueue("a"))
    broker.start()

    wait_until(lambda: sends(enqueue, "b"))

    assert ids_in(broker) == ["b"]


def sends(enqueue, job_id):
    try:
        enqueue(job_id)
    except BrokerUnavailableError:
        return False
    return True


def test_celery_reads_the_message(broker):
    CeleryEnqueue(broker.url, MAX_MESSAGES)("job-1")

    with redis.Redis(unix_socket_path=str(broker.socket)) as client:
        message = json.loads(client.lindex(QUEUE_NAME, 0))

    assert message["headers"]["task"] == TASK_NAME
    assert message["content-type"] == "application/json"
