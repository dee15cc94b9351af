"""The database is locked or down for longer than a lease while jobs are posted and trained."""

import httpx
import pytest

from .audit import find_versions
from .faults import pause
from .retrying_client import RetryingClient

# Longer than a lease, so that a worker that can't renew it seems lost; run_chaos waits longer.
OUTAGE_S = 3
LONG = {"steps": 5_000_000, "max_seconds": 4}


def test_sqlite_locked_past_a_lease_costs_no_attempt(service, client):
    service.start(workers=1)
    job_id = client.submit(**LONG)
    client.wait_for_step(job_id)
    with service.database.unavailable():
        pause(OUTAGE_S)
        seen = client.job(job_id)
    assert seen["state"] == "running"  # readers do not wait for the lock
    assert client.wait_for(job_id, "succeeded")["attempt"] == 1
    assert find_versions(service.models) == [("mnist", 1, job_id)]


@pytest.mark.postgres
def test_postgresql_down_past_a_lease_costs_no_attempt(make_service, postgres):
    service = make_service(postgres)
    service.start(workers=1)
    with service.connect() as http:
        client = RetryingClient(http)
        job_id = client.submit(**LONG)
        client.wait_for_step(job_id)
        with postgres.unavailable():
            assert http.post("/jobs", json={}).status_code == httpx.codes.SERVICE_UNAVAILABLE
            pause(OUTAGE_S)
        later = client.submit(steps=30)
        assert client.wait_for(job_id, "succeeded")["attempt"] == 1
        assert client.wait_for(later, "succeeded")["attempt"] == 1
        assert find_versions(service.models) == [("mnist", 1, job_id), ("mnist", 2, later)]
