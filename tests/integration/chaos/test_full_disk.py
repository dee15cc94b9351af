"""A worker whose disk is full when it publishes; the kernel itself refuses the writes."""

import resource

from waiting import wait_until

from .audit import digest_of, find_versions
from .faults import limit_files

# More than the database's files in a short test, less than this network.
LIMIT_BYTES = 1_500_000
LARGE = {"hidden_sizes": [700], "steps": 60}


def test_job_on_a_full_disk_waits_then_publishes_once(service, client):
    service.start(workers=1)
    trainers = service.trainers(service.workers[0])
    for pid in trainers:
        limit_files(pid, LIMIT_BYTES)
    job_id = client.submit(**LARGE)
    wait_until(lambda: "call_retried" in service.workers[0].output())
    assert client.job(job_id)["state"] == "running"
    assert find_versions(service.models) == []
    for pid in trainers:
        limit_files(pid, resource.RLIM_INFINITY)
    assert client.wait_for(job_id, "succeeded")["attempt"] == 1
    assert find_versions(service.models) == [("mnist", 1, job_id)]
    assert digest_of(job_id, service.models) == client.versions()[0]["weights"]["sha256"]
