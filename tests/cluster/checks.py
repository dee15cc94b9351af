"""Compares everything that the clients saw with what the service says at the end."""

import hashlib
import io
import os
import subprocess

import numpy as np

from mlp_core import load_weights

from . import keys, oracle
from .client import IMAGE
from .cluster import list_jobs, list_versions, read_weights
from .hosts import DISKS
from .load import ALIAS
from .plan import BIN, SETTINGS


def check(record, client):
    """Return sentences by promise; all lists are empty if every promise was kept.

    Args:
        record: What the clients of the load saw.
        client: One that may read everything.
    """
    jobs, versions = list_jobs(client), list_versions(client)
    expected, torn = expected_bits(versions, client)
    by_alias = [p for p in record.predictions if p.ref == ALIAS]
    by_latest = [p for p in record.predictions if p.ref == oracle.LATEST]
    return {
        "lost": [f"job {job_id}" for job_id in oracle.lost_jobs(record.accepted, jobs)],
        "doubled": oracle.doubled_jobs(record.accepted, jobs, versions),
        "stale": [
            describe(p)
            for p in (
                *oracle.stale_aliases(by_alias, record.moves),
                *oracle.stale_latest(by_latest, record.publications),
            )
        ],
        "torn": torn + verify_store(),
        "wrong": [
            *map(describe, oracle.wrong_answers(record.predictions, expected)),
            *oracle.broken_jobs(jobs, record.cancel_requests),
            *oracle.broken_cancels(record.cancels, jobs, versions),
            *oracle.different_networks(versions),
            *record.unexpected,
        ],
        "wrongly accepted": [
            describe_use(use) for use in oracle.wrongly_accepted(record.key_uses, keys.behind_s)
        ],
        "wrongly refused": [
            describe_use(use) for use in oracle.wrongly_refused(record.key_uses, keys.ahead_s)
        ],
    }


def expected_bits(versions, client):
    """Return each version's bits for the image, and a sentence for each torn weights file."""
    expected, torn, known = {}, [], {}
    for version in versions:
        sha256 = version["weights"]["sha256"]
        content = read_weights(client, version["version"])
        if hashlib.sha256(content).hexdigest() != sha256:
            torn.append(f"version {version['version']} has other weights than its manifest says")
            continue
        if sha256 not in known:
            probabilities = load_weights(io.BytesIO(content)).predict_probs(IMAGE[None])[0]
            known[sha256] = probabilities.astype(np.float32).tobytes()
        expected[version["version"]] = known[sha256]
    return expected, torn


def verify_store():
    """Return what `mlpforge models verify` finds in the bucket."""
    done = subprocess.run(
        [BIN / "mlpforge", "models", "verify"],
        env={**os.environ, **SETTINGS, "MLPFORGE_DATA_DIR": str(DISKS / "verify")},
        capture_output=True,
        text=True,
        check=False,
    )
    return [] if done.returncode == 0 else (done.stdout + done.stderr).splitlines()


def describe(prediction):
    return f"{prediction.endpoint}: {prediction.ref} was answered by version {prediction.version}"


def describe_use(use):
    if use.key is None:
        return f"{use.endpoint}: no key"
    ends = (
        f"deleted {use.start - use.key.deleted:.2f} s, expired {use.start - use.key.expires:.2f} s"
    )
    return f"{use.endpoint}: key {use.key.id}, {ends} before its request"
