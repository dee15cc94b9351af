"""A process that migrates a database and then uses it."""

import sys

from stores.jobs.engine import make_engine
from stores.jobs.limits import JobLimits
from stores.jobs.migrate import migrate
from stores.jobs.sql import SqlJobStore


def main(url: str) -> None:
    engine = make_engine(url)
    print("ready", flush=True)  # noqa: T201 (read by the test)
    sys.stdin.readline()  # until all are
    migrate(engine)
    store = SqlJobStore(engine, JobLimits(max_queued=1, lease_s=30, max_attempts=3))
    print(store.count_waiting())  # noqa: T201 (read by the test)
    store.close()


main(*sys.argv[1:])
