"""What processes do that use a database together."""

import os
import signal

from contracts.jobs.spec import JobSpec
from stores.jobs import claims
from stores.jobs.engine import make_engine, transaction
from stores.jobs.limits import JobLimits
from stores.jobs.migrate import migrate
from stores.jobs.sql import SqlJobStore
from stores.jobs.store import NewJob

from .acts import manifest_of

LIMITS = JobLimits(max_queued=1000, lease_s=30, max_attempts=3)
JOBS_A_SIDE = 50


def migrate_and_count(url: str) -> int:
    """Migrate a database; return how many jobs wait in it."""
    engine = make_engine(url)
    migrate(engine)
    store = SqlJobStore(engine, LIMITS)
    waiting = store.count_waiting()
    store.close()
    return waiting


def run_all(url: str, worker: str) -> list[tuple[str, int]]:
    """Claim, train nothing and publish until no job waits; return each job and its attempt."""
    store = SqlJobStore(make_engine(url), LIMITS)
    done = []
    while (claim := store.claim(worker)) is not None:
        store.begin_publishing(claim)
        store.succeed(claim, manifest_of(int(claim.job_id)))
        done.append((claim.job_id, claim.attempt))
    store.close()
    return done


def submit_on_both_sides(url: str) -> tuple[int, int]:
    """Use a store, close it, fork, and use it on both sides, as a worker does.

    Returns:
        The child's exit status, and how many jobs wait.
    """
    store = SqlJobStore(make_engine(url), LIMITS)
    store.ping()
    store.close()  # a child must inherit no connection
    child = os.fork()
    side = "parent" if child else "child"
    for number in range(JOBS_A_SIDE):
        store.create(NewJob(f"{side}-{number}", JobSpec(), 1))
    if not child:
        store.close()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    waiting = store.count_waiting()
    store.close()
    return status, waiting


def die_in_a_claim(url: str) -> None:
    """Kill this process while it claims a job."""
    with transaction(make_engine(url)) as connection:
        claims.claim_oldest(connection, "w", 30)
        os.kill(os.getpid(), signal.SIGKILL)
