"""The api service on stores in memory; every answer is held against the OpenAPI document."""

import gzip
import json
import re
from dataclasses import dataclass, field
from typing import Any

import pytest
from alias_calls import put
from flask import Flask
from flask.testing import FlaskClient
from recording_enqueue import RecordingEnqueue
from response_schemas import ResponseSchemas
from werkzeug.exceptions import HTTPException
from werkzeug.test import TestResponse

from contracts.jobs.job import EpochEntry, Job, Progress, StepEntry
from contracts.jobs.metrics import JobMetrics
from contracts.jobs.spec import JobSpec
from contracts.models.versions import DatasetDigest, Environment, Manifest, ManifestDraft
from contracts.settings import Settings, load_settings
from services.api.app import OPERATIONS as API_OPERATIONS
from services.api.app import create_app
from services.http.openapi import build_document
from services.inference.app import OPERATIONS as INFERENCE_OPERATIONS
from services.notifier.addresses import Resolve
from stores.batch.results import BatchResults
from stores.datasets.imported import ImportedDatasets
from stores.datasets.memory import MemoryDatasets, synthetic_dataset, synthetic_table
from stores.datasets.store import DatasetStore
from stores.jobs.limits import JobLimits
from stores.jobs.memory import memory_job_store
from stores.jobs.records import RecordedEpoch, TrainingClaim
from stores.jobs.store import JobStore
from stores.models.open import memory_store
from stores.models.results import Result
from stores.models.store import ModelStore

MAX_QUEUED = 5
SYNTHETIC = synthetic_dataset()
TABLE = synthetic_table()
# What each app serves, made once; a test holds the two against each other.
DOCUMENT: dict[str, Any] = json.loads(
    json.dumps(build_document(tuple(dict.fromkeys(API_OPERATIONS + INFERENCE_OPERATIONS))))
)
SCHEMAS = ResponseSchemas(DOCUMENT)


class DocumentedClient(FlaskClient):
    """A client that fails when an answer differs from what the document says of it."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        response = super().open(*args, **kwargs)
        _hold_against_document(self.application, response)
        return response


def _hold_against_document(app: Flask, response: TestResponse) -> None:
    environ = response.request.environ
    try:
        rule, _ = app.url_map.bind_to_environ(environ).match(return_rule=True)
    except HTTPException:  # an address or a method that the document does not have
        schema = {"$ref": "#/components/schemas/Problem"}
        assert response.content_type == "application/problem+json"
        return _validate(schema, response)
    method = environ["REQUEST_METHOD"].lower().replace("head", "get")
    path = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)
    described = DOCUMENT["paths"][path][method]["responses"][str(response.status_code)]
    for name, header in described["headers"].items():
        is_there = name in response.headers or not header.get("required", True)
        assert is_there, f"{name} is documented for {response.status_code}"
    if response.mimetype in described["content"] and response.mimetype == "text/event-stream":
        return None  # it may be endless
    if not response.data and (environ["REQUEST_METHOD"] == "HEAD" or not described["content"]):
        return None
    sent = response.mimetype
    if sent not in described["content"]:
        sent = response.content_type  # where a parameter is a part of the type
    assert sent in described["content"]
    return _validate(described["content"][sent]["schema"], response)


def _validate(schema: dict[str, Any], response: TestResponse) -> None:
    if "json" in response.mimetype and schema:
        is_zipped = response.headers.get("Content-Encoding") == "gzip"
        sent = json.loads(gzip.decompress(response.data) if is_zipped else response.data)
        SCHEMAS.validate(schema, sent)


@dataclass
class Api:
    """The service's parts, for tests that look behind its answers."""

    app: Flask
    jobs: JobStore
    models: ModelStore
    enqueue: RecordingEnqueue
    client: FlaskClient = field(init=False)

    def __post_init__(self) -> None:
        self.app.test_client_class = DocumentedClient
        self.client = self.app.test_client()

    def submit(self, **spec: Any) -> Job:
        response = self.client.post("/jobs", json={"dataset": "synthetic", **spec})
        assert response.status_code == 202, response.data
        return Job.model_validate_json(response.data)

    def start(self, **spec: Any) -> tuple[Job, TrainingClaim]:
        job = self.submit(**spec)
        claim = self.jobs.claim("worker")
        assert claim is not None
        return job, claim

    def stage(self, job: Job) -> None:
        """Keep a job's result aside, as a worker does before it publishes."""
        self.models.artifacts.stage_result(make_result(job.id, job.spec), 1)

    def stored(self) -> list[str]:
        """Return the key of everything that lies in the model store."""
        return sorted(info.key for info in self.models._blobs.walk("models/"))

    def finish(self, **spec: Any) -> Manifest:
        """Bring a job to its end as a worker would."""
        job, claim = self.start(**spec)
        record_epoch(self.jobs, claim)
        assert self.jobs.begin_publishing(claim)
        manifest = self.models.publish(make_result(job.id, job.spec))
        self.jobs.succeed(claim, manifest)
        return manifest


def record_epoch(jobs: JobStore, claim: TrainingClaim, epoch: int = 1, **measured: float) -> None:
    steps = [StepEntry(step=epoch * 10 + i, loss=2.3 - i / 10) for i in range(10)]
    accuracies = {"train_accuracy": 0.5, "test_accuracy": 0.4} | measured
    entry = EpochEntry(
        epoch=epoch, step=epoch * 10, train_loss=2.0, learning_rate=0.1, seconds=0.2, **accuracies
    )
    jobs.heartbeat(claim, Progress(step=epoch * 10, total_steps=50, epoch=epoch, train_loss=2.0))
    jobs.record_epochs(claim, [RecordedEpoch(entry=entry, steps=steps)])


def make_result(job_id: str, spec: JobSpec) -> Result:
    draft = ManifestDraft(
        name=spec.model,
        job_id=job_id,
        spec=spec,
        dataset=DatasetDigest(name="synthetic", sha256=SYNTHETIC.info.sha256),
        layer_sizes=(16, 50, 3),
        parameters=1003,
        metrics=JobMetrics(train_loss=0.1, train_accuracy=0.9, test_accuracy=0.8),
        environment=Environment(python="3", numpy="2", blas="b", kernel="k", threads=1),
    )
    return Result(draft=draft, weights=b"weights of " + job_id.encode())


def make_api(  # noqa: PLR0913  the parts of the service
    models: ModelStore | None = None,
    datasets: DatasetStore | None = None,
    imported: ImportedDatasets | None = None,
    jobs: JobStore | None = None,
    results: BatchResults | None = None,
    *,
    resolve: Resolve | None = None,
    **environ: str,
) -> Api:
    settings: Settings = load_settings({f"MLPFORGE_{k.upper()}": v for k, v in environ.items()})
    limits = JobLimits(max_queued=MAX_QUEUED, lease_s=30, max_attempts=5)
    jobs = jobs or memory_job_store(limits)
    models, enqueue = models or memory_store(), RecordingEnqueue()
    datasets = datasets or MemoryDatasets([SYNTHETIC, TABLE])
    app = create_app(
        *(settings, jobs, models, datasets, enqueue),
        imported=imported,
        results=results,
        resolve=resolve,
    )
    return Api(app, jobs, models, enqueue)


@pytest.fixture(scope="session")
def document() -> dict[str, Any]:
    return DOCUMENT


@pytest.fixture
def api() -> Api:
    return make_api()


@pytest.fixture
def make() -> Any:
    return make_api


@pytest.fixture
def record() -> Any:
    return record_epoch


@pytest.fixture
def result() -> Any:
    return make_result


@pytest.fixture
def two(api):
    """An api with two versions of mnist, and the alias best at the first."""
    api.finish()
    api.finish()
    assert put(api, 1).status_code == 200
    return api
