import json
import tempfile
from dataclasses import dataclass, field, replace

import pytest
import uuid_utils
from sqlalchemy import event

from contracts.jobs.metrics import JobMetrics
from contracts.jobs.snapshots import SnapshotInfo
from contracts.jobs.spec import JobSpec
from contracts.models.versions import DatasetDigest, Environment, ManifestDraft
from stores.batch.results import BatchResults
from stores.blobs.memory import MemoryBlobs
from stores.datasets.imported import ImportedDatasets
from stores.datasets.memory import MemoryDatasets, synthetic_dataset, synthetic_table
from stores.jobs.limits import JobLimits
from stores.jobs.memory import memory_job_store
from stores.jobs.records import NewJob
from stores.models.job_artifacts import Snapshot
from stores.models.open import memory_store
from stores.models.results import Result
from stores.models.store import ModelStore
from worker import context
from worker.context import WorkerContext
from worker.runner import JobRunner
from worker.stop_flag import StopFlag
from worker.sweeping.sweeper import SweptStores
from worker.training.run_factory import RunFactory

SYNTHETIC = synthetic_dataset(train_examples=300)
TABLE = synthetic_table(train_examples=300)
OTHER_TABLE = synthetic_table("other-table", train_examples=300, seed=1)
COLORED = synthetic_dataset("colored", (4, 4, 3), train_examples=300)
LIMITS = JobLimits(max_queued=1000, lease_s=30, max_attempts=3)
SPEC = {
    "dataset": "synthetic",
    "hidden_sizes": [6],
    "steps": 40,
    "batch_size": 10,
    "initializer": {"kind": "xavier"},
    "optimizer": {"learning_rate": 0.5},
}

SNAPSHOT = Snapshot(
    SnapshotInfo(
        attempt=1,
        step=7,
        epoch=1,
        train_accuracy=0.5,
        test_accuracy=0.5,
        class_accuracy=(),
        layer_sizes=(16, 6, 3),
        activation="sigmoid",
    ),
    b"weights at step 7",
)


@dataclass
class Clock:
    now: float = 1_000_000.0

    def __call__(self):
        return self.now


@dataclass
class Bench:
    """A worker's context in memory, and methods that submit jobs."""

    clock: Clock = field(default_factory=Clock)
    models: ModelStore = field(default_factory=memory_store)
    snapshot: Snapshot = SNAPSHOT

    def __post_init__(self):
        self.jobs = memory_job_store(LIMITS)
        event.listen(self.jobs._engine, "connect", self._set_clock)
        self.jobs.close()  # new connections get the clock
        self.datasets = MemoryDatasets([SYNTHETIC, TABLE, OTHER_TABLE, COLORED])
        self.imported = ImportedDatasets(MemoryBlobs())
        self.results = BatchResults(MemoryBlobs())
        self.stores = SweptStores(self.jobs, self.models, self.imported, self.results)
        self.context = WorkerContext(
            jobs=self.jobs,
            models=self.models,
            datasets=self.imported,
            catalog=self.datasets,
            results=self.results,
            run_factory=RunFactory(self.datasets),
            stop_flag=StopFlag(),
            name="here:1",
            lease_s=30,
            max_attempts=3,
            max_dataset_bytes=2**20,
            max_retries=3,
        )

    def _set_clock(self, connection, _record):
        """Replace SQLite's clock, which the job store reads, by this bench's."""
        connection.create_function("julianday", 1, lambda _now: 2440587.5 + self.clock() / 86400)

    def runner(self, datasets=None, **changes):
        if "datasets_store" in changes:
            changes["datasets"] = changes.pop("datasets_store")
        if datasets is not None:
            changes["run_factory"] = RunFactory(datasets)
        return JobRunner(replace(self.context, **changes))

    def submit(self, **fields):
        spec = JobSpec.model_validate_json(json.dumps(SPEC | fields))
        steps = spec.steps or spec.epochs * -(-300 // spec.batch_size)
        return self.jobs.create(NewJob(str(uuid_utils.uuid7()), spec, steps)).id

    def reproduce(self, job_id):
        """Submit a job that trains another's spec again."""
        job = self.jobs.get(job_id)
        steps = job.progress.total_steps
        new_job = NewJob(str(uuid_utils.uuid7()), job.spec, steps, reproduces=job_id)
        return self.jobs.create(new_job).id

    def stage(self, job_id):
        """Stage a result for a job, as a worker does before it publishes."""
        draft = ManifestDraft(
            name="mnist",
            job_id=job_id,
            spec=JobSpec(),
            dataset=DatasetDigest(name="mnist", sha256="0" * 64),
            layer_sizes=(784, 50, 10),
            parameters=1,
            metrics=JobMetrics(),
            environment=Environment(python="3", numpy="2", blas="b", kernel="k", threads=1),
        )
        self.models.artifacts.stage_result(Result(draft, b"weights"), 1)

    def save_artifacts(self, job_id):
        """Save every artifact that a job can have, as its first attempt."""
        self.stage(job_id)
        self.models.artifacts.save_checkpoint(job_id, 1, b"at step 7")
        self.models.artifacts.save_snapshot(job_id, 1, self.snapshot)

    def versions(self, name="mnist"):
        return self.models.list_versions(name, 100, None).items


# A tenth of the worker's pauses between the retries of a call to a store.
SHORT_PAUSES = {"FIRST_PAUSE_S": 0.02, "LONGEST_PAUSE_S": 0.2, "POLL_S": 0.005}


@pytest.fixture
def bench(monkeypatch):
    for name, pause_s in SHORT_PAUSES.items():
        monkeypatch.setattr(context, name, pause_s)
    return Bench()


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """Return the folder below which imports create temporary ones."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path
