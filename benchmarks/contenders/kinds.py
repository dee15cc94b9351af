"""Which contenders there are, and what each of them can do."""

from types import MappingProxyType
from typing import Protocol

# The contenders of train.py, in the order of its tables, and where each is.
MODULES = MappingProxyType(
    {
        "floor": "floor",
        "ours": "ours",
        "plain": "plain",
        "notebook": "notebook",
        "jax scan": "jax_steps",
        "jax jit": "jax_steps",
        "pytorch": "pytorch",
        "scikit-learn": "sklearn_steps",
    }
)
EVALUATION = MappingProxyType({"evaluation": "evaluation", "its products": "evaluation"})
PEERS = ("jax scan", "jax jit", "pytorch", "scikit-learn")


class Contender(Protocol):
    """Something that trains; each step draws and gathers its batch itself."""

    def run(self, steps: int) -> None:
        """Take so many steps; return when their results are there."""

    def losses(self) -> list[float]:
        """Train on the task's batches; return the loss of each before its update.

        Called at most once, before run. A contender that has no loss returns an empty list.
        """

    def versions(self) -> dict[str, str]:
        """Return what the contender's speed depends on, by name."""
