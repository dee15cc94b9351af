"""Eight networks that differ in seed and learning rate, one after the other or together."""

from contracts.jobs.spec import JobSpec
from mlp_core.fast.group_step import GroupStep
from mlp_core.fast.group_workspace import SortedInputs

from contenders.contender import Contender
from contenders.ours import make_data, make_observer, make_run
from harness.task import BATCH, GROUP_RATES, Task


class Apart(Contender):
    """Each network as a job trains it, on its own batches.

    Args:
        task: Its pixels are used as they are stored.
        hidden: Hidden units.
    """

    def __init__(self, task: Task, hidden: int) -> None:
        super().__init__(task)
        self.data = make_data(task)
        self.runs = [
            make_run(self.data, make_spec(hidden, number, rate))
            for number, rate in enumerate(GROUP_RATES)
        ]
        self.observers = [make_observer(run) for run in self.runs]

    def run(self, steps: int) -> None:
        """Take a number of steps of each network."""
        for run, observer in zip(self.runs, self.observers, strict=True):
            for _ in range(steps):
                if not observer.should_stop():
                    run._advance(observer)  # noqa: SLF001  run() evaluates too

    def losses(self) -> list[float]:
        """Return the losses of all networks on each of the task's batches."""
        self.reset()
        return [
            run.fused.step(number, batch, lambda: False)
            for number, batch in enumerate(self.task.batches)
            for run in self.runs
        ]

    def reset(self) -> None:
        """Set all weights to the task's."""
        for run in self.runs:
            for param, first in zip(run.network.params, self.task.weights, strict=True):
                param[...] = first
            run.fused.load()


class Together(Apart):
    """The step of a TrainingGroup, with an observer for each network."""

    def __init__(self, task: Task, hidden: int) -> None:
        super().__init__(task, hidden)
        self._inputs = SortedInputs(self.data, BATCH)
        self._step = self._make_step()

    def run(self, steps: int) -> None:
        """Take a number of steps of all networks."""
        first = self.runs[0]
        for _ in range(steps):
            losses = self._step.step(first.step, first.next_rows())
            for run, observer, loss in zip(self.runs, self.observers, losses, strict=True):
                if not observer.should_stop():
                    run.after_step(loss, observer)

    def losses(self) -> list[float]:
        """Return the losses of all networks on each of the task's batches."""
        self.reset()
        self._step = self._make_step()
        return [
            loss
            for number, batch in enumerate(self.task.batches)
            for loss in self._step.step(number, batch)
        ]

    def _make_step(self) -> GroupStep:
        first = self.runs[0]
        members = [run.fused for run in self.runs]
        return GroupStep(members, self._inputs, first.layer_sizes, first.total_steps)


def make_spec(hidden: int, seed: int, rate: float) -> JobSpec:
    """Return the spec of one of the networks."""
    optimizer = {"kind": "sgd", "learning_rate": rate}
    return JobSpec.model_validate({"hidden_sizes": [hidden], "seed": seed, "optimizer": optimizer})
