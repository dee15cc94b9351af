"""A process that claims, trains nothing and publishes until no job waits; prints what it did."""

import sys

from acts import manifest_of

from stores.jobs.engine import make_engine
from stores.jobs.limits import JobLimits
from stores.jobs.sql import SqlJobStore


def main(url: str, worker: str) -> None:
    store = SqlJobStore(make_engine(url), JobLimits(max_queued=1000, lease_s=30, max_attempts=3))
    while (claim := store.claim(worker)) is not None:
        store.begin_publishing(claim)
        store.succeed(claim, manifest_of(int(claim.job_id)))
        print(claim.job_id, claim.attempt)  # noqa: T201 (read by the test)
    store.close()


main(*sys.argv[1:])
