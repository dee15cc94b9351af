"""An event stream whose service crashes repeatedly."""

import signal

from waiting import wait_until

from .event_follower import EventFollower, stream_errors
from .restartable_program import send_signal

ENDLESS = {"steps": 5_000_000, "checkpoint_seconds": 0.1}


def test_stream_across_crashes_loses_and_repeats_no_event(service, client):
    service.start(workers=2)
    job_id = client.submit(**ENDLESS)
    follower = EventFollower(service.url, job_id)
    for kill in (kill_the_api, kill_trainers, kill_the_api, kill_workers):
        wait_for_epochs(follower, 1)
        kill(service)
    wait_for_epochs(follower, 1)
    assert client.cancel(job_id)
    job = client.wait_for(job_id, "cancelled")
    wait_until(lambda: follower.is_done)
    assert list(stream_errors(follower.events, client.epochs(job_id))) == []
    assert job["attempt"] == 3
    assert follower.breaks >= 2
    assert follower.events[-1].data == job


def wait_for_epochs(follower, count):
    """Wait until that many more epochs are received."""
    received = follower.count("epoch")
    wait_until(lambda: follower.count("epoch") >= received + count)


def kill_the_api(service):
    service.api.kill()
    service.api.start()


def kill_trainers(service):
    for worker in service.workers:
        for pid in service.trainers(worker):
            send_signal(pid, signal.SIGKILL)


def kill_workers(service):
    for worker in service.workers:
        worker.kill()
    for worker in service.workers:
        worker.start()
