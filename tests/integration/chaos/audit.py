"""What became of the promises, seen from outside: over HTTP, and in the model folder."""

import hashlib
import json
from collections import Counter
from typing import NamedTuple

import httpx

from .customer import ENDS
from .watcher import faults_in

ENDLESS = {"steps": 5_000_000}  # hours


class Version(NamedTuple):
    """What a folder of the model store says, read without our own code."""

    name: str
    number: int
    job_id: str
    spec: str
    sha256: str


def read_versions(models):
    """Return the versions in a model folder; the sha256 is that of the file as it is."""
    records = [_read_content(file) for file in models.glob("*/versions/*.json")]
    heads = [_read_content(file) for file in models.glob("*/head.json")]
    # A publisher that was killed may have left the last record to the head alone.
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
    """Return the numbers of a job's versions: one at most."""
    return [number for _, number, owner in find_versions(models) if owner == job_id]


def digest_of(job_id, models):
    """Return the sha256 of a job's weights."""
    (found,) = (found for found in read_versions(models) if found.job_id == job_id)
    return found.sha256


def count_jobs(customer, models):
    """Return how many jobs there are of each kind.

    accepted: answered with 202. ended: those of them that are in a terminal state. lost: those of
    them that have not ended, or that nobody knows. doubled: versions and jobs that are there once
    too often, and numbers left out.
    """
    answers = [customer.get(f"/jobs/{job_id}") for job_id in customer.accepted]
    known = [answer.json() for answer in answers if answer.status_code == httpx.codes.OK]
    states = Counter(job["state"] for job in known)
    accepted, ended = len(customer.accepted), sum(states[state] for state in ENDS)
    return {
        "accepted": accepted,
        "ended": ended,
        **{state: states[state] for state in ENDS},
        "lost": accepted - ended,
        "doubled": _count_doubled(customer, models),
    }


def _count_doubled(customer, models):
    versions = find_versions(models)
    owners = Counter(job_id for _, _, job_id in versions)
    too_many = sum(count - 1 for count in owners.values())
    highest = {name: max(n for other, n, _ in versions if other == name) for name, _, _ in versions}
    gaps = sum(highest.values()) - len({(name, number) for name, number, _ in versions})
    listed = {job["id"] for job in _all_jobs(customer)}
    twice = len(customer.accepted) - len(set(customer.accepted))
    return too_many + gaps + twice + len(listed - set(customer.accepted))


def _all_jobs(customer):
    query, jobs = {"limit": 500}, []
    while True:
        page = customer.get("/jobs", **query).json()
        jobs += page["items"]
        if page["next_cursor"] is None:
            return jobs
        query["cursor"] = page["next_cursor"]


def broken_promises(customer, models):
    """Return in words what is wrong with jobs that have ended, and with their versions."""
    jobs = [customer.job(job_id) for job_id in customer.accepted]
    versions = [found for found in read_versions(models) if found.job_id in customer.accepted]
    owners = {found.job_id: found.number for found in versions}
    wrong = [f"job {job['id']} {text}" for job in jobs for text in _faults_of(job, owners)]
    wrong += [f"job {text}" for job in jobs for text in _broken_cancels(job, customer)]
    specs = {found.spec for found in versions}
    networks = {(found.spec, found.sha256) for found in versions}
    if len(networks) > len(specs):
        wrong.append(f"{len(specs)} specs gave {len(networks)} networks")
    return wrong


def _faults_of(job, owners):
    version = job["model"] and job["model"]["version"]
    if version != owners.get(job["id"]):
        yield f"says version {version}, the folder says {owners.get(job['id'])}"
    if (job["state"] == "succeeded") != (version is not None):
        yield f"is {job['state']} with version {version}"
    if job["state"] == "failed":
        yield f"has failed: {job['error']}"


def _broken_cancels(job, customer):
    is_cancelled = job["state"] == "cancelled"
    if job["id"] in customer.promised_to_cancel and not is_cancelled:
        yield f"{job['id']} is {job['state']}, and its cancel was promised"
    if is_cancelled and job["id"] not in customer.asked_to_cancel:
        yield f"{job['id']} is cancelled, and nobody has asked for it"


def run_one_on_each(workers, customer):
    """Return the ids of jobs that run at the same time, so that each worker has one."""
    job_ids = [customer.submit(**ENDLESS) for _ in workers]
    for job_id in job_ids:
        customer.wait_for(job_id, "running")
    return job_ids


def idle_workers(workers, customer):
    """Return in words whether some workers take no job any more; all that runs is cancelled."""
    try:
        run_one_on_each(workers, customer)
    except AssertionError:
        return [f"not each of the {len(workers)} workers takes jobs"]
    finally:
        for job_id in customer.pending():
            customer.cancel(job_id)
            customer.wait_for(job_id, "cancelled")
    return []


def mistold(watcher, customer, patience_s=20):
    """Return in words what is wrong with the events that a watcher of an ended job heard."""
    watcher.join(patience_s)
    watcher.leave()
    if not watcher.is_done:
        return [f"job {watcher.job_id}: its stream has no end"]
    epochs = customer.epochs(watcher.job_id)
    return [f"job {watcher.job_id}: {text}" for text in faults_in(watcher.events, epochs)]
