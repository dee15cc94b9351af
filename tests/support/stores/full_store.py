"""A model store with one of everything, whose versions can be served."""

from io import BytesIO

import numpy as np

from contracts.jobs.metrics import JobMetrics
from contracts.jobs.snapshots import SnapshotInfo
from contracts.jobs.spec import JobSpec
from contracts.models.versions import DatasetDigest, Environment, Manifest, ManifestDraft
from mlp_core import Initializer, Network, golden_bytes, load_weights
from stores.blobs.blobs import Blobs
from stores.datasets.memory import synthetic_dataset
from stores.integrity.findings import Finding
from stores.integrity.verify import Verification
from stores.models.evaluation import prepare_result
from stores.models.files.checksummed_json import digest_of, dump_document
from stores.models.files.layout import (
    GOLDEN,
    WEIGHTS,
    head_key,
    job_key,
    new_folder,
    old_folder,
    record_key,
)
from stores.models.head import Head, parse_head
from stores.models.job_artifacts import Snapshot
from stores.models.job_numbers import JobNumber
from stores.models.records import read_record
from stores.models.results import Result
from stores.models.store import ModelStore

DATASET = synthetic_dataset()
SIZES = (16, 6, 3)
MODELS, VERSIONS = 3, 7


def servable_result(
    job_id: str | None, name: str = "mnist", seed: int = 0, *, is_evaluated: bool = True
) -> Result:
    """Return a result with valid files."""
    rng = np.random.default_rng(seed)
    network = Network.create(SIZES, "tanh", Initializer("he"), rng)
    draft = ManifestDraft(
        name=name,
        job_id=job_id,
        spec=JobSpec(model=name) if job_id else None,
        dataset=DatasetDigest(name=DATASET.info.name, sha256=DATASET.info.sha256),
        layer_sizes=SIZES,
        parameters=network.parameter_count,
        metrics=JobMetrics(),
        environment=Environment(python="3", numpy="2", blas="b", kernel="k", threads=1),
    )
    return prepare_result(draft, network, DATASET if is_evaluated else None)


def fill(blobs: Blobs) -> None:
    """Fill an empty store with three models of seven versions, and a job's artifacts."""
    store = ModelStore(blobs)
    for number in range(1, 6):
        store.publish(servable_result(f"job-{number}", seed=number))
    store.move_alias("mnist", "champion", 1)
    store.move_alias("mnist", "champion", 2)
    store.move_alias("mnist", "gone", 3)
    store.move_alias("mnist", "champion", 3)
    store.remove_alias("mnist", "gone")
    store.delete_version("mnist", 4)
    store.publish(servable_result(None, seed=6, is_evaluated=False))
    store.publish(servable_result("other-1", name="other"))
    publish_in_old_layout(blobs, "older")
    save_artifacts(store, "job-7")


def save_artifacts(store: ModelStore, job_id: str) -> None:
    """Store all artifacts of a job."""
    result = servable_result(job_id)
    info = SnapshotInfo(
        attempt=1,
        step=7,
        epoch=3,
        train_accuracy=0.5,
        test_accuracy=None,
        class_accuracy=(1.0, None, 1 / 3),
        layer_sizes=SIZES,
        activation="tanh",
    )
    store.artifacts.stage_result(result, 1)
    store.artifacts.save_checkpoint(job_id, 1, b"a checkpoint" * 100)
    store.artifacts.save_snapshot(job_id, 1, Snapshot(info, result.weights))


def publish_in_old_layout(blobs: Blobs, name: str) -> None:
    """Write one version of a model as the first builds stored it."""
    result = servable_result("old-1", name=name)
    fields = result.draft.model_dump()
    fields["created_at"] = "2026-01-31T09:30:00.125Z"
    manifest = Manifest(**fields, version=1, weights=digest_of(result.weights))
    head = Head(last=1, last_job_id="old-1", created_at=manifest.created_at, generation=1)
    documents = {"manifest.json": dump_document(manifest), "weights.npz": result.weights}
    blobs.write_new(old_folder(name, 1), documents)
    blobs.write(head_key(name), dump_document(head))
    blobs.write(job_key(name, "old-1"), dump_document(JobNumber(version=1)))


def write_orphan(blobs: Blobs, name: str = "mnist") -> str:
    """Write the files of a publisher that was killed before it changed the head; 1,234 bytes."""
    folder = new_folder(name)
    blobs.write_new(folder, {WEIGHTS: b"w" * 1000, GOLDEN: b"g" * 234})
    return f"{folder}/"


def verify_store(blobs: Blobs, min_age_s: float = 3600) -> list[Finding]:
    """Return the findings of a check."""
    return list(Verification(blobs, min_age_s).run())


def places(blobs: Blobs, min_age_s: float = 3600) -> list[tuple[str, str]]:
    """Return kind and place of the findings of a check."""
    return [(finding.kind, finding.place) for finding in verify_store(blobs, min_age_s)]


def folder_of(blobs: Blobs, name: str, version: int) -> str:
    """Return the folder of a version's files."""
    return read_record(blobs, name, head_of(blobs, name), version).folder


def head_of(blobs: Blobs, name: str = "mnist") -> Head:
    """Return a model's head."""
    raw = blobs.read(head_key(name))
    assert raw is not None
    return parse_head(name, raw)


def publish_wrong_golden(blobs: Blobs, name: str) -> str:
    """Give the last version the golden file of another network; return its key."""
    head = head_of(blobs, name)
    other = load_weights(BytesIO(servable_result(None, seed=99).weights))
    golden = golden_bytes(other)
    assert head.last_record is not None
    folder = head.last_record.folder
    manifest = head.last_record.manifest.model_copy(update={"golden": digest_of(golden)})
    record = head.last_record.model_copy(update={"manifest": manifest})
    blobs.write(f"{folder}/{GOLDEN}", golden)
    blobs.write(record_key(name, head.last), dump_document(record))
    blobs.write(head_key(name), dump_document(head.model_copy(update={"last_record": record})))
    return f"{folder}/{GOLDEN}"
