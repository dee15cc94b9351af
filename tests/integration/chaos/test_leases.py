"""Workers that stand still past their lease, and workers whose clock is wrong."""

import json
import signal
from datetime import datetime

import pytest
from freezing import freeze_between_writes
from waiting import wait_until

from .audit import find_versions
from .faults import OFF_BY_S
from .forge import clock_off_by

# Longer than a lease, on a fast machine too: a fault meets the job while it trains, and whoever
# reads a wrong clock has the time to take a job that is held.
LONG = {"steps": 5_000_000, "max_seconds": 5}


def test_worker_resumed_past_its_lease_publishes_nothing(forge, customer):
    forge.start(workers=1)
    job_id = customer.submit(**LONG)
    customer.wait_for_step(job_id)
    sleeper = forge.workers[0]
    freeze_between_writes(sleeper.signal_all, forge.database.file)
    other = forge.add_worker()
    assert customer.wait_for(job_id, "succeeded")["attempt"] == 2
    sleeper.signal_all(signal.SIGCONT)
    (line,) = wait_until(lambda: fenced_lines(sleeper))
    assert (line["job_id"], line["attempt"]) == (job_id, 1)
    assert find_versions(forge.models) == [("mnist", 1, job_id)]
    other.kill()
    customer.wait_for(customer.submit(steps=30), "succeeded")  # it works on


def fenced_lines(worker):
    lines = [line for line in worker.output().splitlines() if '"event": "fenced"' in line]
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("off_by_s", [OFF_BY_S, -OFF_BY_S])
def test_lease_does_not_depend_on_the_worker_s_clock(forge, customer, off_by_s):
    forge.start(workers=1)
    forge.add_worker(**clock_off_by(off_by_s))
    forge.wait_until_ready()
    job_ids = [customer.submit(**LONG) for _ in range(2)]
    jobs = [customer.wait_for(job_id, "succeeded") for job_id in job_ids]
    assert [job["attempt"] for job in jobs] == [1, 1]
    offsets = sorted(abs(created_after_end_s(version, customer)) for version in customer.versions())
    assert offsets[0] < 60 < OFF_BY_S - 60 < offsets[1]  # the clock was off, and nobody minded


def created_after_end_s(version, customer):
    """Return the seconds from a job's end, by the database, to its version, by its worker."""
    ended_at = customer.job(version["job_id"])["finished_at"]
    return (parse(version["created_at"]) - parse(ended_at)).total_seconds()


def parse(moment):
    return datetime.fromisoformat(moment)
