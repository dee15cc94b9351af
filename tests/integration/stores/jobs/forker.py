"""A process that uses its store, forks, and uses it on both sides, as a prefork worker does."""

import os
import sys
import warnings

from contracts.spec import JobSpec
from stores.jobs.engine import make_engine
from stores.jobs.limits import JobLimits
from stores.jobs.sql import SqlJobStore
from stores.jobs.store import NewJob

JOBS = 50


def main(url: str) -> None:
    store = SqlJobStore(make_engine(url), JobLimits(max_queued=1000, lease_s=30, max_attempts=3))
    store.ping()
    child = os.fork()
    if child == 0:
        # psycopg speaks up for the parent's connection, which must stay open here.
        warnings.simplefilter("ignore", ResourceWarning)
        store.dispose()
    side = "parent" if child else "child"
    for number in range(JOBS):
        store.create(NewJob(f"{side}-{number}", JobSpec(), 1))
    if child:
        _, status = os.waitpid(child, 0)
        print(status, store.count_waiting())  # noqa: T201 (read by the test)
    store.close()


main(*sys.argv[1:])
