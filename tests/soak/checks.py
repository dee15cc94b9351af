"""Checks the answers that the clients got, again and again while the load runs."""

import io

import httpx
import numpy as np
from cluster import oracle
from cluster.client import IMAGE, MODEL
from cluster.load import ALIAS

from mlp_core import load_weights

from .traffic import TIMEOUT_S

RECENT = 100  # moves and publications on which an answer since the last check can depend


class Checks:
    """The errors of a load.

    Args:
        load: The load.
        url: The service.
    """

    def __init__(self, load, url):
        self.load = load
        self._http = httpx.Client(base_url=url, timeout=TIMEOUT_S)
        self._errors = []
        self._bits = {}
        self._predictions = 0
        self._failed = set()

    def check(self, *, is_last=False):
        """Return the counts since the start, and the errors since the last check."""
        record = self.load.record
        predictions = record.predictions[:]
        del record.predictions[: len(predictions)]  # two hours of them would be in our memory
        self._predictions += len(predictions)
        self._read_weights({each.version for each in predictions})
        errors = [*self._judge(predictions), *self._find_failed_jobs(), *record.unexpected]
        record.unexpected.clear()
        if is_last:
            errors += self._judge_jobs()
        return {"counts": self._count(), "errors": errors}

    def _count(self):
        record = self.load.record
        return dict(self.load.counts) | {
            "predictions": self._predictions,
            "jobs": len(record.accepted),
            "versions": len(record.publications),
            "alias moves": len(record.moves),
            "unavailable": record.unavailable.total(),
        }

    def _read_weights(self, versions):
        for version in versions - self._bits.keys():
            weights = self._http.get(f"/models/{MODEL}/versions/{version}/weights")
            network = load_weights(io.BytesIO(weights.raise_for_status().content))
            probabilities = network.predict_probs(IMAGE[None])[0]
            self._bits[version] = probabilities.astype(np.float32).tobytes()

    def _judge(self, predictions):
        """Yield a sentence for each answer that is stale or wrong."""
        record = self.load.record
        by_alias = [each for each in predictions if each.ref == ALIAS]
        by_latest = [each for each in predictions if each.ref == oracle.LATEST]
        stale = oracle.stale_aliases(by_alias, record.moves[-RECENT:])
        stale += oracle.stale_latest(by_latest, record.publications[-RECENT:])
        for each in stale:
            yield f"stale: {each.ref} was answered by version {each.version}, {each.endpoint}"
        for each in oracle.wrong_answers(predictions, self._bits):
            yield f"wrong: {each.ref}, answered by version {each.version}, {each.endpoint}"

    def _find_failed_jobs(self):
        """Yield a sentence for each job that has failed; retention deletes it later."""
        items = (
            self._http.get("/jobs", params={"state": "failed"}).raise_for_status().json()["items"]
        )
        for job in items:
            if job["id"] not in self._failed:
                self._failed.add(job["id"])
                yield f"job {job['id']} failed: {job['error']}"

    def _judge_jobs(self):
        record = self.load.record
        for job_id in record.open_jobs:
            yield f"lost: job {job_id} has not ended"
        versions = sorted(each.version for each in record.publications)
        if versions != list(range(1, len(versions) + 1)):
            yield f"{len(versions)} jobs have published these versions: {versions}"
