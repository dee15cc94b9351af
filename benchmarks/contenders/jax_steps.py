"""JAX: all steps in one lax.scan, or one jit call a step; the images lie on its device.

Indices are drawn by numpy, which takes less time than JAX's own generator.
"""

import os
from collections.abc import Mapping
from typing import Any

import jax
import jax.numpy as jnp
import jaxlib
import numpy as np

from harness.task import BATCH, LEARNING_RATE, Task


class JaxSteps:
    """What both ways share."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._images = jnp.asarray(task.images())
        self._labels = jnp.asarray(task.labels.astype(np.int32))
        self._params: Any = [jnp.array(weight) for weight in task.weights]
        self._rng = np.random.default_rng(0)

    def versions(self) -> dict[str, str]:
        """Return JAX's, and the instruction sets that XLA compiles for.

        The products are not compiled: YNNPACK, which is in jaxlib, takes kernels for all that the
        processor has, and no setting limits it.
        """
        _, _, limit = os.environ.get("XLA_FLAGS", "").partition("--xla_cpu_max_isa=")
        simd = f"{limit or 'all'}, of products all"
        return {"jax": jax.__version__, "jaxlib": jaxlib.__version__, "simd": simd}

    def _draw(self, shape: tuple[int, ...]) -> Any:
        return self._rng.integers(len(self._images), size=shape, dtype=np.int32)


class Scan(JaxSteps):
    """One call for all steps; a new number of steps is compiled anew."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        self._train = jax.jit(_scan, donate_argnums=0)

    def run(self, steps: int) -> None:
        """Take so many steps; return when the weights are there."""
        jax.block_until_ready(self._steps(self._draw((steps, BATCH))))

    def losses(self) -> list[float]:
        """Return the loss of each of the task's batches before its update."""
        return [float(loss) for loss in self._steps(self._task.batches.astype(np.int32))]

    def _steps(self, batches: Any) -> Any:
        self._params, losses = self._train(self._params, self._images, self._labels, batches)
        jax.block_until_ready(self._params)
        return losses


class Jit(JaxSteps):
    """One call a step."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        self._train = jax.jit(_update, donate_argnums=0)

    def run(self, steps: int) -> None:
        """Take so many steps; return when the weights are there."""
        for _ in range(steps):
            self._step(self._draw((BATCH,)))
        jax.block_until_ready(self._params)

    def losses(self) -> list[float]:
        """Return the loss of each of the task's batches before its update."""
        return [float(self._step(batch)) for batch in self._task.batches.astype(np.int32)]

    def _step(self, batch: Any) -> Any:
        self._params, loss = self._train(self._params, self._images, self._labels, batch)
        return loss


def _scan(params: Any, images: Any, labels: Any, batches: Any) -> Any:
    def step(params: Any, batch: Any) -> Any:
        return _update(params, images, labels, batch)

    return jax.lax.scan(step, params, batches)


def _update(params: Any, images: Any, labels: Any, batch: Any) -> Any:
    # Without this promise JAX would look at every index once more.
    x = images.at[batch].get(mode="promise_in_bounds")
    truth = labels.at[batch].get(mode="promise_in_bounds")
    loss, grads = jax.value_and_grad(_loss)(params, x, truth)
    return [param - LEARNING_RATE * grad for param, grad in zip(params, grads, strict=True)], loss


def _loss(params: Any, x: Any, labels: Any) -> Any:
    w1, b1, w2, b2 = params
    log_probs = jax.nn.log_softmax(jax.nn.sigmoid(x @ w1 + b1) @ w2 + b2)
    return -jnp.mean(jnp.take_along_axis(log_probs, labels[:, None], axis=1))


def make_contender(kind: str, task: Task, _options: Mapping[str, Any]) -> Scan | Jit:
    """Return one of the two ways."""
    return Scan(task) if kind == "jax scan" else Jit(task)
