"""Models in a folder for a benchmark: one with few versions, one with very many."""

import json
import os
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from contracts.ids import make_job_id
from contracts.jobs.metrics import JobMetrics
from contracts.jobs.spec import JobSpec
from contracts.models.versions import DatasetDigest, ManifestDraft
from mlp_core import Network, golden_bytes, weights_bytes
from stores.datasets.packaged import PackagedDatasets
from stores.datasets.store import Dataset
from stores.models.evaluation import describe_environment, evaluate
from stores.models.files.layout import WEIGHTS, head_key, job_key, record_key
from stores.models.open import directory_store
from stores.models.results import Result
from stores.models.store import ModelStore
from worker.training.run_factory import RunFactory

from harness.observers import LastReport

FEW, MANY = "few", "many"
VERSIONS = {FEW: 10, MANY: 10_000}
# The version that has all its files, in both models; the others have weights of one byte.
WHOLE = 5
ALIAS = "champion"


def train(steps: int) -> tuple[Network, Dataset]:
    """Train the default network for some steps; return it and MNIST."""
    datasets = PackagedDatasets()
    run = RunFactory(datasets).create_run(JobSpec(steps=steps))
    run.run(LastReport())
    return run.network, datasets.load("mnist")


@dataclass(frozen=True)
class ModelFixture:
    """A model store in a folder, and its versions.

    Args:
        root: The folder.
        network: The default one, trained.
        dataset: What it was trained on.
    """

    root: Path
    network: Network
    dataset: Dataset

    def open(self) -> ModelStore:
        """Return the store with an empty cache."""
        return directory_store(self.root)

    def fill(self) -> None:
        """Publish the versions of both models, and point an alias at the whole one."""
        store = self.store
        for name, versions in VERSIONS.items():
            whole = self.make_result(name)
            for version in range(1, versions + 1):
                draft = whole.draft.model_copy(update={"job_id": make_job_id()})
                result = replace(whole, draft=draft)
                store.publish(result if version == WHOLE else Result(draft, b"x"))
            store.move_alias(name, ALIAS, WHOLE)
        os.sync()  # no delayed writes while something else is timed

    def delete_half(self) -> None:
        """Delete every second version of the large model: then its head is largest."""
        for version in range(2, VERSIONS[MANY] + 1, 2):
            self.store.delete_version(MANY, version)
        os.sync()

    @cached_property
    def store(self) -> ModelStore:
        """The store with both heads in its cache."""
        return self.open()

    @cached_property
    def spare_folder(self) -> Path:
        """A folder on the same disk."""
        folder = self.root / "spare"
        folder.mkdir()
        return folder

    @cached_property
    def evaluation(self) -> bytes:
        """The network's evaluation, as it is stored."""
        return evaluate(self.network, self.dataset).model_dump_json().encode()

    def make_result(self, name: str) -> Result:
        """Return the result of a job for a model; the evaluation is computed once."""
        draft = ManifestDraft(
            name=name,
            job_id=make_job_id(),
            spec=JobSpec(),
            dataset=DatasetDigest(name="mnist", sha256=self.dataset.info.sha256),
            layer_sizes=self.network.layer_sizes,
            parameters=self.network.parameter_count,
            metrics=JobMetrics(test_accuracy=0.9),
            environment=describe_environment(1),
        )
        golden = golden_bytes(self.network, self.dataset.test.values)
        return Result(draft, weights_bytes(self.network), self.evaluation, golden)

    def weights_path(self, name: str) -> Path:
        """Return the path of the whole version's weights file."""
        return self.root / str(self._record(name)["folder"]) / WEIGHTS

    def head_path(self, name: str) -> Path:
        """Return the path of a model's head."""
        return self.root / head_key(name)

    def written(self, name: str) -> dict[str, bytes]:
        """Return every file that was written to publish the whole version, and its bytes."""
        job_id = self._record(name)["manifest"]["job_id"]
        documents = [head_key(name), record_key(name, WHOLE), job_key(name, job_id)]
        paths = [*self.weights_path(name).parent.iterdir(), *(self.root / key for key in documents)]
        return {path.name: path.read_bytes() for path in paths}

    def _record(self, name: str) -> dict[str, Any]:
        document = json.loads((self.root / record_key(name, WHOLE)).read_bytes())
        record: dict[str, Any] = document["content"]
        return record
