"""Several runs that are trained together, in wider matrix products."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import fields, replace

from mlp_core.data.examples import TrainingData
from mlp_core.errors import ConfigError, DivergedError
from mlp_core.fast.group_step import GroupStep
from mlp_core.fast.group_workspace import SortedInputs
from mlp_core.interruptible_matmul import MatmulInterruptedError
from mlp_core.training.config import TrainConfig
from mlp_core.training.reports import Observer
from mlp_core.training.run import TrainingRun

Result = bool | DivergedError


class TrainingGroup:
    """Runs of one architecture that see the same examples at each step.

    A run of the group trains as `TrainingRun(config, data, sampling_seed=sampling_seed)` alone,
    except that sums of products are rounded in another order: a step's loss differs in its last
    bits, and so do the weights, more and more over many steps. The same group has the same bits
    again; another one may not. A run's state can be saved and restored at any step, and continued
    alone or in a group; the same bits need the same group.

    Args:
        configs: They differ in seed, learning rate, weight decay, and dropout of hidden layers.
        data: Training set and test set.
        sampling_seed: Determines the held-out examples and the batches of all runs.

    Attributes:
        runs: In the order of the configs.

    Raises:
        ConfigError: the configs can't be trained together, or are incompatible with the data.
    """

    def __init__(
        self, configs: Sequence[TrainConfig], data: TrainingData, sampling_seed: int
    ) -> None:
        _check(configs)
        self._inputs = SortedInputs(data, configs[0].batch_size)
        self.runs = [TrainingRun(config, data, sampling_seed=sampling_seed) for config in configs]

    def run(self, observers: Sequence[Observer]) -> list[Result]:
        """Train all runs to their ends; may be called again after stops.

        A run that ends, diverges or is stopped by its observer leaves; the others continue. An
        observer may stop its run between two steps and in its evaluations, not within a step. The
        seconds of a run are those of the group.

        Args:
            observers: One for each run.

        Returns:
            For each run what TrainingRun.run returns, or the error that it raises.

        Raises:
            ConfigError: runs that have not ended are at different steps.
        """
        members = dict(zip(self.runs, observers, strict=True))
        results: dict[TrainingRun, Result] = {}
        with ExitStack() as stack:
            for run in self.runs:
                stack.enter_context(run.timed())
            _let_go(members, results)
            while members:
                self._train(members, results)
        return [results[run] for run in self.runs]

    def _train(
        self, members: dict[TrainingRun, Observer], results: dict[TrainingRun, Result]
    ) -> None:
        """Take steps until a member leaves."""
        runs, count = list(members), len(members)
        if len({run.step for run in runs}) > 1:
            steps = sorted(run.step for run in runs)
            raise ConfigError(f"runs of a group must be at the same step, got {steps}")
        first = runs[0]
        fused = [run.fused for run in runs]
        step = GroupStep(fused, self._inputs, first.layer_sizes, first.total_steps)
        step.attach()
        try:
            while len(members) == count:
                losses = step.step(first.step, first.next_rows())
                for run, loss in zip(runs, losses, strict=True):
                    _after_step(run, loss, members[run], results)
                _let_go(members, results)
        finally:
            step.detach()


def _let_go(members: dict[TrainingRun, Observer], results: dict[TrainingRun, Result]) -> None:
    """Report where it is due; move the members that end, diverge or are stopped to the results."""
    for run, observer in list(members.items()):
        if run not in results:
            result = _before_step(run, observer)
            if result is None:
                continue
            results[run] = result
        del members[run]
        run.fused.refresh = None


def _before_step(run: TrainingRun, observer: Observer) -> Result | None:
    try:
        result: Result | None = run.before_step(observer)
    except MatmulInterruptedError:
        result = False
    except DivergedError as error:
        return error
    if result is False:
        run.fused.store()
    return result


def _after_step(
    run: TrainingRun, loss: float, observer: Observer, results: dict[TrainingRun, Result]
) -> None:
    try:
        run.after_step(loss, observer)
    except DivergedError as error:
        results[run] = error


def _check(configs: Sequence[TrainConfig]) -> None:
    """Raise ConfigError unless the configs can be trained together."""
    if not configs:
        raise ConfigError("a group needs at least one config, got none")
    first, *others = [_comparable(config) for config in configs]
    for number, other in enumerate(others, start=2):
        for field in fields(TrainConfig):
            expected, found = getattr(first, field.name), getattr(other, field.name)
            if expected != found:
                raise ConfigError(
                    f"to train together, {field.name} must be equal in all configs, got {expected} "
                    f"and, in config {number}, {found}"
                )
    refused: Mapping[str, bool] = {
        "hidden_sizes must have a layer": not first.hidden_sizes,
        "loss must be cross_entropy": first.loss != "cross_entropy",
        "augmentation must be None": first.augmentation is not None,
        "dropout of the input must be 0": any(config.dropout_rates[0] for config in configs),
    }
    for rule, is_broken in refused.items():
        if is_broken:
            raise ConfigError(f"to train together, {rule}; train these runs one by one")


def _comparable(config: TrainConfig) -> TrainConfig:
    """Return a config with the values that may differ replaced by the same ones."""
    optimizer = replace(config.optimizer, learning_rate=1.0)
    return replace(config, seed=0, weight_decay=0.0, dropout=0.0, optimizer=optimizer)
