"""A result to publish, and the stores that pass the contract tests.

The tests in models/contract and in models/job_artifacts (test_artifacts, test_snapshots) use only
the fixtures `store`, `make_result`, `make_snapshot` and `artifact`, and access the storage only
through the store. So another kind of store can run them, too: see
tests/integration/stores/models/test_s3_*.py.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from snapshots import load_snapshot

from contracts.jobs.metrics import JobMetrics
from contracts.jobs.snapshots import SnapshotInfo
from contracts.jobs.spec import JobSpec
from contracts.models.versions import DatasetDigest, Environment, ManifestDraft
from stores.models.job_artifacts import Snapshot
from stores.models.open import directory_store, memory_store
from stores.models.results import Result
from stores.models.store import ModelStore

MakeResult = Callable[..., Result]
MakeSnapshot = Callable[..., Snapshot]


def _make_result(
    job_id: str | None = "job-1",
    name: str = "mnist",
    weights: bytes = b"weights",
    evaluation: bytes | None = None,
    golden: bytes | None = None,
) -> Result:
    draft = ManifestDraft(
        name=name,
        job_id=job_id,
        spec=JobSpec(model="mnist", hidden_sizes=(50, 20), epochs=3, tags={"run": "a"}),
        dataset=DatasetDigest(name="mnist", sha256="ab" * 32),
        layer_sizes=(784, 50, 20, 10),
        parameters=40_480,
        metrics=JobMetrics(train_loss=0.1 + 0.2, test_accuracy=0.9712),
        environment=Environment(python="3.11", numpy="2", blas="b", kernel="k", threads=1),
    )
    return Result(draft, weights, evaluation, golden)


@pytest.fixture
def make_result() -> MakeResult:
    return _make_result


def _make_snapshot(step: int = 7, attempt: int = 1, weights: bytes = b"\n{}\0" * 1000) -> Snapshot:
    info = SnapshotInfo(
        attempt=attempt,
        step=step,
        epoch=3,
        train_accuracy=0.1 + 0.2,
        test_accuracy=None,
        class_accuracy=(1.0, None, 1 / 3),
        layer_sizes=(784, 50, 3),
        activation="tanh",
    )
    return Snapshot(info, weights)


@pytest.fixture
def make_snapshot() -> MakeSnapshot:
    return _make_snapshot


class Artifact(NamedTuple):
    """One kind of job artifact.

    Args:
        file: The name of its file.
        save: Saves the artifact of a job's attempt at a step: a different one at each step.
        load: Returns what was saved, or None.
        make: Returns what load returns after save with the same job, attempt and step.
    """

    file: str
    save: Callable[[ModelStore, str, int, int], None]
    load: Callable[[ModelStore, str], object]
    make: Callable[[str, int, int], object]


def _make_checkpoint(_job_id: str, _attempt: int, step: int) -> bytes:
    return b"\n{}\0" * 1000 * step


def _make_staged(job_id: str, _attempt: int, step: int) -> Result:
    return _make_result(job_id, weights=b"\n{}\0" * 1000 * step, evaluation=b"{}", golden=b"g")


def _make_step(_job_id: str, attempt: int, step: int) -> Snapshot:
    return _make_snapshot(step, attempt, b"\n{}\0" * 1000 * step)


ARTIFACTS = {
    "checkpoint": Artifact(
        "checkpoint",
        lambda store, *of: store.artifacts.save_checkpoint(*of[:2], _make_checkpoint(*of)),
        lambda store, job_id: store.artifacts.load_checkpoint(job_id),
        _make_checkpoint,
    ),
    "result": Artifact(
        "result",
        lambda store, *of: store.artifacts.stage_result(_make_staged(*of), of[1]),
        lambda store, job_id: store.artifacts.load_result(job_id),
        _make_staged,
    ),
    "snapshot": Artifact(
        "snapshot",
        lambda store, *of: store.artifacts.save_snapshot(*of[:2], _make_step(*of)),
        load_snapshot,
        _make_step,
    ),
}


@pytest.fixture(params=ARTIFACTS)
def artifact(request: pytest.FixtureRequest) -> Artifact:
    return ARTIFACTS[request.param]


@pytest.fixture(params=["directory", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> ModelStore:
    return directory_store(tmp_path) if request.param == "directory" else memory_store()
