"""The names of all contenders, and the class that they derive from."""

from abc import ABC, abstractmethod
from types import MappingProxyType
from typing import Any

import numpy as np

from harness.instruction_sets import describe_numpy
from harness.task import BATCH, Task

# The contenders of train.py in the order of its tables, with module and class.
TRAINING = MappingProxyType(
    {
        "floor": "floor.Floor",
        "ours": "ours.Ours",
        "plain": "plain.Plain",
        "notebook": "notebook.Notebook",
        "jax scan": "jax_steps.Scan",
        "jax jit": "jax_steps.Jit",
        "pytorch": "pytorch.Eager",
        "scikit-learn": "sklearn_steps.PartialFit",
    }
)
EVALUATION = MappingProxyType(
    {"evaluation": "evaluation.Evaluation", "its products": "evaluation.Products"}
)
# Of together.py; a step is one of each of eight networks.
GROUPS = MappingProxyType(
    {
        "apart": "groups.Apart",
        "together": "groups.Together",
        "jax vmap": "jax_groups.SharedBatches",
        "jax vmap, own": "jax_groups.OwnBatches",
    }
)
PEERS = ("jax scan", "jax jit", "pytorch", "scikit-learn")


class Contender(ABC):
    """Work that is timed.

    Args:
        task: The data set, the first weights, and the batches to check the losses on.
    """

    def __init__(self, task: Task) -> None:
        self.task = task
        self.rng = np.random.default_rng(0)

    @abstractmethod
    def run(self, steps: int) -> None:
        """Take a number of steps; return when their results are available."""

    def losses(self) -> list[float]:
        """Train on the task's batches; return the loss of each before its update.

        Called at most once, before run. A contender without a loss returns an empty list.
        """
        return []

    def versions(self) -> dict[str, str]:
        """Return the library versions that the contender's speed depends on, by name."""
        return describe_numpy()


class TrainingLoop(Contender):
    """A contender that trains step by step; each step draws and gathers its batch itself."""

    def run(self, steps: int) -> None:
        """Take a number of steps; return when their results are available."""
        for _ in range(steps):
            self.step(self.draw())

    def draw(self) -> Any:
        """Return the indices of one batch, drawn with replacement, (B,)."""
        return self.rng.integers(len(self.task.pixels), size=BATCH)

    @abstractmethod
    def step(self, batch: Any) -> Any:
        """Train on the examples of these indices; return the loss before the update."""

    def losses(self) -> list[float]:
        """Return the losses of the task's batches (see Contender)."""
        return [float(self.step(batch)) for batch in self.task.batches]
