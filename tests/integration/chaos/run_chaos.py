"""Injects every fault at random moments, for a limited time, on each database: `make test-chaos`.

It prints the faults and the states of the jobs, and fails if a promise was broken. It also prints
its seed: the same seed gives the same faults in the same order, after the same pauses.
"""

import argparse
import shutil
import sys
import tempfile
import time
from contextlib import ExitStack, closing
from pathlib import Path
from random import Random

from . import faults
from .databases import PostgresServer
from .fault_run import run_under_faults
from .service import Service

# How often each fault is in a deck.
DECK = {
    faults.kill_trainer: 3,
    faults.kill_leader: 3,
    faults.kill_worker: 4,
    faults.terminate_worker: 2,
    faults.freeze_worker: 1,
    faults.kill_broker: 3,
    faults.flush_broker: 2,
    faults.deliver_again: 2,
    faults.kill_api: 3,
    faults.cancel_job: 4,
    faults.fill_disk: 1,
    faults.stop_database: 1,
}
DATABASES = ("sqlite", "postgresql")


def main():
    options = _parse_options()
    _print(f"seed {options.seed}")
    outcomes = {
        kind: _run(kind, options.seed, options.seconds / len(options.databases))
        for kind in options.databases
    }
    for line in _table(outcomes):
        _print(line)
    for kind, outcome in outcomes.items():
        for text in outcome.broken:
            _print(f"{kind}: {text}")
    return 0 if all(outcome.is_good for outcome in outcomes.values()) else 1


def _parse_options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("databases", nargs="*", help="sqlite, postgresql; both if none is named")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    parser.add_argument("--seconds", type=float, default=300, help="of faults, in all")
    options = parser.parse_args()
    options.databases = options.databases or DATABASES
    if unknown := set(options.databases) - set(DATABASES):
        parser.error(f"databases must be {' or '.join(DATABASES)}, got {' '.join(unknown)}")
    return options


def _run(kind, seed, seconds):
    """Run a service under faults; its folder is kept if a promise was broken."""
    folder = Path(tempfile.mkdtemp(prefix=f"chaos-{kind}-"))
    with ExitStack() as stack:
        database = None if kind == "sqlite" else PostgresServer()
        if database is not None:
            stack.callback(database.remove)
        service = stack.enter_context(closing(Service(folder, database)))
        outcome = run_under_faults(service, _deal(seed, time.monotonic() + seconds), seed)
    if outcome.is_good:
        shutil.rmtree(folder)
    else:
        _print(f"{kind}: logs and models are in {folder}")
    return outcome


def _deal(seed, until):
    """Yield faults from shuffled decks until the time is over."""
    rng = Random(seed)  # noqa: S311  draws faults again from a printed seed, guards nothing
    while True:
        deck = [fault for fault, times in DECK.items() for _ in range(times)]
        rng.shuffle(deck)
        for fault in deck:
            if time.monotonic() >= until:
                return
            yield fault


def _print(line):
    print(line, flush=True)  # noqa: T201  this command's table is for a terminal


def _table(outcomes):
    """Yield lines: a row for each kind of fault and of job, a column for each database."""
    yield _row("faults injected", outcomes)
    for fault in DECK:
        counts = [outcome.injected[fault.__name__] for outcome in outcomes.values()]
        yield _row(f"  {fault.__name__}", counts)
    yield _row("  all", [outcome.injected.total() for outcome in outcomes.values()])
    yield "jobs"
    for kind in next(iter(outcomes.values())).jobs:
        yield _row(f"  {kind}", [outcome.jobs[kind] for outcome in outcomes.values()])
    yield _row("promises broken", [len(outcome.broken) for outcome in outcomes.values()])


def _row(name, cells):
    return f"{name:<24}" + "".join(f"{cell!s:>12}" for cell in cells)


if __name__ == "__main__":
    sys.exit(main())
