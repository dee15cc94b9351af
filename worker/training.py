"""Turns a job's spec and its data set into a trained network, ready to be published."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import structlog

from contracts.datasets import DatasetInfo
from contracts.errors import DamagedError, DatasetNotFoundError
from contracts.jobs.job import JobMetrics
from contracts.jobs.spec import JobSpec
from contracts.models.versions import DatasetDigest, Environment, ManifestDraft
from mlp_core import (
    SGD,
    Adam,
    Augmentation,
    DivergedError,
    EarlyStopping,
    Examples,
    Initializer,
    OutputError,
    Schedule,
    TrainConfig,
    TrainingData,
    TrainingRun,
)
from stores.datasets.store import DatasetStore
from stores.jobs.store import Claim
from stores.models.evaluation import prepare_result
from stores.models.results import Result
from worker.chance import chance_warning, equal_loss

log = structlog.get_logger()


def train_config(spec: JobSpec) -> TrainConfig:
    """Return the core's configuration, which has the spec's training fields by the same names."""
    stopping = spec.early_stopping
    augmentation = spec.augmentation
    return TrainConfig(
        hidden_sizes=spec.hidden_sizes,
        activation=spec.activation,
        loss=spec.loss,
        initializer=Initializer(**spec.initializer.model_dump()),
        optimizer=_optimizer(spec),
        schedule=Schedule(**spec.schedule.model_dump()),
        weight_decay=spec.weight_decay,
        dropout=spec.dropout,
        max_norm=spec.max_norm,
        augmentation=None if augmentation is None else Augmentation(**augmentation.model_dump()),
        batch_size=spec.batch_size,
        sampling=spec.sampling,
        steps=spec.steps,
        epochs=spec.epochs,
        validation_fraction=spec.validation_fraction,
        early_stopping=None if stopping is None else EarlyStopping(**stopping.model_dump()),
        max_seconds=spec.max_seconds,
        dtype=spec.dtype,
        seed=spec.seed,
    )


def _optimizer(spec: JobSpec) -> SGD | Adam:
    options = spec.optimizer.model_dump(exclude={"kind"})
    return SGD(**options) if spec.optimizer.kind == "sgd" else Adam(**options)


@dataclass(frozen=True)
class Trained:
    """A run that took its last step, and what was measured of it."""

    run: TrainingRun
    metrics: JobMetrics
    environment: Environment


class Trainables:
    """The data sets' arrays as a run wants them; what was asked for once is kept."""

    def __init__(self, datasets: DatasetStore) -> None:
        self._datasets = datasets
        self._data = cache(self._load)

    def prepare_all(self) -> None:
        """Load every data set and all that runs share of it; what is damaged is logged.

        So the first job starts at once, and the processes that are forked now share one copy.
        """
        for info in self._datasets.list_datasets():
            try:
                self._data(info.name).prepare()
            except (DatasetNotFoundError, DamagedError) as error:
                log.warning("dataset_not_loaded", dataset=info.name, reason=str(error))

    def new_run(self, spec: JobSpec) -> TrainingRun:
        """Return the run of a spec, at step 0.

        Raises:
            DatasetNotFoundError: the data set, or one of its files, is not there.
            DamagedError: a file's digest is wrong.
            ConfigError: the spec does not go with the data set.
        """
        return TrainingRun(train_config(spec), self._data(spec.dataset))

    def add_warning(self, spec: JobSpec, metrics: JobMetrics) -> JobMetrics:
        """Return the metrics of a spec's network, with a warning if it is no better than chance."""
        data = self._data(spec.dataset)
        chance_loss = equal_loss(spec.loss, data.classes)
        warning = chance_warning(metrics, data.test.labels, chance_loss)
        return metrics.model_copy(update={"warning": warning})

    def result_of(
        self, claim: Claim, trained: Trained, should_stop: Callable[[], bool] = lambda: False
    ) -> Result:
        """Return what a job publishes: the draft of its manifest and the files of its version.

        Raises:
            DivergedError: the network's answers to the test examples are not all finite.
            MatmulInterruptedError: should_stop said so; it is asked before each tile of examples.
        """
        dataset = self._datasets.load(claim.spec.dataset)
        draft, run = _draft(claim, dataset.info, trained), trained.run
        try:
            return prepare_result(draft, run.network, dataset, should_stop)
        except OutputError as refused:
            loss = math.nan if run.train_loss is None else run.train_loss
            raise DivergedError(run.step, loss, str(refused)) from refused

    def _load(self, name: str) -> TrainingData:
        dataset = self._datasets.load(name)
        info = dataset.info
        return TrainingData(
            train=Examples(dataset.train.images, dataset.train.labels),
            test=Examples(dataset.test.images, dataset.test.labels),
            classes=info.classes,
            input_scale=1.0 / info.pixel_max,
            image_shape=info.image_shape,
        )


def _draft(claim: Claim, info: DatasetInfo, trained: Trained) -> ManifestDraft:
    network = trained.run.network
    return ManifestDraft(
        name=claim.spec.model,
        job_id=claim.job_id,
        spec=claim.spec,
        dataset=DatasetDigest(name=info.name, sha256=info.sha256),
        layer_sizes=network.layer_sizes,
        parameters=network.parameter_count,
        metrics=trained.metrics,
        environment=trained.environment,
    )
