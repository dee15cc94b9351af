"""Batches that a worker predicts, and what is left of them."""

import io
from functools import partial

import numpy as np
import pytest
import uuid_utils
from described_networks import make_described
from faults import Killed, Wrapped
from published import publish_in

from contracts.datasets import CSV, NPZ
from contracts.jobs.batch import BatchOptions, BatchRequest, UploadedFile
from mlp_core import golden_bytes
from stores.jobs.records import NewRequest


def publish(bench, transform, name="mnist", seed=0):
    """Publish a network with a transformation and golden answers; return it."""
    network = make_described(transform, seed)
    golden = golden_bytes(network, None)
    publish_in(bench.models, network, name, golden=golden, dataset=None, transform=transform)
    return network


def submit_split(bench, dataset="synthetic", split="test", version=1):
    """Submit a batch of a stored split; return the job's id."""
    info = bench.datasets.get_info(dataset)
    examples = info.test_examples if split == "test" else info.train_examples
    request = BatchRequest(
        model="mnist",
        version=version,
        dataset=dataset,
        dataset_version=1,
        split=split,
        examples=examples,
    )
    return bench.jobs.create(NewRequest(str(uuid_utils.uuid7()), request)).id


def submit_upload(bench, content, media_type=NPZ, label=None, sha256=None, **options):
    """Store an upload and submit its batch; return the job's id."""
    job_id = str(uuid_utils.uuid7())
    digest = bench.imported.save_upload(job_id, io.BytesIO(content))
    upload = UploadedFile(
        media_type=media_type,
        size_bytes=digest.size_bytes,
        sha256=sha256 or digest.sha256,
        options=BatchOptions(**options),
    )
    request = BatchRequest(
        model="mnist", version=1, upload=upload, label=label if media_type == CSV else None
    )
    bench.jobs.create(NewRequest(job_id, request))
    return job_id


def run(bench, job_id):
    """Let a worker run a job; return the job, which must have ended."""
    bench.runner().run_next()
    job = bench.jobs.get(job_id)
    assert job.is_terminal, job
    return job


def read_probs(bench, job_id):
    """Return the probabilities of a result, (N, C)."""
    record = bench.results.get_record(job_id)
    return np.concatenate([part.probs for part in bench.results.iterate(job_id, record.parts)])


def left_files(bench):
    """Return what a batch has left behind in the storage."""
    uploads = [blob.key for blob in bench.imported._blobs.walk("uploads/")]
    return uploads + [blob.key for blob in bench.results._blobs.walk("results/")]


class KilledAfter(Wrapped):
    """Results whose process dies right after a number of parts were saved."""

    def __init__(self, results, saves):
        super().__init__(results)
        self._left = saves
        self.saved = []

    def find(self, store, name):
        method = getattr(store, name)
        return partial(self._save, method) if name == "save_part" else method

    def _save(self, save, job_id, attempt, number, part):
        save(job_id, attempt, number, part)
        self.saved.append(number)
        if len(self.saved) == self._left:
            raise Killed


def expire(bench):
    """Let the lease of a lost worker run out."""
    bench.clock.now += 31
    return bench.jobs.sweep_leases()


def kill_after(bench, saves):
    """Let a worker die right after it has saved a number of parts; return their numbers."""
    results = KilledAfter(bench.results, saves)
    with pytest.raises(Killed):
        bench.runner(results=results).run_next()
    expire(bench)
    return results.saved


def repeat_saves(bench, job_id):
    """Let a worker run a job to its end; return the numbers of the parts that it saved."""
    results = KilledAfter(bench.results, 10**6)
    bench.runner(results=results).run_next()
    assert bench.jobs.get(job_id).state == "succeeded", bench.jobs.get(job_id).error
    return results.saved
