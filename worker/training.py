"""Turns a job's spec and its data set into a trained network, ready to be published."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from contracts.jobs import JobMetrics
from contracts.models import DatasetDigest, Environment, ManifestDraft
from contracts.spec import JobSpec
from mlp_core import (
    SGD,
    Examples,
    Initializer,
    TrainConfig,
    TrainingRun,
    scale_pixels,
    weights_bytes,
)
from stores.datasets.store import Dataset, DatasetStore
from stores.datasets.store import Examples as StoredExamples
from stores.jobs.store import Claim
from stores.models.store import Result


def train_config(spec: JobSpec) -> TrainConfig:
    """Return the core's configuration, which has the spec's training fields by the same names."""
    return TrainConfig(
        hidden_sizes=spec.hidden_sizes,
        activation=spec.activation,
        loss=spec.loss,
        initializer=Initializer(**spec.initializer.model_dump()),
        optimizer=SGD(learning_rate=spec.optimizer.learning_rate),
        batch_size=spec.batch_size,
        sampling=spec.sampling,
        steps=spec.steps,
        epochs=spec.epochs,
        dtype=spec.dtype,
        seed=spec.seed,
    )


class Trainables:
    """A data set's arrays as a run wants them: scaled to 0..1 in its dtype.

    The latest ones are kept, since the next job mostly asks for the same.
    """

    def __init__(self, datasets: DatasetStore) -> None:
        self._datasets = datasets
        self._scaled = lru_cache(maxsize=1)(self._scale)

    def new_run(self, spec: JobSpec) -> TrainingRun:
        """Return the run of a spec, at step 0.

        Raises:
            DatasetNotFoundError: the data set, or one of its files, is not there.
            DamagedError: a file's digest is wrong.
        """
        dataset, train, test = self._scaled(spec.dataset, spec.dtype)
        info = dataset.info
        scale = 1.0 / info.pixel_max
        return TrainingRun(train_config(spec), train, test, info.classes, input_scale=scale)

    def digest(self, spec: JobSpec) -> DatasetDigest:
        """Return which data a version was trained on."""
        info = self._datasets.get_info(spec.dataset)
        return DatasetDigest(name=info.name, sha256=info.sha256)

    def _scale(self, name: str, dtype: str) -> tuple[Dataset, Examples, Examples]:
        dataset = self._datasets.load(name)
        scale = 1.0 / dataset.info.pixel_max
        train = _scaled_examples(dataset.train, dtype, scale)
        return dataset, train, _scaled_examples(dataset.test, dtype, scale)


def _scaled_examples(stored: StoredExamples, dtype: str, scale: float) -> Examples:
    x = scale_pixels(stored.images, scale, dtype)  # (N, input_size)
    return Examples(x=x, labels=stored.labels.astype(np.intp))


@dataclass(frozen=True)
class Trained:
    """A run that took its last step, and what was measured of it."""

    run: TrainingRun
    metrics: JobMetrics
    environment: Environment


def result_of(claim: Claim, digest: DatasetDigest, trained: Trained) -> Result:
    """Return what a job publishes: the weights file and the draft of its manifest."""
    network = trained.run.network
    draft = ManifestDraft(
        name=claim.spec.model,
        job_id=claim.job_id,
        spec=claim.spec,
        dataset=digest,
        layer_sizes=network.layer_sizes,
        parameters=network.parameter_count,
        metrics=trained.metrics,
        environment=trained.environment,
    )
    return Result(draft=draft, weights=weights_bytes(network))
