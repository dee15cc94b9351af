"""What a job costs besides its training: from POST to the first step, queue, events, claims.

python benchmarks/jobs.py [--check]
"""

import argparse
import os
import platform
import sqlite3
import statistics
import sys
import time
from importlib.metadata import version

from claim_rate import measure_claims
from drain_rate import measure_drain
from harness.contender_process import UNWANTED, run_script
from harness.live import Live, live_service
from harness.timing import Times, judge, machine, ratio, table
from stream_load import measure_streams

MAX_FIRST_STEP_MS, MAX_SHARE, MAX_BOOKKEEPING_MS = 300, 0.02, 15
FIRST_STEPS = 15
PACKAGES = ("numpy", "sqlalchemy", "psycopg", "celery", "flask", "gunicorn")


def measure_first_step(live: Live) -> bool:
    """Print the time from POST to the first step; return whether it is short enough.

    The worker logs job_training right before the step, which itself takes less than a millisecond:
    its time is compared with this process's clock, which is the same machine's.
    """
    times_ms = [first_step_ms(live) for _ in range(FIRST_STEPS)]
    first, later = times_ms[0], times_ms[1:]
    span = f"{min(later):.0f} to {max(later):.0f}"
    print(f"\nfrom POST /jobs to the first step: {first:.0f} ms after the start of the service")
    found = f"on an idle one {statistics.median(later):.0f} ms, {span} (at most"
    return judge(f"{found} {MAX_FIRST_STEP_MS})", is_met=max(times_ms) <= MAX_FIRST_STEP_MS)


def first_step_ms(live: Live) -> float:
    """Submit a job to a service that has nothing to do, and wait for its end."""
    time.sleep(0.2)
    posted_at = time.time()
    job_id = live.ask("POST", "/jobs", {"steps": 1})["id"]
    live.wait_for_end(job_id)
    return (live.logged_at("job_training", job_id) - posted_at) * 1e3


def measure_share() -> bool:
    """Print the time of epochs with and without bookkeeping; return whether they are near."""
    took: dict[str, Times] = run_script("bookkeeping.py", "share")
    print("\n20 epochs of the notebook's job, bare, and with all that a worker writes of them")
    print(table(took["wall"], "s", "without"))
    share, cpu_share = (ratio(took[clock], "with", "without") - 1 for clock in ("wall", "cpu"))
    found = f"bookkeeping: {share:.1%} of a run (at most 2 %); {cpu_share:.1%} of the processor's"
    return judge(found, is_met=share <= MAX_SHARE)


def measure_bookkeeping(pause_ms: float) -> bool:
    """Print the phases of a job of one step; return whether little is left beside the work.

    Args:
        pause_ms: In the service, from the end of a job to the claim of the next.
    """
    took = run_script("bookkeeping.py", "phases")
    print("\none job of one step, by phase; bookkeeping is all that is not the others")
    print(f"{'ms':<24}{'median':>8}{'range':>22}{'of the processor':>20}")
    for name, times_ms in took["wall"].items():
        span = f"{min(times_ms):.1f} to {max(times_ms):.1f}"
        cpu_ms = statistics.median(took["cpu"][name])
        print(f"{name:<24}{statistics.median(times_ms):>8.1f}{span:>22}{cpu_ms:>20.1f}")
    wake_up_ms = max(0.0, pause_ms - statistics.mean(took["pauses"]))
    print(f"{'the next wake-up':<24}{wake_up_ms:>8.1f}")
    whole_ms = statistics.median(took["wall"]["bookkeeping"]) + wake_up_ms
    sentence = f"bookkeeping and wake-up: {whole_ms:.1f} ms a job (at most {MAX_BOOKKEEPING_MS})"
    return judge(sentence, is_met=whole_ms <= MAX_BOOKKEEPING_MS)


def versions() -> str:
    """Return the versions of what takes part, in one line."""
    packages = ", ".join(f"{package} {version(package)}" for package in PACKAGES)
    return f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {packages}"


def forget_wishes() -> None:
    """Let the service run with its defaults, whatever this shell has been told."""
    for name in [*UNWANTED, *filter(lambda name: name.startswith("MLPFORGE_"), os.environ)]:
        os.environ.pop(name, None)


def main() -> int:
    """Measure and print; with --check, return 1 if a target is missed."""
    parser = argparse.ArgumentParser(description="What a job costs besides its training.")
    parser.add_argument("--check", action="store_true", help="end with 1 if a target is missed")
    is_checked = parser.parse_args().check
    forget_wishes()
    print(f"{machine()}\n{versions()}")
    with live_service() as live:
        are_met = [measure_first_step(live)]
        is_drained, pause_ms = measure_drain(live)
        are_met += [is_drained, measure_streams(live)]
    are_met += [measure_bookkeeping(pause_ms), measure_share(), measure_claims()]
    return 1 if is_checked and not all(are_met) else 0


if __name__ == "__main__":
    sys.exit(main())
