"""An event stream whose service dies under it again and again."""

import signal

from waiting import wait_until

from .parts import send
from .watcher import Watcher, faults_in

ENDLESS = {"steps": 5_000_000, "checkpoint_seconds": 0.1}


def test_stream_across_crashes_loses_and_repeats_no_event(forge, customer):
    forge.start(workers=2)
    job_id = customer.submit(**ENDLESS)
    watcher = Watcher(forge.url, job_id)
    for kill in (kill_the_api, kill_trainers, kill_the_api, kill_workers):
        hear_epochs(watcher, 1)
        kill(forge)
    hear_epochs(watcher, 1)
    assert customer.cancel(job_id)
    job = customer.wait_for(job_id, "cancelled")
    wait_until(lambda: watcher.is_done)
    assert list(faults_in(watcher.events, customer.epochs(job_id))) == []
    assert job["attempt"] == 3
    assert watcher.breaks >= 2
    assert watcher.events[-1].data == job


def hear_epochs(watcher, count):
    """Wait until so many more epochs are told."""
    heard = watcher.count("epoch")
    wait_until(lambda: watcher.count("epoch") >= heard + count)


def kill_the_api(forge):
    forge.api.kill()
    forge.api.start()


def kill_trainers(forge):
    for worker in forge.workers:
        for pid in forge.trainers(worker):
            send(pid, signal.SIGKILL)


def kill_workers(forge):
    for worker in forge.workers:
        worker.kill()
    for worker in forge.workers:
        worker.start()
