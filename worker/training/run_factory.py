"""Turns a job's spec and its data set into a run, and a run into a result to publish."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import structlog

from contracts.datasets import DatasetInfo
from contracts.errors import DamagedError, DatasetNotFoundError
from contracts.jobs.metrics import JobMetrics
from contracts.jobs.references import split_reference
from contracts.jobs.spec import JobSpec
from contracts.models.versions import DatasetDigest, Environment, ManifestDraft
from contracts.tracing import traced
from mlp_core import (
    SGD,
    Adam,
    Augmentation,
    Averaging,
    DivergedError,
    EarlyStopping,
    Examples,
    Initializer,
    Network,
    OutputError,
    Schedule,
    TrainConfig,
    TrainingData,
    TrainingRun,
)
from stores.datasets.store import DatasetStore
from stores.datasets.store import Examples as StoredExamples
from stores.datasets.transforms import make_transform, read_description
from stores.jobs.records import TrainingClaim
from stores.models.evaluation import prepare_result
from stores.models.results import Result
from worker.training.baseline import baseline_warning, uniform_loss

log = structlog.get_logger()


Key = tuple[str, int]  # a data set's name and version

# The core's classes for the parts of a spec.
PARTS = {
    "initializer": Initializer,
    "schedule": Schedule,
    "averaging": Averaging,
    "augmentation": Augmentation,
    "early_stopping": EarlyStopping,
}


def train_config(spec: JobSpec) -> TrainConfig:
    """Return the core's configuration, whose fields have the names of the spec's."""
    values: dict[str, Any] = {
        field.name: getattr(spec, field.name) for field in fields(TrainConfig)
    }
    for name, part in PARTS.items():
        if values[name] is not None:
            values[name] = part(**values[name].model_dump())
    options = spec.optimizer.model_dump(exclude={"kind"})
    values["optimizer"] = SGD(**options) if spec.optimizer.kind == "sgd" else Adam(**options)
    return TrainConfig(**values)


@dataclass(frozen=True)
class FinishedRun:
    """A finished run, its metrics and its environment."""

    run: TrainingRun
    metrics: JobMetrics
    environment: Environment


class RunFactory:
    """Creates runs, and results of finished runs.

    The built-in data sets stay loaded, and the latest other one, since imported ones may be large.
    """

    def __init__(self, datasets: DatasetStore) -> None:
        self._datasets = datasets
        self._prepared: dict[tuple[Key, ...], TrainingData] = {}
        self._latest: dict[tuple[Key, ...], TrainingData] = {}

    def prepare_all(self, infos: Iterable[DatasetInfo]) -> None:
        """Load data sets, with all that runs share of them; log a warning for a damaged one.

        So the first job starts at once, and processes that are forked later share one copy.
        """
        for info in infos:
            try:
                key = info.name, info.version
                self._prepared[key,] = self._load(key)
                self._prepared[key,].prepare()
            except (DatasetNotFoundError, DamagedError) as error:
                log.warning("dataset_not_loaded", dataset=info.name, reason=str(error))

    @traced("load data")
    def create_run(self, spec: JobSpec, start: Network | None = None) -> TrainingRun:
        """Return the run of a spec, at step 0, with the weights of the network to start from.

        Raises:
            DatasetNotFoundError: the data set, or one of its files, is missing.
            DamagedError: a file's digest is wrong.
            ConfigError: the spec does not fit the data set.
        """
        return TrainingRun(train_config(spec), self._data_of(spec), start)

    def add_warning(self, spec: JobSpec, metrics: JobMetrics) -> JobMetrics:
        """Return the metrics of a spec's network, with a warning if it is no better than chance."""
        data = self._data_of(spec)
        uniform = uniform_loss(spec.loss, data.classes)
        warning = baseline_warning(metrics, data.test.labels, uniform)
        return metrics.model_copy(update={"warning": warning})

    def result_of(
        self,
        claim: TrainingClaim,
        finished: FinishedRun,
        should_stop: Callable[[], bool] = lambda: False,
    ) -> Result:
        """Return the result that a job publishes: the draft of its manifest and its files.

        Raises:
            DivergedError: the network's outputs for the test examples are not all finite.
            MatmulInterruptedError: should_stop, called before each tile, returned True.
        """
        dataset = self._datasets.load(*self._keys_of(claim.spec)[0])
        draft, run = _draft(claim, dataset.info, finished), finished.run
        try:
            return prepare_result(draft, run.network, dataset, should_stop)
        except OutputError as error:
            loss = math.nan if run.train_loss is None else run.train_loss
            raise DivergedError(run.step, loss, str(error)) from error

    def _data_of(self, spec: JobSpec) -> TrainingData:
        keys = self._keys_of(spec)
        if keys in self._prepared:
            return self._prepared[keys]
        if keys not in self._latest:
            self._latest.clear()  # before the next one is loaded
            self._latest[keys] = self._load(*keys)
        return self._latest[keys]

    def _keys_of(self, spec: JobSpec) -> tuple[Key, ...]:
        """Return the names and versions of a spec's data sets, the main one first."""
        # An earlier build stored `latest`, but had only built-in data sets of one version.
        main = self._datasets.get_info(spec.dataset, str(spec.dataset_version))
        extras = map(split_reference, spec.extra_datasets)
        return (main.name, main.version), *((name, int(version)) for name, version in extras)

    def _load(self, key: Key, *extra_keys: Key) -> TrainingData:
        dataset = self._datasets.load(*key)
        info = dataset.info
        extras = [self._datasets.load(*extra).train for extra in extra_keys]
        return TrainingData(
            train=_join([dataset.train, *extras]),
            test=Examples(dataset.test.values, dataset.test.labels),
            classes=info.classes,
            transform=make_transform(info.transform, is_described=info.source is not None),
            image_shape=info.input_shape if info.image_shape else None,
        )


def _join(parts: Sequence[StoredExamples]) -> Examples:
    if len(parts) == 1:
        return Examples(parts[0].values, parts[0].labels)
    return Examples(
        np.concatenate([part.values for part in parts]),
        np.concatenate([part.labels for part in parts]),
    )


def _draft(claim: TrainingClaim, info: DatasetInfo, finished: FinishedRun) -> ManifestDraft:
    network = finished.run.network
    return ManifestDraft(
        name=claim.spec.model,
        job_id=claim.job_id,
        spec=claim.spec,
        dataset=DatasetDigest(name=info.name, sha256=info.sha256),
        dataset_version=info.version,
        layer_sizes=network.layer_sizes,
        parameters=network.parameter_count,
        metrics=finished.metrics,
        environment=finished.environment,
        input_transform=read_description(network) or info.transform,
    )
