"""A cancel over HTTP at each moment of a job's life: what was promised is what the folder has."""

from random import Random

import pytest

from .audit import broken_promises, versions_of
from .faults import pause

pytestmark = pytest.mark.xdist_group("calm_forge")

ENDLESS = 5_000_000  # steps; hours
# A second, and what the client's own requests take on a busy machine.
WITHIN_S = 1.5


def test_job_cancelled_without_a_worker_never_runs(calm_forge, calm_customer):
    (worker,) = calm_forge.workers
    worker.kill()
    cancelled, other = (calm_customer.submit(steps=30) for _ in range(2))
    assert calm_customer.cancel(cancelled)
    worker.start()
    calm_customer.wait_for(other, "succeeded")
    job = calm_customer.job(cancelled)
    assert (job["state"], job["attempt"], job["started_at"]) == ("cancelled", 0, None)
    assert versions_of(cancelled, calm_forge.models) == []


def test_running_job_stops_and_publishes_nothing(calm_forge, calm_customer):
    job_id = calm_customer.submit(steps=ENDLESS)
    calm_customer.wait_for_step(job_id)
    assert calm_customer.cancel(job_id)
    calm_customer.wait_for(job_id, "cancelled")
    assert versions_of(job_id, calm_forge.models) == []


def test_cancel_at_any_moment_is_honored_or_refused(calm_forge, calm_customer):
    dice = Random(1)  # noqa: S311  draws moments, guards nothing
    for _ in range(8):
        job_id = calm_customer.submit(steps=30)
        pause(dice.uniform(0, 0.5))
        end = "cancelled" if calm_customer.cancel(job_id) else "succeeded"
        calm_customer.wait_for(job_id, end)
    assert broken_promises(calm_customer, calm_forge.models) == []


def test_cancel_of_a_published_job_is_refused(calm_forge, calm_customer):
    job_id = calm_customer.submit(steps=30)
    version = calm_customer.wait_for(job_id, "succeeded")["model"]["version"]
    assert not calm_customer.cancel(job_id)
    assert calm_customer.job(job_id)["state"] == "succeeded"
    assert versions_of(job_id, calm_forge.models) == [version]
