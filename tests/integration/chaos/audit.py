"""Checks what the service promised, from outside: over HTTP and in the model folder."""

import hashlib
import json
from collections import Counter
from typing import NamedTuple

import httpx

from .event_follower import stream_errors
from .retrying_client import ENDS

ENDLESS = {"steps": 5_000_000}  # hours


class Version(NamedTuple):
    """A version in a model folder, read without the product's own code."""

    name: str
    number: int
    job_id: str
    spec: str
    sha256: str


def read_versions(models):
    """Return the versions in a model folder, with the sha256 of each weights file."""
    records = [_read_content(file) for file in models.glob("*/versions/*.json")]
    heads = [_read_content(file) for file in models.glob("*/head.json")]
    # After a crash during publishing the last record may be in the head only.
    records += [head["last_record"] for head in heads if head["last_record"] not in records]
    return sorted(_to_version(record, models.parent) for record in records)


def _read_content(file):
    return json.loads(file.read_text())["content"]


def _to_version(record, root):
    manifest = record["manifest"]
    weights = root / record["folder"] / "weights.npz"
    sha256 = hashlib.sha256(weights.read_bytes()).hexdigest()
    spec = json.dumps(manifest["spec"], sort_keys=True)
    return Version(manifest["name"], manifest["version"], manifest["job_id"], spec, sha256)


def find_versions(models):
    """Return name, number and job id of each version in a model folder."""
    return sorted((found.name, found.number, found.job_id) for found in read_versions(models))


def versions_of(job_id, models):
    """Return the numbers of a job's versions."""
    return [number for _, number, owner in find_versions(models) if owner == job_id]


def digest_of(job_id, models):
    """Return the sha256 of a job's weights."""
    (found,) = (found for found in read_versions(models) if found.job_id == job_id)
    return found.sha256


def count_jobs(client, models):
    """Return how many jobs there are of each kind.

    accepted: the response was 202. ended: accepted and in a terminal state. lost: accepted, but
    unknown or not ended. duplicated: surplus versions and jobs, and skipped version numbers.
    """
    answers = [client.get(f"/jobs/{job_id}") for job_id in client.accepted]
    known = [answer.json() for answer in answers if answer.status_code == httpx.codes.OK]
    states = Counter(job["state"] for job in known)
    accepted, ended = len(client.accepted), sum(states[state] for state in ENDS)
    return {
        "accepted": accepted,
        "ended": ended,
        **{state: states[state] for state in ENDS},
        "lost": accepted - ended,
        "duplicated": _count_duplicates(client, models),
    }


def _count_duplicates(client, models):
    versions = find_versions(models)
    owners = Counter(job_id for _, _, job_id in versions)
    too_many = sum(count - 1 for count in owners.values())
    highest = {name: max(n for other, n, _ in versions if other == name) for name, _, _ in versions}
    gaps = sum(highest.values()) - len({(name, number) for name, number, _ in versions})
    listed = {job["id"] for job in _all_jobs(client)}
    twice = len(client.accepted) - len(set(client.accepted))
    return too_many + gaps + twice + len(listed - set(client.accepted))


def _all_jobs(client):
    query, jobs = {"limit": 500}, []
    while True:
        page = client.get("/jobs", **query).json()
        jobs += page["items"]
        if page["next_cursor"] is None:
            return jobs
        query["cursor"] = page["next_cursor"]


def find_broken_promises(client, models):
    """Return a sentence for each error in jobs that have ended, and in their versions."""
    jobs = [client.job(job_id) for job_id in client.accepted]
    versions = [found for found in read_versions(models) if found.job_id in client.accepted]
    owners = {found.job_id: found.number for found in versions}
    wrong = [f"job {job['id']} {text}" for job in jobs for text in _job_errors(job, owners)]
    wrong += [f"job {text}" for job in jobs for text in _broken_cancels(job, client)]
    specs = {found.spec for found in versions}
    networks = {(found.spec, found.sha256) for found in versions}
    if len(networks) > len(specs):
        wrong.append(f"{len(specs)} specs gave {len(networks)} networks")
    return wrong


def _job_errors(job, owners):
    version = job["model"] and job["model"]["version"]
    if version != owners.get(job["id"]):
        yield f"says version {version}, the folder says {owners.get(job['id'])}"
    if (job["state"] == "succeeded") != (version is not None):
        yield f"is {job['state']} with version {version}"
    if job["state"] == "failed":
        yield f"has failed: {job['error']}"


def _broken_cancels(job, client):
    is_cancelled = job["state"] == "cancelled"
    if job["id"] in client.accepted_cancels and not is_cancelled:
        yield f"{job['id']} is {job['state']}, but its cancel was accepted"
    if is_cancelled and job["id"] not in client.cancel_requests:
        yield f"{job['id']} is cancelled without a request"


def run_one_on_each(workers, client):
    """Run as many jobs at the same time as there are workers; return their ids."""
    job_ids = [client.submit(**ENDLESS) for _ in workers]
    for job_id in job_ids:
        client.wait_for(job_id, "running")
    return job_ids


def idle_workers(workers, client):
    """Return a sentence if some workers no longer take jobs; cancel all jobs."""
    try:
        run_one_on_each(workers, client)
    except AssertionError:
        return [f"not all of the {len(workers)} workers take jobs"]
    finally:
        for job_id in client.pending():
            client.cancel(job_id)
            client.wait_for(job_id, "cancelled")
    return []


def stream_errors_of(follower, client, patience_s=20):
    """Return a sentence for each error in the events that a follower of an ended job received."""
    follower.join(patience_s)
    follower.leave()
    if not follower.is_done:
        return [f"job {follower.job_id}: its stream does not end"]
    epochs = client.epochs(follower.job_id)
    errors = stream_errors(follower.events, epochs)
    return [f"job {follower.job_id}: {text}" for text in errors]
