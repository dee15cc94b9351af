"""The buffers of a training step for one batch size, and large arrays in huge pages."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import DTypeLike

from mlp_core.arrays import Array

HUGE_PAGE = 2 << 20  # bytes, of x86-64 and of most ARM systems


class LossBuffers:
    """The buffers of a loss.

    Args:
        classes: The number of logits of an example.
        batch: Number of examples.
        dtype: Of the logits.

    Attributes:
        logits: Logits, then their gradient, (C, B).
        transposed_logits: Their transposed view, (B, C).
        flat_logits: Their flattened view, (C * B,).
        errors: Of the logits' shape.
        row: A buffer of a number per example, (B,), like picked.
        example_weights: Of each example in the loss, (B,).
        hits: Index of each label's logit in the flattened logits, (B,).
        columns: 0 to B - 1.
    """

    def __init__(self, classes: int, batch: int, dtype: DTypeLike) -> None:
        self.logits = np.empty((classes, batch), dtype)
        self.transposed_logits = self.logits.T
        self.flat_logits = self.logits.reshape(-1)
        self.errors = np.empty((classes, batch), dtype)
        self.row = np.empty(batch, dtype)
        self.picked = np.empty(batch, dtype)
        self.example_weights = np.ones(batch, dtype)
        self.hits = np.empty(batch, np.intp)
        self.columns = np.arange(batch)


class Workspace(LossBuffers):
    """The buffers that a step writes to; no value is used by the next step.

    Args:
        weights: The weights in training, first to last.
        pixels: The dtype of the stored pixels.
        batch: Number of examples.
        rates: Dropout rates of the input and of each hidden layer.

    Attributes:
        pixels: The batch as stored, (B, D).
        outputs: The scaled batch, then each hidden layer's output, (B, units).
        inputs: The input of each affine layer: outputs times masks.
        transposed_inputs: Their transposed views, (units, B).
        masks: For the input and each hidden layer, its mask, or None.
        slopes: For each hidden layer, a buffer of its output's shape.
        grads: For each hidden layer, dL/d(its output), then dL/d(its input), (B, units).
        ones: (B,), for sums over the batch.
    """

    def __init__(
        self, weights: Sequence[Array], pixels: DTypeLike, batch: int, rates: Sequence[float]
    ) -> None:
        dtype = weights[0].dtype
        sizes = [len(weight) for weight in weights]
        hidden = sizes[1:]
        super().__init__(weights[-1].shape[1], batch, dtype)
        self.pixels = np.empty((batch, sizes[0]), pixels)
        self.outputs = [np.empty((batch, units), dtype) for units in sizes]
        self.masks = [
            np.empty((batch, units), dtype) if rate else None
            for units, rate in zip(sizes, rates, strict=True)
        ]
        self.inputs = [self.outputs[0]]  # masked in place: backward does not need the original
        for output, mask in zip(self.outputs[1:], self.masks[1:], strict=True):
            self.inputs.append(output if mask is None else np.empty_like(output))
        self.transposed_inputs = [x.T for x in self.inputs]
        self.slopes = [np.empty((batch, units), dtype) for units in hidden]
        self.grads = [np.empty((batch, units), dtype) for units in hidden]
        self.ones = np.ones(batch, dtype)


def empty_array(shape: tuple[int, ...], dtype: DTypeLike) -> Array:
    """Return an uninitialized array, in huge pages if it is large and the system has them.

    numpy asks Linux for huge pages for arrays of 4 MB or more, and only whole pages within the
    array count. So a large array begins at a page's border, in a buffer that is two pages longer.
    With weights and gradients of 784-800-10 in huge pages a step takes 4 to 7 % less, and its
    update a third less; arrays under a megabyte gain nothing.
    """
    size = math.prod(shape) * np.dtype(dtype).itemsize
    if size < HUGE_PAGE // 2:
        return np.empty(shape, dtype)
    buffer = np.empty(size + 2 * HUGE_PAGE, np.uint8)
    start = -buffer.ctypes.data % HUGE_PAGE
    return buffer[start : start + size].view(dtype).reshape(shape)
