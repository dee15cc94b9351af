"""Kills notifiers at random moments while jobs end: no notification may be lost.

`make test-chaos` runs it on each database. Two notifiers share the outbox, and one of them is
killed and started again each time. The receiver refuses some requests and breaks some connections.
"""

import argparse
import json
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from random import Random

from integration.chaos.databases import PostgresServer, SqliteFile
from integration.chaos.restartable_program import RestartableProgram
from waiting import wait_until
from webhook_receiver import Receiver, receiving, status

from cli.supervisor.programs import notifier_program
from contracts.ids import make_job_id
from contracts.jobs.job import JobFailure
from contracts.jobs.spec import JobSpec
from contracts.settings import load_settings
from contracts.webhooks.webhooks import WebhookRequest
from stores.jobs.open import make_job_store
from stores.jobs.records import NewJob
from stores.notifications.webhooks import WebhookStore

KILLS = 20
NOTIFICATIONS = 200
LONGEST_PAUSE_S = 1.0  # between two kills
REFUSED_SHARE = 0.1  # of the requests
BROKEN_SHARE = 0.1
FAILURE = JobFailure(type="diverged", message="the loss is not finite")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("databases", nargs="*", default=["sqlite", "postgresql"])
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    options = parser.parse_args()
    for kind in options.databases:
        _run(kind, Random(options.seed), options.seed)  # noqa: S311  faults, no secrets


def _run(kind, random, seed):
    with tempfile.TemporaryDirectory(prefix="chaos-notifications-") as folder:
        database = SqliteFile(Path(folder) / "jobs") if kind == "sqlite" else PostgresServer()
        try:
            figures = _run_on(database, Path(folder), random)
        finally:
            if kind != "sqlite":
                database.remove()
    sys.stdout.write(f"{kind}, seed {seed}: {json.dumps(figures)}\n")
    assert figures["lost"] == figures["mixed"] == 0


def _run_on(database, folder, random):
    settings = load_settings(
        {"MLPFORGE_DATABASE_URL": database.url, "MLPFORGE_WEBHOOK_HOSTS": "localhost"}
    )
    jobs = make_job_store(settings)
    webhooks = WebhookStore.on_database_of(jobs)
    notifiers = [
        RestartableProgram(
            notifier_program(settings), folder / f"notifier-{number}", lambda log: "ready" in log
        )
        for number in range(2)
    ]
    started = time.monotonic()
    with receiving(Receiver(_unreliable(random))) as receiver:
        url = f"http://localhost:{receiver.port}/"
        receiver.secret = webhooks.put("team", WebhookRequest(url=url))[0].secret
        job_ids = [make_job_id() for _ in range(NOTIFICATIONS)]
        ending = threading.Thread(target=_end_jobs, args=[jobs, job_ids])
        try:
            _kill_often(notifiers, ending, random)
            ending.join()
            found = _wait_for_ends(webhooks, job_ids)
        finally:
            for notifier in notifiers:
                notifier.end()
            jobs.close()
    return _count(found, receiver) | {"seconds": round(time.monotonic() - started, 1)}


def _unreliable(random):
    """Return a function that accepts most requests."""

    def respond(handler):
        chance = random.random()
        if chance < BROKEN_SHARE:
            handler.connection.close()
        else:
            status(500 if chance < BROKEN_SHARE + REFUSED_SHARE else 204)(handler)

    return respond


def _end_jobs(jobs, job_ids):
    for job_id in job_ids:
        jobs.create(NewJob(job_id, JobSpec(dataset_version=1, notify=("team",)), 1000))
        jobs.fail(jobs.claim("worker"), FAILURE)


def _kill_often(notifiers, ending, random):
    for notifier in notifiers:
        notifier.start()
    ending.start()
    for _ in range(KILLS):
        time.sleep(random.uniform(0, LONGEST_PAUSE_S))
        victim = random.choice(notifiers)
        victim.kill()
        victim.start()


def _wait_for_ends(webhooks, job_ids):
    def list_ended():
        pages = [webhooks.list_notifications(job_id, 9, None).items for job_id in job_ids]
        items = [item for page in pages for item in page]
        return items if all(item.state != "waiting" for item in items) else None

    return wait_until(list_ended)


def _count(found, receiver):
    bodies = {}
    for request in receiver.requests:
        bodies.setdefault(request["headers"]["webhook-id"], set()).add(request["body"])
    delivered = {each.id for each in found if each.state == "delivered"}
    attempts = Counter(attempt.error for each in found for attempt in each.attempts)
    return {
        "notifications": len(found),
        "delivered": len(delivered),
        "lost": NOTIFICATIONS - len(delivered & bodies.keys()),
        "mixed": sum(len(each) > 1 for each in bodies.values()) + len(bodies.keys() - delivered),
        "requests": len(receiver.requests),
        "attempts": sum(attempts.values()),
        "lost_attempts": sum(n for error, n in attempts.items() if error and "stopped" in error),
    }


if __name__ == "__main__":
    main()
