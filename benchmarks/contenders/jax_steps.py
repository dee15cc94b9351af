"""JAX: all steps in one lax.scan, or one jit call per step; the images are on its device.

Indices are drawn by numpy, which takes less time than JAX's own generator.
"""

import os
from typing import Any

import jax
import jax.numpy as jnp
import jaxlib
import numpy as np

from contenders.contender import TrainingLoop
from harness.task import BATCH, LEARNING_RATE, Task


class JaxSteps(TrainingLoop):
    """The common part of both ways."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        self._images = jnp.asarray(task.images())
        self._labels = jnp.asarray(task.labels.astype(np.int32))
        self._params: Any = [jnp.array(weight) for weight in task.weights]

    def versions(self) -> dict[str, str]:
        """Return JAX's, and the instruction sets that XLA compiles for.

        The products are not compiled: YNNPACK, a part of jaxlib, uses kernels for every instruction
        set of the processor, and no setting limits it.
        """
        _, _, limit = os.environ.get("XLA_FLAGS", "").partition("--xla_cpu_max_isa=")
        simd = f"{limit or 'all'}, of products all"
        return {"jax": jax.__version__, "jaxlib": jaxlib.__version__, "simd": simd}


class Scan(JaxSteps):
    """One call for all steps; another number of steps is compiled again."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        self._train = jax.jit(_scan, donate_argnums=0)

    def run(self, steps: int) -> None:
        """Take a number of steps; return when the weights are available."""
        shape = (steps, BATCH)
        batches = self.rng.integers(len(self._images), size=shape, dtype=np.int32)
        jax.block_until_ready(self.step(batches))

    def step(self, batch: Any) -> Any:
        """Take a step for each row of indices; return their losses."""
        self._params, losses = self._train(self._params, self._images, self._labels, batch)
        jax.block_until_ready(self._params)
        return losses

    def losses(self) -> list[float]:
        """Return the loss of each of the task's batches before its update."""
        return [float(loss) for loss in self.step(self.task.batches.astype(np.int32))]


class Jit(JaxSteps):
    """One call per step."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        self._train = jax.jit(_update, donate_argnums=0)

    def run(self, steps: int) -> None:
        """Take a number of steps; return when the weights are available."""
        super().run(steps)
        jax.block_until_ready(self._params)

    def draw(self) -> Any:
        """Return the indices of one batch, (B,), int32."""
        return self.rng.integers(len(self._images), size=(BATCH,), dtype=np.int32)

    def step(self, batch: Any) -> Any:
        """Take one step; return its loss, which may not be computed yet."""
        indices = batch.astype(np.int32, copy=False)
        self._params, loss = self._train(self._params, self._images, self._labels, indices)
        return loss


def _scan(params: Any, images: Any, labels: Any, batches: Any) -> Any:
    def step(params: Any, batch: Any) -> Any:
        return _update(params, images, labels, batch)

    return jax.lax.scan(step, params, batches)


def _update(params: Any, images: Any, labels: Any, batch: Any) -> Any:
    # Without this promise JAX would check every index.
    x = images.at[batch].get(mode="promise_in_bounds")
    truth = labels.at[batch].get(mode="promise_in_bounds")
    loss, grads = jax.value_and_grad(loss_of)(params, x, truth)
    return [param - LEARNING_RATE * grad for param, grad in zip(params, grads, strict=True)], loss


def loss_of(params: Any, x: Any, labels: Any) -> Any:
    """Return the mean cross-entropy of a batch of images."""
    w1, b1, w2, b2 = params
    log_probs = jax.nn.log_softmax(jax.nn.sigmoid(x @ w1 + b1) @ w2 + b2)
    return -jnp.mean(jnp.take_along_axis(log_probs, labels[:, None], axis=1))
