"""The data folder of every earlier release opens (tests/data/releases/README.md)."""

import json
import tarfile
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
from full_store import servable_result, verify_store

from contracts.settings import load_settings
from mlp_core import load_weights
from stores.blobs.directory import DirectoryBlobs
from stores.jobs.open import make_job_store
from stores.jobs.records import JobQuery, TrainingClaim
from stores.jobs.store import JobStore
from stores.models.open import directory_store
from stores.models.store import ModelStore

FOLDER = Path(__file__).parents[3] / "data/releases"
RELEASES = sorted(FOLDER.glob("*.tar.xz"))


class Opened(NamedTuple):
    """A data folder, as today's code opens it, and what its service had answered."""

    folder: Path
    jobs: JobStore
    models: ModelStore
    recorded: dict[str, Any]


@pytest.fixture(params=RELEASES, ids=lambda file: file.name.removesuffix(".tar.xz"))
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Opened:
    with tarfile.open(request.param) as archive:
        archive.extractall(tmp_path, filter="data")
    jobs = make_job_store(load_settings({"MLPFORGE_DATA_DIR": str(tmp_path)}))
    recorded = json.loads((tmp_path / "recorded.json").read_text())
    return Opened(tmp_path, jobs, directory_store(tmp_path / "models"), recorded)


def test_folder_of_a_release_opens_and_continues(opened: Opened) -> None:
    folder, jobs, models, recorded = opened
    listed = {job.id: job.state for job in jobs.list_jobs(JobQuery(limit=50)).items}
    assert listed == dict.fromkeys(recorded["done"], "succeeded") | {recorded["stopped"]: "queued"}
    claim = jobs.claim("worker-1")
    assert isinstance(claim, TrainingClaim)
    assert (claim.job_id, claim.attempt) == (recorded["stopped"], 2)
    assert models.artifacts.load_checkpoint(claim.job_id)
    assert verify_store(DirectoryBlobs(folder / "models"), 0) == []
    assert models.get_model("mnist").aliases == {"champion": 1}
    assert models.publish(servable_result(claim.job_id)).version == 2
    jobs.close()


def test_versions_of_a_release_answer_as_they_did(opened: Opened) -> None:
    answer = opened.recorded["answers"][0]
    weights = opened.models.read_weights(answer["model"], 1)
    manifest = opened.models.get_manifest(answer["model"], "champion")
    assert manifest.weights.sha256 == answer["weights"]
    network = load_weights(BytesIO(weights))
    probs = network.predict_probs(np.array([answer["body"]["pixels"]], np.float32))
    np.testing.assert_allclose(probs[0], answer["probabilities"], atol=1e-6)
    opened.jobs.close()
