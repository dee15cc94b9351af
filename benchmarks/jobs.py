"""The overhead of a job: from POST to the first step, queue, open streams, bookkeeping, claims.

python benchmarks/jobs.py [--check]
"""

import os
import platform
import sqlite3
import statistics
import time
from importlib.metadata import version

from claim_rate import measure_claims
from drain_rate import measure_drain
from harness.command_line import run
from harness.contender_process import UNWANTED, run_script
from harness.live import Live, live_service
from harness.timing import Times, judge, ratio, table
from stream_load import measure_streams

MAX_FIRST_STEP_MS, MAX_SHARE = 300, 0.02
FIRST_STEPS = 15
PACKAGES = ("numpy", "sqlalchemy", "psycopg", "celery", "flask", "gunicorn")


def measure_first_step(live: Live) -> bool:
    """Print the time from POST to the first step; return whether it is short enough.

    The worker logs job_training right before the step, which takes less than a millisecond. That
    time and this process's clock are comparable, since both run on the same machine.
    """
    times_ms = [first_step_ms(live) for _ in range(FIRST_STEPS)]
    first, later = times_ms[0], times_ms[1:]
    span = f"{min(later):.0f} to {max(later):.0f}"
    print(f"\nfrom POST /jobs to the first step: {first:.0f} ms after the start of the service")
    found = f"on an idle one {statistics.median(later):.0f} ms, {span} (at most"
    return judge(f"{found} {MAX_FIRST_STEP_MS})", is_met=max(times_ms) <= MAX_FIRST_STEP_MS)


def first_step_ms(live: Live) -> float:
    """Submit a job to an idle service and wait for its end; return the time to its first step."""
    time.sleep(0.2)
    posted_at = time.time()
    job_id = live.call("POST", "/jobs", {"steps": 1})["id"]
    live.wait_for_end(job_id)
    return (live.logged_at("job_training", job_id) - posted_at) * 1e3


def measure_share() -> bool:
    """Print the time of epochs with and without bookkeeping; return whether they are close."""
    took: dict[str, Times] = run_script("harness/bookkeeping.py")
    print("\n20 epochs of the notebook's job, bare, and with all that a worker writes about them")
    print(table(took["wall"], "s", "without"))
    share, cpu_share = (ratio(took[clock], "with", "without") - 1 for clock in ("wall", "cpu"))
    found = f"bookkeeping: {share:.1%} of a run (at most 2 %); {cpu_share:.1%} of the processor's"
    return judge(found, is_met=share <= MAX_SHARE)


def clear_settings() -> None:
    """Remove settings from the environment, so that the service runs with its defaults."""
    for name in [*UNWANTED, *filter(lambda name: name.startswith("MLPFORGE_"), os.environ)]:
        os.environ.pop(name, None)


def measure_all() -> bool:
    """Measure and print everything; return whether all targets are met."""
    clear_settings()
    packages = ", ".join(f"{package} {version(package)}" for package in PACKAGES)
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {packages}")
    with live_service() as live:
        are_met = [measure_first_step(live), measure_drain(live), measure_streams(live)]
    are_met += [measure_share(), measure_claims()]
    return all(are_met)


if __name__ == "__main__":
    run("The overhead of a job beyond its training.", measure_all)
