"""The load: clients that submit jobs, predict and move an alias, and remember what they saw."""

import json
import time
import uuid
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from threading import Event, Thread

from .client import (
    ENDPOINTS,
    GATEWAYS,
    JSON,
    MODEL,
    ROUTES,
    Endpoint,
    UnavailableError,
    UnexpectedError,
    connect,
    predict,
)
from .oracle import ENDS, LATEST, Cancel, Move, Prediction, Publication

ALIAS = "production"
SEEDS = 12  # so many different networks
SPEC = {"model": MODEL, "hidden_sizes": [4], "steps": 300, "checkpoint_seconds": 0.1}
CANCELLED = 10  # one job of so many is cancelled soon
MAX_OPEN, MAX_OPEN_AT_LAST = 6, 12  # jobs that have not ended
NEWEST = 8  # versions that are predicted with and moved to
RETRY_EVERY_S = 0.2


@dataclass(frozen=True)
class Traffic:
    """Where the requests go, and the seconds between two of a kind.

    Args:
        gateways: The endpoints of all requests but predictions, as arguments of Endpoint.
        endpoints: Those of predictions, with a thread for each.
        submit_s, predict_s, move_s, poll_s: The seconds.
        secrets: The keys of those that submit and follow `jobs`, move `aliases`, and `predict`.
    """

    gateways: list = field(default_factory=lambda: GATEWAYS)
    endpoints: list = field(default_factory=lambda: ENDPOINTS)
    submit_s: float = 0.6
    predict_s: float = 0.2
    move_s: float = 1
    poll_s: float = 0.5
    secrets: dict = field(default_factory=dict)


@dataclass
class Record:
    """What the clients saw.

    Attributes:
        successes: The times of successful requests, by kind and endpoint.
        unavailable: How many requests of each kind were not answered.
        unexpected: Answers that a fault does not explain.
        key_uses: Requests that show whether a key is accepted.
    """

    predictions: list = field(default_factory=list)
    moves: list = field(default_factory=list)
    publications: list = field(default_factory=list)
    accepted: list = field(default_factory=list)
    cancel_requests: set = field(default_factory=set)
    cancels: list = field(default_factory=list)
    submitted: dict = field(default_factory=dict)
    ended: dict = field(default_factory=dict)
    unexpected: list = field(default_factory=list)
    key_uses: list = field(default_factory=list)
    unavailable: Counter = field(default_factory=Counter)
    successes: dict = field(default_factory=dict)

    def succeed(self, kind, endpoint, start):
        self.successes.setdefault((kind, endpoint), []).append((start, time.monotonic()))

    @property
    def open_jobs(self):
        return [job_id for job_id in self.accepted if job_id not in self.ended]


class Load:
    """Threads that put load on the cluster until they are stopped.

    Args:
        jobs: How many jobs to submit, at least.
        seed: Of their choices.
        traffic: Where the requests go, and how often.
    """

    def __init__(self, jobs, seed, traffic=None):
        self.record = Record()
        self._traffic = traffic or Traffic()
        self._jobs = jobs
        self._is_last = Event()
        self._end = Event()
        targets = [self._submit_jobs, self._move_the_alias, self._follow_jobs]
        self._threads = [self._thread(target, seed + n) for n, target in enumerate(targets)]
        self._threads += [
            self._thread(lambda rng, at=endpoint: self._predict(at, rng), seed + 9 + n)
            for n, endpoint in enumerate(self._traffic.endpoints)
        ]

    def start(self):
        for thread in self._threads:
            thread.start()

    def stop(self):
        """Stop the threads; raise what one of them raised."""
        self._end.set()
        for thread in self._threads:
            thread.join()

    def finish(self):
        """Submit no more jobs than were wanted."""
        self._is_last.set()

    def has_submitted_all(self):
        return self._is_last.is_set() and len(self.record.accepted) >= self._jobs

    def has_ended_all(self):
        return self.has_submitted_all() and not self.record.open_jobs

    def _thread(self, target, seed):
        def run():
            try:
                target(Random(seed))  # noqa: S311  no secrets
            except Exception as error:  # noqa: BLE001  a thread must not end unnoticed
                self.record.unexpected.append(f"{type(error).__name__}: {error}")

        return Thread(target=run, daemon=True)

    def _connect(self, use):
        return connect(self._traffic.gateways, self._traffic.secrets.get(use))

    def _every(self, seconds):
        while not self._end.is_set():
            yield
            self._end.wait(seconds)

    def _try(self, kind, client, *request):
        """Return the response, or None if there is none now."""
        start, name = time.monotonic(), client.name
        try:
            answer = client.ask(*request)
        except UnavailableError:
            self.record.unavailable[kind] += 1
            return None
        self.record.succeed(kind, name, start)
        return answer

    def _submit_jobs(self, rng):
        client = self._connect("jobs")
        for _ in self._every(self._traffic.submit_s):
            limit = MAX_OPEN_AT_LAST if self._is_last.is_set() else MAX_OPEN
            if self.has_submitted_all() or len(self.record.open_jobs) >= limit:
                continue
            self._submit(client, rng)

    def _submit(self, client, rng):
        """Post a job until it is accepted; its key makes all the posts one job."""
        number = len(self.record.accepted)
        body = json.dumps(SPEC | {"seed": number % SEEDS})
        headers = JSON | {"Idempotency-Key": str(uuid.UUID(int=rng.getrandbits(128)))}
        for _ in self._every(RETRY_EVERY_S):
            answer = self._try("submit", client, "POST", "/jobs", body, headers)
            if answer is not None and answer.status != 429:
                break
        else:
            return
        if answer.status != 202:
            raise UnexpectedError(f"POST /jobs: {answer.status} {answer.body[:300]}")
        job_id = answer.json()["id"]
        self.record.submitted[job_id] = time.monotonic()
        self.record.accepted.append(job_id)
        if number % CANCELLED == CANCELLED - 1:
            self.cancel(client, job_id)

    def cancel(self, client, job_id):
        """Request a job's cancel until that is answered."""
        self.record.cancel_requests.add(job_id)
        for _ in self._every(RETRY_EVERY_S):
            answer = self._try("cancel", client, "POST", f"/jobs/{job_id}/cancel")
            if answer is not None:
                state = answer.json().get("state") if answer.status == 202 else None
                self.record.cancels.append(Cancel(job_id, answer.status, state))
                return

    def _follow_jobs(self, _rng):
        client = self._connect("jobs")
        for _ in self._every(self._traffic.poll_s):
            for job_id in self.record.open_jobs:
                if (answer := self._try("read", client, "GET", f"/jobs/{job_id}")) is None:
                    break
                self._see(job_id, answer)

    def _see(self, job_id, answer):
        if answer.status != 200:
            raise UnexpectedError(f"GET /jobs/{job_id}: {answer.status} {answer.body[:300]}")
        job, now = answer.json(), time.monotonic()
        if job["state"] not in ENDS:
            return
        if job["state"] == "succeeded":
            self.record.publications.append(Publication(now, job["model"]["version"]))
            self.record.succeed("job", "workers", self.record.submitted[job_id])
        self.record.ended[job_id] = now

    def _move_the_alias(self, rng):
        client = self._connect("aliases")
        for _ in self._every(self._traffic.move_s):
            if self.record.publications:
                self._move(client, rng.choice(self.record.publications[-NEWEST:]).version)

    def _move(self, client, version):
        """Move the alias, until that is answered; If-Match makes a late try harmless."""
        move = Move(time.monotonic(), version)
        self.record.moves.append(move)
        path = f"/models/{MODEL}/aliases/{ALIAS}"
        for _ in self._every(RETRY_EVERY_S):
            found = self._try("read alias", client, "GET", path)
            if found is None:
                continue
            is_known = found.status == 200
            condition = {"If-Match": found.headers["ETag"]} if is_known else {"If-None-Match": "*"}
            body = json.dumps({"version": version})
            moved = self._try("move", client, "PUT", path, body, JSON | condition)
            if moved is not None and moved.status == 200:
                move.end = time.monotonic()
                return
            if moved is not None and moved.status != 412:
                raise UnexpectedError(f"PUT {path}: {moved.status} {moved.body[:300]}")

    def _predict(self, address, rng):
        endpoint = Endpoint(*address, secret=self._traffic.secrets.get("predict"))
        for _ in self._every(self._traffic.predict_s):
            if not self.record.moves or self.record.moves[0].end > time.monotonic():
                continue
            self._predict_once(endpoint, rng)

    def _predict_once(self, endpoint, rng):
        newest = self.record.publications[-NEWEST:]
        ref = rng.choice([ALIAS, LATEST, rng.choice(newest).version, newest[0].version])
        kind = "predict" if isinstance(ref, int) else "predict alias"
        route, start = rng.choice(ROUTES), time.monotonic()
        if ref == LATEST and route.__name__ == "by_tensorflow":
            return  # it has no name for the latest
        try:
            version, bits = predict(endpoint, ref, route)
        except UnavailableError:
            self.record.unavailable[kind] += 1
            return
        except UnexpectedError as error:
            self.record.unexpected.append(str(error))
            return
        self.record.succeed(kind, endpoint.name, start)
        name = f"{endpoint.name} {route.__name__}"
        self.record.predictions.append(
            Prediction(start, time.monotonic(), ref, version, bits, name)
        )
