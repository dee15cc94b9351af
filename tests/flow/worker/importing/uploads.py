"""Uploads of imports, and what is left of them."""

import io
import time
from uuid import UUID

import uuid_utils

from contracts.datasets import CSV, ImportOptions
from contracts.jobs.imports import ImportRequest
from stores.jobs.records import NewRequest

CONTENT = b"size,label\n" + b"".join(b"%d,%s\n" % (n, b"ab"[n % 2 :][:1]) for n in range(20))


def make_id(age_s):
    """Return the id of a job that was created some time ago."""
    time_bits = int((time.time() - age_s) * 1000) << 80
    return str(UUID(int=time_bits | (uuid_utils.uuid7().int & ((1 << 80) - 1))))


def upload(bench, content=CONTENT, age_s=0.0, **changes):
    """Store an upload and submit its job; return the job's id."""
    job_id = make_id(age_s)
    digest = bench.imported.save_upload(job_id, io.BytesIO(content))
    fields = {
        "dataset": "iris",
        "media_type": CSV,
        "size_bytes": digest.size_bytes,
        "sha256": digest.sha256,
        "options": ImportOptions(description="mine"),
    }
    bench.jobs.create(NewRequest(job_id, ImportRequest(**fields | changes)))
    return job_id


def left_files(bench):
    """Return what an import has left behind, except for published versions and heads."""
    blobs = bench.imported._blobs
    published = {
        entry.folder
        for name in bench.imported.find_names()
        if (head := bench.imported._heads.read(name))
        for entry in head.versions
    }
    keys = [blob.key for prefix in ("datasets/", "uploads/") for blob in blobs.walk(prefix)]
    return [
        key
        for key in keys
        if not key.endswith("head.json") and key.rpartition("/")[0] not in published
    ]
