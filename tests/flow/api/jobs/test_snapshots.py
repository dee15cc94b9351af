import hashlib
import io
import json

import numpy as np
import pytest
from snapshots import save_network

from mlp_core import Initializer, Network

LAYER_SIZES = (784, 50, 10)
PIECE_BYTES = 65_536
UNKNOWN = "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c"


def save_snapshot(api, job, claim, epoch=1):
    rng = np.random.default_rng(epoch)
    network = Network.create(LAYER_SIZES, "relu", Initializer("he"), rng)
    return save_network(api.models, job.id, network, epoch, claim.attempt)


def test_snapshot_of_a_running_job_has_its_metrics(api):
    job, claim = api.start()
    save_snapshot(api, job, claim)
    latest = save_snapshot(api, job, claim, epoch=2)

    response = api.client.get(f"/jobs/{job.id}/snapshot")

    assert response.status_code == 200
    assert response.json == json.loads(latest.figures.model_dump_json())
    assert response.json["step"] == 1200


def test_snapshot_weights_open_with_numpy_and_have_an_etag(api):
    job, claim = api.start()
    snapshot = save_snapshot(api, job, claim)
    path = f"/jobs/{job.id}/snapshot/weights"

    response = api.client.get(path)
    again = api.client.get(path, headers={"If-None-Match": response.headers["ETag"]})

    with np.load(io.BytesIO(response.data), allow_pickle=False) as weights:
        assert weights["W1"].shape == LAYER_SIZES[:2]
    assert response.data == snapshot.weights
    assert response.headers["ETag"] == f'"{hashlib.sha256(snapshot.weights).hexdigest()}"'
    assert response.headers["X-Snapshot-Step"] == "600"
    assert f"{job.id}-step-600.npz" in response.headers["Content-Disposition"]
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["Cache-Control"] == response.headers["Cache-Control"] == "no-cache"


def test_weights_are_sent_in_chunks(api):
    job, claim = api.start()
    snapshot = save_snapshot(api, job, claim)

    with api.client.get(f"/jobs/{job.id}/snapshot/weights") as response:
        pieces = list(response.response)

    assert len(snapshot.weights) > 2 * PIECE_BYTES
    assert response.content_length == len(snapshot.weights)
    assert max(map(len, pieces)) <= PIECE_BYTES
    assert b"".join(pieces) == snapshot.weights


@pytest.mark.parametrize("path", ["snapshot", "snapshot/weights"])
def test_job_without_a_snapshot_is_404_with_the_reason(api, path):
    queued = api.submit()
    before = api.client.get(f"/jobs/{queued.id}/{path}")
    api.jobs.claim("worker")
    begun = api.client.get(f"/jobs/{queued.id}/{path}")

    assert [before.status_code, begun.status_code] == [404, 404]
    assert "has not started" in before.json["detail"]
    assert "no snapshot yet" in begun.json["detail"]


def test_requeued_job_without_a_snapshot_says_so(api):
    job, claim = api.start()
    api.jobs.give_back(claim)

    response = api.client.get(f"/jobs/{job.id}/snapshot")

    assert response.status_code == 404
    assert f"job {job.id} is queued again" in response.json["detail"]


def test_ended_job_names_its_version_instead_of_a_snapshot(api):
    job, claim = api.start()
    save_snapshot(api, job, claim)
    api.jobs.cancel(job.id)
    api.jobs.end_cancelled(claim)
    manifest = api.finish()

    cancelled = api.client.get(f"/jobs/{job.id}/snapshot")
    succeeded = api.client.get(f"/jobs/{manifest.job_id}/snapshot")

    assert [cancelled.status_code, succeeded.status_code] == [404, 404]
    assert "is cancelled" in cancelled.json["detail"]
    assert f"/models/mnist/versions/{manifest.version}" in succeeded.json["detail"]


@pytest.mark.parametrize("job_id", [UNKNOWN, "1"])
def test_snapshot_of_an_unknown_job_is_404(api, job_id):
    assert api.client.get(f"/jobs/{job_id}/snapshot").status_code == 404
    assert api.client.get(f"/jobs/{job_id}/snapshot/weights").status_code == 404
