"""What a step of a group works on: sorted inputs, arrays for all networks, buffers."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import DTypeLike

from mlp_core.data.examples import TrainingData
from mlp_core.fast.group_updates import GroupArrays
from mlp_core.fast.workspace import LossBuffers, empty_array

# An input is rare if a batch does not need it with at least this probability.
RARE = 0.1


@dataclass(frozen=True)
class Layout:
    """The number of networks, their layer sizes and dtype, and the layers with dropout masks."""

    count: int
    sizes: tuple[int, ...]
    dtype: DTypeLike
    is_masked: tuple[bool, ...]

    def empty_arrays(self) -> GroupArrays:
        """Return uninitialized arrays for the parameters of all networks."""
        count, sizes = self.count, self.sizes
        weights = [empty_array((sizes[0], count, sizes[1]), self.dtype)]
        weights += [np.empty((count, *shape), self.dtype) for shape in pairwise(sizes[1:])]
        biases = [np.empty((count, units), self.dtype) for units in sizes[1:-1]]
        return GroupArrays(weights, [*biases, np.empty((sizes[-1], count), self.dtype)])


class SortedInputs:
    """A training set whose inputs that are most often not 0 are first; groups may share it.

    Args:
        data: Training examples and their transform.
        batch: Number of examples of a step.

    Attributes:
        transform: Of the inputs.
        order: The inputs in this order, (D,).
        pixels: As stored, in this order, (N, D).
        dense: How many inputs, from the first, are not rare.
    """

    def __init__(self, data: TrainingData, batch: int) -> None:
        pixels, self.transform = data.train.pixels, data.transform
        self.order, self.dense = np.arange(data.inputs), data.inputs
        if self.transform.keeps_zeros:
            shares = np.count_nonzero(pixels, axis=0) / len(pixels)
            self.order = np.argsort(-shares, kind="stable")
            self.dense = int(np.count_nonzero((1 - shares) ** batch < RARE))
        self.pixels = np.take(pixels, self.order, axis=1)


class GroupWorkspace(LossBuffers):
    """The buffers of a step; an example has logits of each network, network after network.

    Args:
        layout: Of the group.
        pixels: The dtype of the stored pixels.
        batch: Number of examples.

    Attributes:
        pixels: The batch as stored, (B, D).
        x: Space for the batch's inputs that are not 0, (B * D,).
        product: For the products of rare inputs, (B, G * H) of the first hidden layer.
        outputs: Each hidden layer's output, (B, G * units).
        masks: Its mask, or None.
        inputs: The next layer's input: outputs times masks.
        slopes: A buffer of the output's shape.
        grads: dL/d(its output), then dL/d(its input).
        stacked_inputs: Views of the inputs, (G, B, units).
        stacked_grads: Views of the grads, (G, B, units).
        stacked_logits: A view, (G, C, B).
        ones: (B,), for sums over the batch.
    """

    def __init__(self, layout: Layout, pixels: DTypeLike, batch: int) -> None:
        count, sizes, dtype = layout.count, layout.sizes, layout.dtype
        super().__init__(sizes[-1], count * batch, dtype)
        self.pixels = np.empty((batch, sizes[0]), pixels)
        self.x = np.empty(batch * sizes[0], dtype)
        self.product = np.empty((batch, count * sizes[1]), dtype)
        shapes = [(batch, count * units) for units in sizes[1:-1]]
        self.outputs = [np.empty(shape, dtype) for shape in shapes]
        self.masks = [
            np.ones(shape, dtype) if is_masked else None
            for shape, is_masked in zip(shapes, layout.is_masked, strict=True)
        ]
        self.inputs = [
            output if mask is None else np.empty_like(output)
            for output, mask in zip(self.outputs, self.masks, strict=True)
        ]
        self.slopes, self.grads = ([np.empty(shape, dtype) for shape in shapes] for _ in range(2))
        self.stacked_inputs, self.stacked_grads = (
            [x.reshape(batch, count, -1).transpose(1, 0, 2) for x in arrays]
            for arrays in (self.inputs, self.grads)
        )
        self.stacked_logits = self.logits.reshape(-1, count, batch).transpose(1, 0, 2)
        self.ones = np.ones(batch, dtype)
