"""Versions whose right predictions of a test set are chosen by hand, and a judge of them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from contracts.jobs.metrics import JobMetrics
from contracts.models.evaluations import Calibration, ClassEvaluation, Evaluation
from contracts.models.versions import DatasetDigest, Environment, Manifest, ManifestDraft
from stores.datasets.memory import MemoryDatasets, synthetic_dataset
from stores.models.gates import GateJudge
from stores.models.open import memory_store
from stores.models.results import Result
from stores.models.store import ModelStore

SYNTHETIC = synthetic_dataset()
EXAMPLES = SYNTHETIC.info.test_examples
ENVIRONMENT = Environment(python="3", numpy="2", blas="b", kernel="k", threads=1)


@dataclass
class JudgedVersions:
    """A model's versions, and which of the test examples each has right.

    Attributes:
        compared: The versions that were predicted, in order.
        during: Called with each version while it is predicted.
    """

    store: ModelStore = field(default_factory=memory_store)
    datasets: Any = field(default_factory=lambda: MemoryDatasets([SYNTHETIC]))
    right: dict[int, Any] = field(default_factory=dict)
    compared: list[int] = field(default_factory=list)
    during: Callable[[int], object] = lambda _version: None

    @property
    def judge(self) -> GateJudge:
        return GateJudge(self.store, self.datasets, self._find_right)

    def _find_right(self, manifest: Manifest, _info: Any) -> Any:
        self.compared.append(manifest.version)
        self.during(manifest.version)
        return self.right[manifest.version]

    def publish(self, wrong: set[int], *, is_evaluated: bool = True, **draft: Any) -> int:
        """Publish a version that predicts all examples correctly but these, all of class 2."""
        right = np.ones(EXAMPLES, np.bool_)
        right[list(wrong)] = False
        result = make_judged_result(right, is_evaluated=is_evaluated, **draft)
        version = self.store.publish(result).version
        self.right[version] = right
        return version


def make_judged_result(right: Any, *, is_evaluated: bool = True, **draft: Any) -> Result:
    """Return the result of a network with an evaluation, in which only class 2 has mistakes."""
    recalls = (1.0, None, float(right.mean()))
    classes = tuple(
        ClassEvaluation(label=label, examples=1, precision=1.0, recall=recall)
        for label, recall in enumerate(recalls)
    )
    evaluation = Evaluation(
        dataset="synthetic",
        dataset_version=1,
        examples=len(right),
        accuracy=float(right.mean()),
        classes=classes,
        confusion_matrix=(),
        mistakes=(),
        calibration=Calibration(expected_error=0, bins=()),
    )
    digest = DatasetDigest(name="synthetic", sha256=SYNTHETIC.info.sha256)
    values = {
        "name": "mnist",
        "job_id": None,
        "spec": None,
        "dataset": digest if is_evaluated else None,
        "dataset_version": 1 if is_evaluated else None,
        "layer_sizes": (16, 5, 3),
        "parameters": 1,
        "metrics": JobMetrics(),
        "environment": ENVIRONMENT,
    }
    content = evaluation.model_dump_json().encode() if is_evaluated else None
    return Result(ManifestDraft(**values | draft), b"weights", content)
