"""A worker whose disk is full when it wants to publish; the kernel itself refuses to write."""

import resource

from waiting import wait_until

from .audit import digest_of, find_versions
from .faults import limit_files

# Between what the database's files have in a short test and what this network has.
LIMIT_BYTES = 1_500_000
LARGE = {"hidden_sizes": [700], "steps": 60}


def test_job_on_a_full_disk_waits_then_publishes_once(forge, customer):
    forge.start(workers=1)
    trainers = forge.trainers(forge.workers[0])
    for pid in trainers:
        limit_files(pid, LIMIT_BYTES)
    job_id = customer.submit(**LARGE)
    wait_until(lambda: "call_retried" in forge.workers[0].output())
    assert customer.job(job_id)["state"] == "running"
    assert find_versions(forge.models) == []
    for pid in trainers:
        limit_files(pid, resource.RLIM_INFINITY)
    assert customer.wait_for(job_id, "succeeded")["attempt"] == 1
    assert find_versions(forge.models) == [("mnist", 1, job_id)]
    assert digest_of(job_id, forge.models) == customer.versions()[0]["weights"]["sha256"]
