"""Kills schedulers at random moments while schedules are due: `make test-chaos`.

Three processes submit the jobs of a hundred schedules, of which another one is due every few
milliseconds. Every due time must have exactly one job.
"""

import argparse
import logging
import multiprocessing
import os
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from random import Random

import structlog
from integration.chaos.databases import PostgresServer
from sqlalchemy import case, select, update

from contracts.jobs.schedules import MAX_SCHEDULES, ScheduleBody
from stores.datasets.memory import MemoryDatasets, synthetic_dataset
from stores.jobs.limits import JobLimits
from stores.jobs.migrate import migrate
from stores.jobs.sql.engine import make_engine
from stores.jobs.sql.tables import db_now, jobs
from stores.jobs.store import JobStore
from stores.models.open import memory_store
from stores.notifications.webhooks import WebhookStore
from stores.schedules.acceptance import ScheduleAcceptance
from stores.schedules.tables import schedules
from stores.specs.acceptance import SpecAcceptance
from worker.sweeping.scheduler import Scheduler
from worker.sweeping.sweeper import WakeUps

PROCESSES, ROUNDS = 3, 3
FIRST_DUE_S, BETWEEN_S = 0.5, 0.1
SHORTEST_LIFE_S, LONGEST_LIFE_S = 0.02, 0.4  # between two kills
MAX_LATE_S = 1.0
LIMITS = JobLimits(max_queued=10_000, lease_s=30, max_attempts=3)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    seed = parser.parse_args().seed
    _print(f"schedules: seed {seed}")
    quiet = structlog.make_filtering_bound_logger(logging.ERROR)
    structlog.configure(wrapper_class=quiet)
    with tempfile.TemporaryDirectory() as folder:
        are_good = [_run("sqlite", f"sqlite:///{Path(folder) / 'jobs.sqlite3'}", seed)]
    server = PostgresServer()
    try:
        are_good.append(_run("postgresql", server.url, seed))
    finally:
        server.remove()
    return 0 if all(are_good) else 1


def _run(kind, url, seed):
    """Kill schedulers until all times have come; return whether each has one job."""
    rng = Random(seed)  # noqa: S311  draws moments, guards nothing
    with closing(open_store(url)) as store:
        migrate(store._engine)
        names = [f"s{number}" for number in range(MAX_SCHEDULES)]
        for name in names:
            spec = {"dataset": "synthetic", "epochs": 1, "model": name}
            body = {"cron": "0 0 1 1 *", "overlap": "queue", "spec": spec}
            store.put_schedule(name, ScheduleBody.model_validate(body))
        due_at = [_make_due(store, names)]
        kills = 0
        for number in range(ROUNDS):
            kills += _kill_until(store, url, rng, len(names) * (number + 1))
            if number + 1 < ROUNDS:
                due_at.append(_make_due(store, names))
        return _report(kind, store, due_at, kills)


def _make_due(store, names):
    """Let the schedules be due one after the other; return the times by name."""
    order = {name: FIRST_DUE_S + number * BETWEEN_S for number, name in enumerate(names)}
    later = case(order, value=schedules.c.name)
    with store._write() as connection:
        changed = update(schedules).values(next_run=db_now() + later)
        returned = connection.execute(changed.returning(schedules.c.name, schedules.c.next_run))
        return {row.name: row.next_run for row in returned}


def _kill_until(store, url, rng, count):
    """Kill a random scheduler again and again until there are so many jobs; return how often."""
    context = multiprocessing.get_context("fork")
    store.close()  # no child must inherit a connection
    children = [_start(context, url) for _ in range(PROCESSES)]
    kills = 0
    deadline = time.monotonic() + 120
    while _count(store) < count and time.monotonic() < deadline:
        store.close()
        time.sleep(rng.uniform(SHORTEST_LIFE_S, LONGEST_LIFE_S))
        victim = rng.randrange(PROCESSES)
        os.kill(children[victim].pid, signal.SIGKILL)
        children[victim].join()
        children[victim] = _start(context, url)
        kills += 1
    for child in children:
        child.kill()
        child.join()
    return kills


def _start(context, url):
    child = context.Process(target=_submit_forever, args=(url,))
    child.start()
    return child


def _submit_forever(url):
    jobs_store = open_store(url)
    specs = SpecAcceptance(MemoryDatasets([synthetic_dataset()]), memory_store(), 2**31)
    acceptance = ScheduleAcceptance(specs, WebhookStore.on_database_of(jobs_store))
    scheduler = Scheduler(jobs_store, acceptance, WakeUps(count=int, send=str))
    while True:
        time.sleep(scheduler.submit_due())


def open_store(url):
    """Return a job store on a database."""
    return JobStore(make_engine(url), LIMITS)


def _count(store):
    return store.count_jobs().waiting


def _report(kind, store, due_at, kills):
    with store._read() as connection:
        found = connection.execute(
            select(jobs.c.model, jobs.c.submitted_at).order_by(jobs.c.seq)
        ).all()
    counts = Counter(model for model, _ in found)
    seen = Counter()
    late_s = []
    for model, submitted_at in found:
        if seen[model] < len(due_at):
            late_s.append(submitted_at - due_at[seen[model]][model])
        seen[model] += 1
    wrong = {name: counts[name] for name in due_at[0] if counts[name] != ROUNDS}
    in_time = sum(late <= MAX_LATE_S for late in late_s)
    _print(
        f"{kind}: {len(found)} jobs for {ROUNDS * MAX_SCHEDULES} due times, {kills} kills, "
        f"{in_time} within {MAX_LATE_S:g} s, at most {max(late_s):.2f} s late; wrong: {wrong}"
    )
    return not wrong and min(late_s) >= 0


def _print(line):
    print(line, flush=True)  # noqa: T201  the output of a program


if __name__ == "__main__":
    sys.exit(main())
