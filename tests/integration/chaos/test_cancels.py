"""Cancels over HTTP at each moment of a job's life: the model folder matches the responses."""

from random import Random

import pytest

from .audit import find_broken_promises, versions_of
from .faults import pause

pytestmark = pytest.mark.xdist_group("shared_service")

ENDLESS = 5_000_000  # steps; hours


def test_job_cancelled_without_a_worker_never_runs(shared_service, shared_client):
    (worker,) = shared_service.workers
    worker.kill()
    cancelled, other = (shared_client.submit(steps=30) for _ in range(2))
    assert shared_client.cancel(cancelled)
    worker.start()
    shared_client.wait_for(other, "succeeded")
    job = shared_client.job(cancelled)
    assert (job["state"], job["attempt"], job["started_at"]) == ("cancelled", 0, None)
    assert versions_of(cancelled, shared_service.models) == []


def test_running_job_stops_and_publishes_nothing(shared_service, shared_client):
    job_id = shared_client.submit(steps=ENDLESS)
    shared_client.wait_for_step(job_id)
    assert shared_client.cancel(job_id)
    shared_client.wait_for(job_id, "cancelled")
    assert versions_of(job_id, shared_service.models) == []


def test_cancel_at_any_moment_is_honored_or_refused(shared_service, shared_client):
    rng = Random(1)  # noqa: S311  draws moments, guards nothing
    for _ in range(8):
        job_id = shared_client.submit(steps=30)
        pause(rng.uniform(0, 0.5))
        end = "cancelled" if shared_client.cancel(job_id) else "succeeded"
        shared_client.wait_for(job_id, end)
    assert find_broken_promises(shared_client, shared_service.models) == []


def test_cancel_of_a_published_job_is_refused(shared_service, shared_client):
    job_id = shared_client.submit(steps=30)
    version = shared_client.wait_for(job_id, "succeeded")["model"]["version"]
    assert not shared_client.cancel(job_id)
    assert shared_client.job(job_id)["state"] == "succeeded"
    assert versions_of(job_id, shared_service.models) == [version]
