"""JAX's `vmap` of a step over eight networks, all steps of a round in one lax.scan."""

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from contenders.jax_steps import JaxSteps, loss_of
from harness.task import BATCH, GROUP_RATES, Task


class SharedBatches(JaxSteps):
    """All networks see the same batch, as in a TrainingGroup.

    Args:
        task: As for the other contenders.
        hidden: Hidden units; the task's weights have them.
    """

    batch_axis: int | None = None

    def __init__(self, task: Task, hidden: int) -> None:  # noqa: ARG002  the options of all groups
        super().__init__(task)
        count = len(GROUP_RATES)
        self._params = [jnp.stack([jnp.array(weight)] * count) for weight in task.weights]
        step = jax.vmap(_update, in_axes=(0, 0, None, None, self.batch_axis))

        def train(params: Any, images: Any, labels: Any, batches: Any) -> Any:
            def body(params: Any, batch: Any) -> Any:
                return step(params, jnp.array(GROUP_RATES), images, labels, batch)

            return jax.lax.scan(body, params, batches)

        self._train = jax.jit(train, donate_argnums=0)

    def run(self, steps: int) -> None:
        """Take a number of steps of all networks; return when the weights are available."""
        self.step(self.draw_all(steps))

    def draw_all(self, steps: int) -> Any:
        """Return the indices of the batches of all steps."""
        return self.rng.integers(len(self._images), size=(steps, BATCH), dtype=np.int32)

    def step(self, batch: Any) -> Any:
        """Take a step for each batch; return the losses, (steps, networks)."""
        self._params, losses = self._train(self._params, self._images, self._labels, batch)
        jax.block_until_ready(self._params)
        return losses

    def losses(self) -> list[float]:
        """Return the losses of all networks on each of the task's batches."""
        return [float(loss) for loss in self.step(self.checked_batches()).ravel()]

    def checked_batches(self) -> Any:
        """Return the task's batches."""
        return self.task.batches.astype(np.int32)


class OwnBatches(SharedBatches):
    """Each network sees its own batches, as runs one after the other do."""

    batch_axis = 0

    def draw_all(self, steps: int) -> Any:
        """Return the indices of the batches of all steps and networks."""
        shape = (steps, len(GROUP_RATES), BATCH)
        return self.rng.integers(len(self._images), size=shape, dtype=np.int32)

    def checked_batches(self) -> Any:
        """Return the task's batches, the same ones for each network."""
        return np.repeat(super().checked_batches()[:, None], len(GROUP_RATES), axis=1)


def _update(params: Any, rate: Any, images: Any, labels: Any, batch: Any) -> Any:
    x = images.at[batch].get(mode="promise_in_bounds")
    truth = labels.at[batch].get(mode="promise_in_bounds")
    loss, grads = jax.value_and_grad(loss_of)(params, x, truth)
    return [param - rate * grad for param, grad in zip(params, grads, strict=True)], loss
