"""One step of several networks on the same batch.

The first layers are one wide matrix, so that the batch is gathered and packed once; the other
layers are stacked. A pixel that is 0 in the whole batch has no part in the products: of MNIST's 784
pixels about 520 are not, in a batch of 100. They are found and gathered once for all networks,
which is nearly half of the gain (`docs/benchmarks.md`). The inputs are sorted by how often they are
not 0. The first ones, which nearly every batch needs, are used where they are; only the rows of
rare ones are gathered and scattered.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from types import EllipsisType

import numpy as np
from numpy.typing import NDArray

from mlp_core.arrays import Array
from mlp_core.data.batches import Indices
from mlp_core.fast.activations import ACTIVATE, MULTIPLY_BY_SLOPE
from mlp_core.fast.group_updates import GroupArrays, GroupUpdate
from mlp_core.fast.group_workspace import GroupWorkspace, Layout, SortedInputs
from mlp_core.fast.losses import fill_cross_entropy
from mlp_core.fast.step import FusedStep
from mlp_core.training.random_streams import open_stream
from mlp_core.training.regularizers import draw_mask


class GroupStep:
    """Trains copies of several networks' parameters; a FusedStep each is the plain version.

    Their configs are as `TrainingGroup` says. The members' arrays are up to date after `store`, of
    a FusedStep also after its own.

    Args:
        members: The networks' steps.
        inputs: The training examples.
        sizes: Input, hidden layers, classes.
        total_steps: Of the whole run, for the schedule.
    """

    def __init__(
        self,
        members: Sequence[FusedStep],
        inputs: SortedInputs,
        sizes: tuple[int, ...],
        total_steps: int,
    ) -> None:
        self._members, self._inputs = members, inputs
        self._configs = configs = [member.config for member in members]
        rates = zip(*(config.dropout_rates[1:] for config in configs), strict=True)
        is_masked = tuple(any(layer) for layer in rates)
        self._layout = Layout(len(members), sizes, members[0].params[0].dtype, is_masked)
        self._params, self._grads = self._layout.empty_arrays(), self._layout.empty_arrays()
        self._update = GroupUpdate(configs, self._params, self._grads, inputs.dense, total_steps)
        self._first, self._first_grad = (
            arrays.weights[0].reshape(sizes[0], -1) for arrays in (self._params, self._grads)
        )
        self._activate = ACTIVATE[configs[0].activation]
        self._multiply_by_slope = MULTIPLY_BY_SLOPE[configs[0].activation]
        self._workspaces: dict[int, GroupWorkspace] = {}  # by batch size
        self._load()

    def step(self, step_index: int, indices: Indices) -> list[float]:
        """Forward, backward, update on these training examples, (B,).

        Returns:
            The loss of each network before the update, mean over the batch.
        """
        workspace = self._workspace(len(indices))
        x, rare = self._gather(workspace, indices)
        self._draw_masks(workspace, step_index)
        self._forward(workspace, x, rare)
        losses = self._losses(workspace, indices, self._update.gradient_scale(step_index))
        self._backward(workspace)
        rare_grads = self._first_gradient(workspace, x, rare)
        self._update.apply(step_index, rare, rare_grads)
        return losses

    def store(self, number: int) -> None:
        """Write a network's parameters and slots to its member's arrays."""
        for mine, rows, theirs in self._pairs(number):
            theirs[...] = mine[rows]

    def attach(self) -> None:
        """Let each member fetch its arrays before it stores them."""
        for number, member in enumerate(self._members):
            member.refresh = partial(self.store, number)

    def detach(self) -> None:
        """Write all arrays to the members, which are independent from now on."""
        for member in self._members:
            if member.refresh is not None:
                member.refresh()
                member.refresh = None

    def _load(self) -> None:
        self._first[...] = 0  # rows of inputs that are always 0 may have no source
        for number in range(self._layout.count):
            for mine, rows, theirs in self._pairs(number):
                mine[rows] = theirs

    def _pairs(self, number: int) -> Iterator[tuple[Array, Indices | EllipsisType, Array]]:
        """Yield a network's array in the group, the rows that the member has, and its array."""
        member, layers = self._members[number], len(self._params.weights)
        rows = np.argsort(self._inputs.order)[member.columns]
        slots = [GroupArrays(slot[:layers], slot[layers:]) for slot in self._update.slots]
        for arrays, theirs in zip(
            (self._params, *slots), (member.params, *member.slots), strict=True
        ):
            mine = arrays.of_network(number)
            yield mine[0], rows, theirs[0]
            yield from ((a, ..., b) for a, b in zip(mine[1:], theirs[1:], strict=True))

    def _workspace(self, batch: int) -> GroupWorkspace:
        workspace = self._workspaces.get(batch)
        if workspace is None:
            workspace = GroupWorkspace(self._layout, self._inputs.pixels.dtype, batch)
            self._workspaces[batch] = workspace
        return workspace

    def _gather(self, workspace: GroupWorkspace, indices: Indices) -> tuple[Array, Indices]:
        """Return the inputs that are not 0 in the batch, and which of them are rare."""
        pixels, dense, batch = workspace.pixels, self._inputs.dense, len(indices)
        self._inputs.pixels.take(indices, 0, pixels, "clip")
        rare = np.flatnonzero(pixels[:, dense:].any(axis=0))
        width = dense + len(rare)
        x = workspace.x[: batch * width].reshape(batch, width)
        np.copyto(x[:, :dense], pixels[:, :dense], casting="same_kind")
        np.copyto(x[:, dense:], pixels[:, dense:].take(rare, 1), casting="same_kind")
        self._inputs.transform.apply(x, x.dtype, x)  # once: parts of rows take eight times as long
        hits = workspace.hits.reshape(-1, batch)
        hits[...] = self._members[0].labels.take(indices) * len(workspace.hits)
        np.add(workspace.hits, workspace.columns, out=workspace.hits)
        return x, rare + dense

    def _draw_masks(self, workspace: GroupWorkspace, step_index: int) -> None:
        if not any(self._layout.is_masked):
            return
        for number, config in enumerate(self._configs):
            rng = open_stream(config.seed, "dropout", step_index)
            for mask, rate in zip(workspace.masks, config.dropout_rates[1:], strict=True):
                if mask is not None and rate:
                    own = mask.reshape(len(mask), self._layout.count, -1)[:, number]
                    draw_mask(own, rate, rng)

    def _forward(self, workspace: GroupWorkspace, x: Array, rare: Indices) -> None:
        first, *others = self._params.weights
        *biases, last_bias = self._params.biases
        dense, outputs = self._inputs.dense, workspace.outputs
        np.dot(x[:, :dense], self._first[:dense], out=outputs[0])
        if len(rare):
            np.dot(x[:, dense:], self._first.take(rare, 0), out=workspace.product)
            np.add(outputs[0], workspace.product, out=outputs[0])
        for number, (y, bias) in enumerate(zip(outputs, biases, strict=True)):
            if number:
                stacked = y.reshape(len(y), first.shape[1], -1).transpose(1, 0, 2)
                np.matmul(workspace.stacked_inputs[number - 1], others[number - 1], out=stacked)
            np.add(y, bias.reshape(-1), out=y)
            self._activate(y)
            mask = workspace.masks[number]
            if mask is not None:
                np.multiply(y, mask, out=workspace.inputs[number])
        logits, x = workspace.stacked_logits, workspace.stacked_inputs[-1]
        np.matmul(others[-1].transpose(0, 2, 1), x.transpose(0, 2, 1), out=logits)
        np.add(logits, last_bias.T[:, :, None], out=logits)

    def _losses(
        self, workspace: GroupWorkspace, indices: Indices, scale: NDArray[np.float64]
    ) -> list[float]:
        """Replace logits by their gradients; return the networks' losses."""
        batch, weights = len(indices), self._members[0].example_weights
        factors = np.repeat(scale / batch, batch).astype(workspace.logits.dtype)
        if weights is not None:
            workspace.example_weights.reshape(-1, batch)[...] = weights.take(indices)
            np.multiply(factors, workspace.example_weights, out=factors)
        fill_cross_entropy(workspace, factors)
        losses = np.multiply(workspace.picked, workspace.example_weights, out=workspace.picked)
        means: list[float] = (losses.reshape(-1, batch).sum(axis=1, dtype=float) / batch).tolist()
        return means

    def _backward(self, workspace: GroupWorkspace) -> None:
        """Write all gradients but that of the first layer's weights."""
        grad_y = workspace.stacked_logits.transpose(0, 2, 1)
        np.add.reduce(workspace.stacked_logits, axis=2, out=self._grads.biases[-1].T)
        for number in reversed(range(len(workspace.outputs))):
            weight, x = self._params.weights[number + 1], workspace.stacked_inputs[number]
            np.matmul(x.transpose(0, 2, 1), grad_y, out=self._grads.weights[number + 1])
            grad_x = workspace.stacked_grads[number]
            np.matmul(grad_y, weight.transpose(0, 2, 1), out=grad_x)
            grad, mask = workspace.grads[number], workspace.masks[number]
            if mask is not None:
                np.multiply(grad, mask, out=grad)
            self._multiply_by_slope(grad, workspace.outputs[number], workspace.slopes[number])
            np.dot(workspace.ones, grad, out=self._grads.biases[number].reshape(-1))
            grad_y = grad_x

    def _first_gradient(self, workspace: GroupWorkspace, x: Array, rare: Indices) -> Array:
        """Write the gradient of the first layer's weights; return its rows of rare inputs."""
        dense, grad = self._inputs.dense, workspace.grads[0]
        np.dot(x[:, :dense].T, grad, out=self._first_grad[:dense])
        rare_grads: Array = np.dot(x[:, dense:].T, grad)
        if self._update.slots:
            self._first_grad[dense:] = 0
            self._first_grad[rare] = rare_grads
        return rare_grads
