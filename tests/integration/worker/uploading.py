"""Uploads a table to a site, as the api does."""

import io

import uuid_utils

from contracts.datasets import CSV, ImportOptions
from contracts.jobs.imports import ImportRequest
from stores.jobs.records import NewRequest


def upload(site, imported, rows):
    """Store a table of some rows and submit the job that imports it."""
    job_id = str(uuid_utils.uuid7())
    content = b"a,b,label\n" + b"".join(b"%d.5,%d,%d\n" % (n, n, n % 3) for n in range(rows))
    digest = imported.save_upload(job_id, io.BytesIO(content))
    request = ImportRequest(
        dataset="numbers",
        media_type=CSV,
        size_bytes=digest.size_bytes,
        sha256=digest.sha256,
        options=ImportOptions(),
    )
    site.jobs.create(NewRequest(job_id, request))
    return job_id
