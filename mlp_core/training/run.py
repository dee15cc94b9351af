"""A training run: takes steps, reports to an observer, and can be stopped at any time."""

import contextlib
import hashlib
import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlp_core.analysis.evaluation import Scores, measure_score, measure_scores
from mlp_core.data.batches import BatchOrder, Indices, OrderConfig
from mlp_core.data.examples import TrainingData
from mlp_core.data.splits import Splits
from mlp_core.errors import ConfigError
from mlp_core.fast.step import FusedStep
from mlp_core.fast.updates import FusedAverage
from mlp_core.interruptible_matmul import MatmulInterruptedError
from mlp_core.network import Network, draw_affines
from mlp_core.training.class_weights import resolve_class_weights
from mlp_core.training.config import TrainConfig
from mlp_core.training.divergence import DivergenceDetector
from mlp_core.training.random_streams import open_stream
from mlp_core.training.reports import EpochReport, Observer
from mlp_core.training.run_state import Position, RunComponents, StopReason, load_state, save_state
from mlp_core.training.stopping import BestEpoch


class TrainingRun:
    """One run from initial weights to the last step; equal config and data give equal bits.

    Args:
        config: How to train.
        data: Training set and test set.
        start: The network whose weights and transform the run begins with, of the config's layers
            and activation; None draws weights.
        sampling_seed: Determines the held-out examples and the batches; None means the config's
            seed. Runs with the same one see the same examples at each step.

    Attributes:
        total_steps: Number of updates, unless the run ends early.
        layer_sizes: Input, hidden layers, classes.
        fused: Takes the steps.
        train_loss: Loss of the final weights, mean over the training set; None before the end.
        network: The network to evaluate and publish: that in training, or with averaging its
            average. Its parameters change in place; they are up to date when an epoch is reported
            and after run has returned.

    Raises:
        ConfigError: config and data are incompatible.
    """

    def __init__(
        self,
        config: TrainConfig,
        data: TrainingData,
        start: Network | None = None,
        *,
        sampling_seed: int | None = None,
    ) -> None:
        if start is not None and start.transform != data.transform:
            data = replace(data, transform=start.transform)
        self._config, self._data, self._sampling_seed = config, data, sampling_seed
        seed = config.seed if sampling_seed is None else sampling_seed
        self._splits = Splits(replace(config, seed=seed), data)
        examples = len(self._splits.train)
        self.total_steps = config.total_steps(examples)
        config.schedule.check_length(self.total_steps)
        self.layer_sizes = (data.inputs, *config.hidden_sizes, data.classes)
        if start is None:
            rng = open_stream(config.seed, "weights")
            affines = draw_affines(self.layer_sizes, config.initializer, rng, config.dtype)
            self._trained = Network(affines, config.activation, data.transform)
        else:
            self._trained = _copy_start(start, config, self.layer_sizes)
        averaging, epoch = config.averaging, config.steps_per_epoch(examples)
        self._average = FusedAverage(averaging, self._trained, epoch) if averaging else None
        self.network = self._average.network if self._average else self._trained
        self._origin = None if start is None else _digest(start)
        self._steps_per_epoch = epoch
        self._order = BatchOrder(OrderConfig(examples, config.batch_size, config.sampling, seed))
        counts = self._splits.train.count_classes(data.classes)
        weights = resolve_class_weights(config.class_weights, counts)
        self.fused = FusedStep(self._trained, config, data, self.total_steps, weights)
        self._position = Position()
        largest = 1.0 if weights is None else float(weights.max())
        self._divergence = DivergenceDetector(data.classes, largest)
        rule = config.early_stopping
        self._best = BestEpoch(rule, self.network.params) if rule else None
        self.train_loss: float | None = None
        self._started: float | None = None

    @property
    def step(self) -> int:
        """Updates made so far."""
        return self._position.step

    @property
    def stop_reason(self) -> StopReason | None:
        """Why the run has ended; None while it has not."""
        return self._position.stop_reason

    @property
    def published_report(self) -> EpochReport | None:
        """The report of the final weights; None before the first report."""
        return self._best.report if self._best else self._position.last_report

    @property
    def seconds(self) -> float:
        """Training time of all calls of run, including those before a restored state."""
        running = 0.0 if self._started is None else time.perf_counter() - self._started
        return self._position.seconds + running

    def run(self, observer: Observer) -> bool:
        """Train from the current step to the end; may be called again after a stop.

        Returns:
            True if the run has ended and was reported, False if the observer stopped it.

        Raises:
            DivergedError: a loss, an output or a weight is not finite, or the mean loss over 100
                steps is above 1,000 ln(classes). The observer receives finite values only. After
                this error, and after an error of the observer, do not continue the run.
        """
        with self.timed(), contextlib.suppress(MatmulInterruptedError):
            while (is_over := self.before_step(observer)) is None:
                self._advance(observer)
            if is_over:
                return True
        self.fused.store()
        return False

    @contextlib.contextmanager
    def timed(self) -> Iterator[None]:
        """Count the time of the block as training time; numpy's warnings are off in it."""
        self._started = time.perf_counter()
        try:
            with np.errstate(all="ignore"):  # an overflow raises DivergedError, not a warning
                yield
        finally:
            self._position.seconds, self._started = self.seconds, None

    def state(self) -> dict[str, NDArray[Any]]:
        """Return the state that another run of the same config and data can continue from.

        It is available at any step, also in an observer's on_step. It shares arrays with the run:
        copy them, or write them (`checkpoint_bytes`), before the next step.
        """
        self.fused.store()
        return save_state(self._components(), self.seconds)

    def restore(self, state: dict[str, NDArray[Any]]) -> None:
        """Continue from a state as if never interrupted; nothing changes if it is incompatible.

        Raises:
            FormatError: it is the state of another config, or of other data.
        """
        load_state(self._components(), state)
        self.fused.load()
        self.train_loss = None

    def _components(self) -> RunComponents:
        weights = self._config.class_weights
        weighted = "" if weights is None else f" with class weights {weights}"
        averaging = self._config.averaging
        weighted += "" if averaging is None else f" with {averaging}"
        origin = "" if self._origin is None else f" from weights {self._origin}"
        if self._sampling_seed is not None:
            origin += f" with examples of seed {self._sampling_seed}"
        return RunComponents(
            identity=f"{self._config} on data {self._data.sha256}{weighted}{origin}",
            params=self._trained.params,
            slots=self.fused.slots,
            averages=self._average.network.params if self._average else [],
            position=self._position,
            divergence=self._divergence,
            best=self._best,
        )

    def before_step(self, observer: Observer) -> bool | None:
        """Report, if an epoch or the run ends here.

        Returns:
            True if the run has ended and was reported, False if the observer stops it, None if the
            next step is due.

        Raises:
            DivergedError: As in run.
            MatmulInterruptedError: The observer stopped an evaluation.
        """
        self._report_if_due(observer)
        if self.stop_reason is not None:
            self._restore_best()
            self._measure_train_loss(observer)
            return True
        return False if observer.should_stop() else None

    def next_rows(self) -> Indices:
        """Return the training examples of the next step, (B,)."""
        return self._splits.rows(self._order.batch(self.step))

    def _advance(self, observer: Observer) -> None:
        loss = self.fused.step(self.step, self.next_rows(), observer.should_stop)
        self.after_step(loss, observer)

    def after_step(self, loss: float, observer: Observer) -> None:
        """Count a step with this loss, and report it.

        Raises:
            DivergedError: As in run.
        """
        position = self._position
        position.step += 1
        self._divergence.check_loss(position.step, loss)
        position.epoch_losses.append(loss)
        if position.step == self.total_steps:
            position.stop_reason = "steps"
        elif self._config.max_seconds is not None and self.seconds >= self._config.max_seconds:
            position.stop_reason = "max_seconds"
        if self._average:
            is_last = position.stop_reason is not None
            self._average.follow(position.step, self.fused.store, is_last=is_last)
        observer.on_step(position.step, loss)

    def _report_if_due(self, observer: Observer) -> None:
        position = self._position
        is_epoch_end = position.step % self._steps_per_epoch == 0
        if position.step == position.reported_step or not (is_epoch_end or position.stop_reason):
            return
        self.fused.store()
        self._divergence.check_weights(position.step, position.epoch_losses[-1], self._trained)
        scores = measure_scores(
            self.network,
            self._splits,
            self._config.loss,
            observer.should_stop,
            # These are the final weights, unless early stopping restores those of another epoch.
            with_train_loss=position.stop_reason is not None and self._best is None,
        )
        self._divergence.check_scores(position.step, *scores.values)
        self.train_loss = scores.train.loss
        report = self._report(scores)
        if self._best and self._best.consider(report, self.network.params):
            position.stop_reason = position.stop_reason or "early_stopping"
        observer.on_epoch(report)

    def _report(self, scores: Scores) -> EpochReport:
        position, seconds, held_out = self._position, self.seconds, scores.validation
        report = EpochReport(
            epoch=-(-position.step // self._steps_per_epoch),
            step=position.step,
            train_loss=math.fsum(position.epoch_losses) / len(position.epoch_losses),
            learning_rate=self._config.learning_rate(position.step - 1, self.total_steps),
            train_accuracy=scores.train.accuracy,
            test_accuracy=scores.test.accuracy,
            class_accuracy=scores.test.class_accuracy,
            validation_accuracy=None if held_out is None else held_out.accuracy,
            validation_loss=None if held_out is None else held_out.loss,
            seconds=seconds - position.reported_seconds,
        )
        position.reported_step, position.reported_seconds = position.step, seconds
        position.epoch_losses, position.last_report = [], report
        return report

    def _restore_best(self) -> None:
        if self._best:
            for param, best in zip(self.network.params, self._best.params, strict=True):
                np.copyto(param, best)
            self.fused.load()

    def _measure_train_loss(self, observer: Observer) -> None:
        # An epoch's train_loss is a mean of step losses, each with other weights than these.
        if self.train_loss is not None:
            return
        loss = self._config.loss
        score = measure_score(self.network, self._splits.train, loss, observer.should_stop)
        self._divergence.check_scores(self.step, score.accuracy, score.loss)
        self.train_loss = score.loss


def _copy_start(start: Network, config: TrainConfig, layer_sizes: Sequence[int]) -> Network:
    expected, found = (
        (tuple(layer_sizes), config.activation),
        (start.layer_sizes, start.activation),
    )
    if expected != found:
        raise ConfigError(f"the network to start from must be {expected}, got {found}")
    return start.copy(config.dtype)


def _digest(network: Network) -> str:
    digest = hashlib.sha256()
    for param in network.params:
        digest.update(np.ascontiguousarray(param).data)
    return digest.hexdigest()
