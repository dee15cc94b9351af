"""Functions of processes that share a database."""

import os
import signal

from sqlalchemy import event

from contracts.jobs.spec import JobSpec
from stores.jobs.limits import JobLimits
from stores.jobs.migrate import migrate
from stores.jobs.records import NewJob
from stores.jobs.sql.engine import make_engine
from stores.jobs.store import JobStore

from .lifecycle import manifest_of

LIMITS = JobLimits(max_queued=1000, lease_s=30, max_attempts=3)
JOBS_A_SIDE = 50


def migrate_and_count(url: str) -> int:
    """Migrate a database; return how many jobs wait in it."""
    engine = make_engine(url)
    migrate(engine)
    store = JobStore(engine, LIMITS)
    waiting = store.count_waiting()
    store.close()
    return waiting


def run_all(url: str, worker: str) -> list[tuple[str, int]]:
    """Claim, train nothing and publish until no job waits; return each job and its attempt."""
    store = JobStore(make_engine(url), LIMITS)
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
    store = JobStore(make_engine(url), LIMITS)
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
    engine = make_engine(url)
    event.listen(engine, "commit", lambda _connection: os.kill(os.getpid(), signal.SIGKILL))
    JobStore(engine, LIMITS).claim("w")
