"""The database locked, or gone, for longer than a lease while jobs are posted and trained."""

import httpx
import pytest

from .audit import find_versions
from .customer import Customer
from .faults import pause

# Longer than a lease, so that a holder who can't renew it seems to be lost; run_chaos waits longer.
AWAY_S = 4
LONG = {"steps": 5_000_000, "max_seconds": 6}


def test_sqlite_locked_past_a_lease_costs_no_attempt(forge, customer):
    forge.start(workers=1)
    job_id = customer.submit(**LONG)
    customer.wait_for_step(job_id)
    with forge.database.away():
        pause(AWAY_S)
        seen = customer.job(job_id)
    assert seen["state"] == "running"  # who reads waits for nobody
    assert customer.wait_for(job_id, "succeeded")["attempt"] == 1
    assert find_versions(forge.models) == [("mnist", 1, job_id)]


@pytest.mark.postgres
def test_postgresql_down_past_a_lease_costs_no_attempt(make_forge, postgres):
    forge = make_forge(postgres)
    forge.start(workers=1)
    with forge.connect() as client:
        customer = Customer(client)
        job_id = customer.submit(**LONG)
        customer.wait_for_step(job_id)
        with postgres.away():
            assert client.post("/jobs", json={}).status_code == httpx.codes.SERVICE_UNAVAILABLE
            pause(AWAY_S)
        later = customer.submit(steps=30)
        assert customer.wait_for(job_id, "succeeded")["attempt"] == 1
        assert customer.wait_for(later, "succeeded")["attempt"] == 1
        assert find_versions(forge.models) == [("mnist", 1, job_id), ("mnist", 2, later)]
