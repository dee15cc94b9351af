"""A training run: steps until the end, reports by callback, may be stopped at any time."""

import contextlib
import math
import time
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from mlp_core.arrays import Array, Labels
from mlp_core.batches import BatchOrder, OrderConfig
from mlp_core.config import TrainConfig
from mlp_core.divergence import DivergenceWatch
from mlp_core.errors import ShapeError
from mlp_core.fused import FusedStep
from mlp_core.losses import LOSSES, Loss, check_labels
from mlp_core.metrics import correct_per_tile, mean_loss
from mlp_core.network import Network, draw_affines
from mlp_core.optimizers import SGD
from mlp_core.products import BrokenOffError
from mlp_core.streams import open_stream


@dataclass(frozen=True)
class Examples:
    """Inputs in the run's dtype, already scaled, (N, D), and class indices, (N,) integers."""

    x: Array
    labels: Labels


@dataclass(frozen=True)
class EpochReport:
    """What was measured after a full epoch, or after the last step.

    Args:
        epoch: Which epoch, from 1; the last one may be cut short.
        step: Updates made so far.
        train_loss: Mean of the epoch's step losses, each before its update.
        train_accuracy: Share of the whole training set that is right, in [0, 1].
        test_accuracy: The same of the test set.
        learning_rate: Of the epoch's last step.
        seconds: Since the report before, or since run was called.
    """

    epoch: int
    step: int
    train_loss: float
    train_accuracy: float
    test_accuracy: float
    learning_rate: float
    seconds: float


class Observer(Protocol):
    """Who watches a run, and may stop it."""

    def should_stop(self) -> bool:
        """Return whether to stop now; asked before every step, in long ones, and in evaluation."""

    def on_step(self, step: int, loss: float) -> None:
        """Take the loss of a step (from 1) before its update, mean over the batch."""

    def on_epoch(self, report: EpochReport) -> None:
        """Take what was measured after a full epoch, or after the last step."""


def train_step(
    network: Network, loss_function: Loss, optimizer: SGD, x: Array, labels: Labels
) -> float:
    """Forward, backward, update. Return the loss before the update (mean over the batch).

    This is the readable reference of what a run does; the run itself takes the faster FusedStep.
    """
    logits, caches = network.forward(x)
    loss, grad_logits = loss_function(logits, labels)
    optimizer.step(network.params, network.backward(grad_logits, caches))
    return loss


class TrainingRun:
    """One run from first weights to last step; the same config and examples give the same bits.

    Args:
        config: How to train.
        train: What to learn from.
        test: What is only measured on.
        classes: How many there are.
        input_scale: What pixels were multiplied with to make x; the network keeps it.

    Attributes:
        step: Updates made so far.
        total_steps: Updates in all.
        network: The network in training; its parameters change in place.
        layer_sizes: Input, hidden layers, classes.

    Raises:
        ShapeError: the examples do not fit the config or each other, or there are none.
        LabelError: a label is no class index.
    """

    def __init__(
        self,
        config: TrainConfig,
        train: Examples,
        test: Examples,
        classes: int,
        input_scale: float = 1.0,
    ) -> None:
        _check_examples("train", train, config.dtype, classes)
        _check_examples("test", test, config.dtype, classes)
        if test.x.shape[1] != train.x.shape[1]:
            raise ShapeError(
                f"test.x must be (N, {train.x.shape[1]}) like train.x, got {test.x.shape}"
            )
        self._config = config
        self._train, self._test = train, test
        self.step = 0
        self.total_steps = config.total_steps(len(train.x))
        self.layer_sizes = (train.x.shape[1], *config.hidden_sizes, classes)
        rng = open_stream(config.seed, "weights")
        affines = draw_affines(self.layer_sizes, config.initializer, rng, config.dtype)
        self.network = Network(affines, config.activation, input_scale)
        self._steps_per_epoch = config.steps_per_epoch(len(train.x))
        self._order = BatchOrder(
            OrderConfig(len(train.x), config.batch_size, config.sampling, config.seed)
        )
        self._fused = FusedStep(self.network, config, train.x, train.labels)
        self._watch = DivergenceWatch(classes)
        self._epoch_losses: list[float] = []
        self._reported_step = 0
        self._clock = 0.0

    def run(self, observer: Observer) -> bool:
        """Train on from where the run is; may be called again after a stop.

        Returns:
            True when the last step is done and reported, False when the observer stopped it.

        Raises:
            DivergedError: a loss or a weight is not finite, or the mean loss over 100 steps is
                above 1,000 ln(classes). Nothing that is not finite reaches the observer.
        """
        self._clock = time.perf_counter()
        # What overflows ends as DivergedError, not as a warning.
        with np.errstate(all="ignore"), contextlib.suppress(BrokenOffError):
            return self._run(observer)
        return False

    def measure_train_loss(self) -> float:
        """Return the loss of the present weights, mean over the whole training set."""
        loss_function = LOSSES[self._config.loss]
        return mean_loss(self.network, loss_function, self._train.x, self._train.labels)

    def _run(self, observer: Observer) -> bool:
        while self._report_if_due(observer):
            if self.step == self.total_steps:
                return True
            if observer.should_stop():
                return False
            self._advance(observer)
        return False

    def _advance(self, observer: Observer) -> None:
        loss = self._fused.step(self._order.batch(self.step), observer.should_stop)
        self.step += 1
        self._watch.check_loss(self.step, loss)
        self._epoch_losses.append(loss)
        observer.on_step(self.step, loss)

    def _report_if_due(self, observer: Observer) -> bool:
        is_epoch_end = self.step % self._steps_per_epoch == 0 or self.step == self.total_steps
        if self.step == self._reported_step or not is_epoch_end:
            return True
        self._watch.check_weights(self.step, self._epoch_losses[-1], self.network)
        train_accuracy = _accuracy(self.network, self._train, observer)
        test_accuracy = _accuracy(self.network, self._test, observer)
        if train_accuracy is None or test_accuracy is None:
            return False
        observer.on_epoch(self._report(train_accuracy, test_accuracy))
        return True

    def _report(self, train_accuracy: float, test_accuracy: float) -> EpochReport:
        now = time.perf_counter()
        report = EpochReport(
            epoch=-(-self.step // self._steps_per_epoch),
            step=self.step,
            train_loss=math.fsum(self._epoch_losses) / len(self._epoch_losses),
            train_accuracy=train_accuracy,
            test_accuracy=test_accuracy,
            learning_rate=self._config.optimizer.learning_rate,
            seconds=now - self._clock,
        )
        self._clock = now
        self._epoch_losses = []
        self._reported_step = self.step
        return report


def _accuracy(network: Network, examples: Examples, observer: Observer) -> float | None:
    correct = 0
    for count in correct_per_tile(network, examples.x, examples.labels):
        if observer.should_stop():
            return None
        correct += count
    return correct / len(examples.x)


def _check_examples(name: str, examples: Examples, dtype: str, classes: int) -> None:
    x = examples.x
    if x.ndim != 2 or not x.size:  # noqa: PLR2004  (N, D)
        raise ShapeError(f"{name}.x must be (N, D), at least one each, got {x.shape}")
    if x.dtype.name != dtype:
        raise ShapeError(f"{name}.x must be {dtype} as in the config, got {x.dtype}")
    check_labels(examples.labels, len(x), classes)
