"""A process that uses its store, closes it, forks, and uses it on both sides: so does a worker."""

import os
import sys

from contracts.spec import JobSpec
from stores.jobs.engine import make_engine
from stores.jobs.limits import JobLimits
from stores.jobs.sql import SqlJobStore
from stores.jobs.store import NewJob

JOBS = 50


def main(url: str) -> None:
    store = SqlJobStore(make_engine(url), JobLimits(max_queued=1000, lease_s=30, max_attempts=3))
    store.ping()
    store.close()  # a child must inherit no connection
    child = os.fork()
    side = "parent" if child else "child"
    for number in range(JOBS):
        store.create(NewJob(f"{side}-{number}", JobSpec(), 1))
    if child:
        _, status = os.waitpid(child, 0)
        print(status, store.count_waiting())  # noqa: T201 (read by the test)
    store.close()


main(*sys.argv[1:])
