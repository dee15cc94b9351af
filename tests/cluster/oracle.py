"""Decides which answers were stale or wrong, and which jobs were lost or doubled; sends nothing.

All times are those of one monotonic clock, the load's.
"""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from math import inf

ENDS = ("succeeded", "failed", "cancelled")
LATEST = "latest"


@dataclass(frozen=True)
class Prediction:
    """An answer that a client received.

    Args:
        start, end: When its request was sent, and when it had arrived.
        ref: What the request named: a number, an alias, or `latest`.
        version: The version that answered.
        bits: Its probabilities as float32.
        endpoint: The address and the route that answered.
    """

    start: float
    end: float
    ref: int | str
    version: int
    bits: bytes
    endpoint: str


@dataclass
class Move:
    """A move of an alias; `end` is when the service had answered it, infinite until then."""

    start: float
    version: int
    end: float = inf


@dataclass(frozen=True)
class Publication:
    """A version, and when a client first saw its job as succeeded."""

    seen: float
    version: int


@dataclass(frozen=True)
class Cancel:
    """The answer to a request to cancel a job; the state is that of a 202's body."""

    job_id: str
    status: int
    state: str | None = None


@dataclass
class Key:
    """A key whose creation was answered.

    Args:
        id, secret: Its id and secret.
        expires: When it expires.
        delete_start, deleted: When its deletion was requested, and was answered.
    """

    id: str
    secret: str
    expires: float = inf
    delete_start: float = inf
    deleted: float = inf


@dataclass(frozen=True)
class KeyUse:
    """An answered request with a key, or (None) without one, and whether it was accepted."""

    start: float
    end: float
    key: Key | None
    endpoint: str
    is_accepted: bool


def wrongly_accepted(uses, behind_s):
    """Return the accepted uses without a key, or once its deletion was answered, or expired.

    Args:
        uses: Any uses.
        behind_s: A function of an endpoint: how many seconds its host's clock may be behind.
    """

    def end_of(use):
        return min(use.key.deleted, use.key.expires + behind_s(use.endpoint)) if use.key else -inf

    return [use for use in uses if use.is_accepted and use.start > end_of(use)]


def wrongly_refused(uses, ahead_s):
    """Return the refused uses of keys that were neither about to be deleted nor expired.

    Args:
        uses: Any uses.
        ahead_s: A function of an endpoint: how many seconds its host's clock may be ahead.
    """

    def end_of(use):
        return (
            min(use.key.delete_start, use.key.expires - ahead_s(use.endpoint)) if use.key else -inf
        )

    return [use for use in uses if not use.is_accepted and use.end < end_of(use)]


def stale_aliases(predictions, moves):
    """Return the answers by an alias that named neither its version, nor one it was moved to then.

    Args:
        predictions: Answers by one alias.
        moves: All moves of it, in order: each began after the one before had been answered.
    """
    ends = [move.end for move in moves]
    return [p for p in predictions if p.version not in _allowed(p, moves, ends)]


def _allowed(prediction, moves, ends):
    answered = bisect_left(ends, prediction.start)  # so many moves had been answered before
    later = [move for move in moves[answered:] if move.start < prediction.end]
    return {move.version for move in [*moves[max(answered - 1, 0) : answered], *later]}


def stale_latest(predictions, publications):
    """Return the answers by `latest` that were older than a version seen as published before."""
    seen = sorted(publications, key=lambda publication: publication.seen)
    times = [publication.seen for publication in seen]
    newest = [0]
    for publication in seen:
        newest.append(max(newest[-1], publication.version))
    return [p for p in predictions if p.version < newest[bisect_left(times, p.start)]]


def wrong_answers(predictions, expected):
    """Return the answers with other bits than their version has, or from another version.

    Args:
        predictions: Any answers.
        expected: The bits of each version.
    """
    return [
        p
        for p in predictions
        if expected.get(p.version) != p.bits or (isinstance(p.ref, int) and p.ref != p.version)
    ]


def lost_jobs(accepted, jobs):
    """Return the accepted ids without a job in a terminal state."""
    ended = {job["id"] for job in jobs if job["state"] in ENDS}
    return [job_id for job_id in accepted if job_id not in ended]


def doubled_jobs(accepted, jobs, versions):
    """Return a sentence for each surplus job, and each job with other versions than its one.

    Args:
        accepted: The ids in the responses, one for each Idempotency-Key.
        jobs: All jobs that the service lists.
        versions: All manifests of the model.
    """
    listed = Counter(job["id"] for job in jobs)
    surplus = sorted((listed - Counter(set(accepted))).elements())
    found = [f"job {job_id} was submitted once, and is listed again" for job_id in surplus]
    found += [
        f"{count} keys have the job {i}" for i, count in Counter(accepted).items() if count > 1
    ]
    owners = Counter(version["job_id"] for version in versions)
    for job in jobs:
        wanted = int(job["state"] == "succeeded")
        if owners[job["id"]] != wanted:
            found.append(f"job {job['id']} {job['state']} has {owners[job['id']]} versions")
    numbers = sorted(version["version"] for version in versions)
    if numbers != list(range(1, len(numbers) + 1)):
        found.append(f"the versions are numbered {numbers}")
    return found


def broken_jobs(jobs, cancel_requests):
    """Return a sentence for each job that failed, or was cancelled without a request."""
    found = [f"job {job['id']} failed: {job['error']}" for job in jobs if job["state"] == "failed"]
    cancelled = {job["id"] for job in jobs if job["state"] == "cancelled"}
    return found + [f"job {i} was cancelled by nobody" for i in sorted(cancelled - cancel_requests)]


def broken_cancels(cancels, jobs, versions):
    """Return a sentence for each answer that a cancel can't have, or that was not kept.

    A job whose cancel was answered by 202 publishes nothing; one that had ended answers 409.
    """
    states = {job["id"]: job["state"] for job in jobs}
    owners = {version["job_id"] for version in versions}
    found = []
    for cancel in cancels:
        answer = f"the cancel of job {cancel.job_id} was answered by {cancel.status}"
        if cancel.status not in {202, 409}:
            found.append(answer)
        elif cancel.status == 202:
            reached = {cancel.state, states.get(cancel.job_id)}
            if "succeeded" in reached or cancel.job_id in owners:
                found.append(f"{answer}, and it succeeded or published a version")
    return found


def different_networks(versions):
    """Return a sentence for each seed whose versions do not have the same weights."""
    weights = {}
    for version in versions:
        weights.setdefault(version["spec"]["seed"], set()).add(version["weights"]["sha256"])
    return [
        f"seed {seed} gave {len(found)} networks"
        for seed, found in weights.items()
        if len(found) > 1
    ]
