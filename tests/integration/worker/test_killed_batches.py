"""A batch whose worker is killed resumes, and its result has the bits of an undisturbed one."""

import io
import os
import signal
import sys

import numpy as np
import pytest
import uuid_utils
from described_networks import GRAY, make_described
from published import publish_in

from contracts.datasets import NPZ
from contracts.jobs.batch import BatchOptions, BatchRequest, UploadedFile
from stores.batch.results import BatchResults
from stores.datasets.catalog import open_datasets
from stores.jobs.records import NewRequest
from stores.models.open import open_blobs

from .test_killed_imports import find_importer

CLASSES = 1000  # 4 MB of probabilities are 1,048 examples
TRANSFORM = GRAY.model_copy(update={"class_names": tuple(map(str, range(CLASSES)))})
EXAMPLES = 20_000

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def submit(site, x):
    """Upload examples as the api does, and submit their batch."""
    job_id, content = str(uuid_utils.uuid7()), io.BytesIO()
    np.savez(content, x=x)
    content.seek(0)
    digest = open_datasets(site.settings).imported.save_upload(job_id, content)
    upload = UploadedFile(media_type=NPZ, options=BatchOptions(), **digest.model_dump())
    request = BatchRequest(model="mnist", version=1, upload=upload)
    site.jobs.create(NewRequest(job_id, request))
    return job_id


def test_killed_batch_resumes_bit_for_bit(site):
    network, results = make_described(TRANSFORM), BatchResults(open_blobs(site.settings))
    publish_in(site.models, network, dataset=None, transform=TRANSFORM)
    x = np.random.default_rng(0).integers(0, 17, (EXAMPLES, 10), np.uint8)
    job_id = submit(site, x)
    worker = site.start_worker()
    site.wait_until(lambda: results.find_part(job_id, 1) is not None)
    os.kill(find_importer(worker), signal.SIGKILL)
    job = site.reaches(job_id, "succeeded")

    probs = np.concatenate([part.probs for part in results.iterate(job_id, 20)])
    assert (job.attempt, job.result.examples) == (2, EXAMPLES)
    assert probs.tobytes() == network.predict_probs(x).tobytes()
    lines = [line for line in site.log.read_text().splitlines() if "batch_predicting" in line]
    assert '"first_part": 0' in lines[0]
    assert '"first_part": 0' not in lines[1]
