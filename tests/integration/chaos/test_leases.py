"""Workers that are stopped past their lease, and workers with a wrong clock."""

import json
import signal
from datetime import datetime

from freezing import freeze_between_writes
from waiting import wait_until

from .audit import find_versions
from .faults import OFF_BY_S
from .service import clock_off_by

# Longer than a lease on a fast machine too: the worker is stopped while the job trains.
LONG = {"steps": 5_000_000, "max_seconds": 4}
# Time for two sweeps in which a worker with a wrong clock could take another worker's job.
TWO_SWEEPS = {"steps": 5_000_000, "max_seconds": 2}


def test_worker_resumed_past_its_lease_publishes_nothing(service, client):
    service.start(workers=1)
    job_id = client.submit(**LONG)
    client.wait_for_step(job_id)
    sleeper = service.workers[0]
    freeze_between_writes(sleeper.signal_all, service.database.file)
    other = service.add_worker()
    assert client.wait_for(job_id, "succeeded")["attempt"] == 2
    sleeper.signal_all(signal.SIGCONT)
    (line,) = wait_until(lambda: fenced_lines(sleeper))
    assert (line["job_id"], line["attempt"]) == (job_id, 1)
    assert find_versions(service.models) == [("mnist", 1, job_id)]
    other.kill()
    client.wait_for(client.submit(steps=30), "succeeded")  # the resumed worker continues


def fenced_lines(worker):
    lines = [line for line in worker.output().splitlines() if '"event": "fenced"' in line]
    return [json.loads(line) for line in lines]


def test_lease_does_not_depend_on_the_worker_s_clock(service, client):
    service.start(workers=1)
    for off_by_s in (-OFF_BY_S, OFF_BY_S):
        service.add_worker(**clock_off_by(off_by_s))
    service.wait_until_ready()
    job_ids = [client.submit(**TWO_SWEEPS) for _ in range(3)]
    jobs = [client.wait_for(job_id, "succeeded") for job_id in job_ids]
    assert [job["attempt"] for job in jobs] == [1, 1, 1]
    slow, right, fast = sorted(created_after_end_s(item, client) for item in client.versions())
    assert slow < 60 - OFF_BY_S < -60 < right < 60 < OFF_BY_S - 60 < fast


def created_after_end_s(version, client):
    """Return the seconds from a job's end (database's clock) to its version (worker's clock)."""
    ended_at = client.job(version["job_id"])["finished_at"]
    return (parse(version["created_at"]) - parse(ended_at)).total_seconds()


def parse(moment):
    return datetime.fromisoformat(moment)
