"""Forward, backward and update of one batch, in the buffers of a workspace."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from mlp_core.arrays import Array
from mlp_core.data.batches import Indices
from mlp_core.data.examples import TrainingData, make_augmenter
from mlp_core.fast.activations import ACTIVATE, MULTIPLY_BY_SLOPE
from mlp_core.fast.losses import FUSED_LOSSES
from mlp_core.fast.updates import FusedUpdate
from mlp_core.fast.workspace import Workspace, empty_array
from mlp_core.interruptible_matmul import MAX_MULTIPLY_ADDS, Dot, make_interruptible_dot
from mlp_core.network import Network
from mlp_core.training.config import TrainConfig
from mlp_core.training.random_streams import open_stream
from mlp_core.training.regularizers import draw_mask


class FusedStep:
    """Trains a network, one batch per call; `train_step` is the readable reference.

    Between `load` and `store` the current weights of the first layer may be in another array.

    Args:
        network: The network to train, in place.
        config: How to train.
        data: Training examples and their transform.
        total_steps: Of the whole run, for the schedule.
        class_weights: The weight of each class in the loss, (C,); None means 1.

    Attributes:
        config: How to train.
        columns: The inputs that the first layer's rows in `params` belong to, ascending.
        params: The weights, then the biases, that a step changes.
        labels: Of the training examples.
        example_weights: Of the training examples in the loss; None means 1.
        refresh: Called before the arrays are stored, while a GroupStep trains copies of them.

    Raises:
        ConfigError: augmentation is configured, but the data set has no image_shape.
    """

    def __init__(
        self,
        network: Network,
        config: TrainConfig,
        data: TrainingData,
        total_steps: int,
        class_weights: NDArray[np.float64] | None = None,
    ) -> None:
        self._network, self.config, self._data = network, config, data
        self.refresh: Callable[[], object] | None = None
        self._rates = config.dropout_rates
        self._parameter_count = network.parameter_count
        self._activate = ACTIVATE[network.activation]
        self._multiply_by_slope = MULTIPLY_BY_SLOPE[network.activation]
        self._loss = FUSED_LOSSES[config.loss]
        self._augmenter = make_augmenter(config, data)
        self._is_compact = can_skip_empty_pixels(config) and len(data.active) < data.inputs
        self._pixels = (
            data.active_pixels if self._is_compact else np.ascontiguousarray(data.train.pixels)
        )
        self.labels = data.train.labels.astype(np.intp)
        self.example_weights = (
            None if class_weights is None else class_weights.astype(network.dtype)[self.labels]
        )
        self._weights = [affine.weight for affine in network.affines]
        self.columns = data.active if self._is_compact else np.arange(data.inputs)
        if self._is_compact:
            shape = (len(data.active), self._weights[0].shape[1])
            self._weights[0] = empty_array(shape, network.dtype)
            self.load()
        self._transposed_weights = [weight.T for weight in self._weights]
        self._biases = [affine.bias for affine in network.affines]
        self._last_bias_column = self._biases[-1][:, None]
        self._weight_grads = [empty_array(weight.shape, weight.dtype) for weight in self._weights]
        self._bias_grads = [np.empty_like(bias) for bias in self._biases]
        self.params = [*self._weights, *self._biases]
        grads = [*self._weight_grads, *self._bias_grads]
        self._update = FusedUpdate(config, self.params, grads, total_steps)
        self._workspaces: dict[int, Workspace] = {}  # by batch size

    @property
    def slots(self) -> tuple[list[Array], ...]:
        """The optimizer's arrays, for each slot one per parameter; a step changes them in place."""
        return self._update.slots

    def load(self) -> None:
        """Read the network's parameters again, after another change to them."""
        if self._is_compact:
            np.take(self._network.affines[0].weight, self._data.active, 0, self._weights[0])

    def store(self) -> None:
        """Write the current weights to the network."""
        if self.refresh is not None:
            self.refresh()
        if self._is_compact:
            self._network.affines[0].weight[self._data.active] = self._weights[0]

    def step(self, step_index: int, indices: Indices, should_stop: Callable[[], bool]) -> float:
        """Forward, backward, update on these training examples, (B,).

        Args:
            step_index: Number of the step, from 0; determines learning rate and random numbers.
            indices: The examples of the batch.
            should_stop: Called repeatedly in a heavy step, never in a light one.

        Returns:
            The loss before the update, mean over the batch. It may be infinite or NaN; the caller
            suppresses numpy's warnings.

        Raises:
            MatmulInterruptedError: should_stop returned True before the update; the network has
                not changed.
        """
        workspace = self._workspace(len(indices))
        dot = make_interruptible_dot(should_stop) if self._is_heavy(len(indices)) else np.dot
        self._gather(workspace, indices)
        self._distort(workspace, step_index)
        self._forward(workspace, dot)
        scale = self._update.gradient_scale(step_index) / len(indices)
        factors: Array = np.array(scale, workspace.logits.dtype)
        if self.example_weights is not None:
            self.example_weights.take(indices, 0, workspace.example_weights, "clip")
            factors = factors * workspace.example_weights
        loss = self._loss(workspace, factors)
        self._backward(workspace, dot)
        self._update.apply(step_index)
        return loss

    def _workspace(self, batch: int) -> Workspace:
        workspace = self._workspaces.get(batch)
        if workspace is None:
            workspace = Workspace(self._weights, self._pixels.dtype, batch, self._rates)
            self._workspaces[batch] = workspace
        return workspace

    def _is_heavy(self, batch: int) -> bool:
        # Each weight takes part in three products: forward, gradient by weight, gradient by input.
        return 3 * batch * self._parameter_count > MAX_MULTIPLY_ADDS

    def _gather(self, workspace: Workspace, indices: Indices) -> None:
        self._pixels.take(indices, 0, workspace.pixels, "clip")
        self._data.transform.apply(workspace.pixels, self._network.dtype, workspace.outputs[0])
        self.labels.take(indices, None, workspace.hits, "clip")
        np.multiply(workspace.hits, len(indices), out=workspace.hits)
        np.add(workspace.hits, workspace.columns, out=workspace.hits)

    def _distort(self, workspace: Workspace, step_index: int) -> None:
        seed = self.config.seed
        if self._augmenter is not None:
            rng = open_stream(seed, "augmentation", step_index)
            self._augmenter.distort(workspace.outputs[0], rng)
        if not any(self._rates):
            return
        rng = open_stream(seed, "dropout", step_index)
        for mask, rate in zip(workspace.masks, self._rates, strict=True):
            if mask is not None:
                draw_mask(mask, rate, rng)
        _apply_mask(workspace, 0)

    def _forward(self, workspace: Workspace, dot: Dot) -> None:
        last = len(self._weights) - 1
        for number in range(last):
            y = workspace.outputs[number + 1]
            dot(workspace.inputs[number], self._weights[number], y)
            np.add(y, self._biases[number], out=y)
            self._activate(y)
            _apply_mask(workspace, number + 1)
        dot(self._transposed_weights[last], workspace.transposed_inputs[last], workspace.logits)
        np.add(workspace.logits, self._last_bias_column, out=workspace.logits)

    def _backward(self, workspace: Workspace, dot: Dot) -> None:
        grad_y = workspace.transposed_logits
        for number in reversed(range(len(self._weights))):
            dot(workspace.transposed_inputs[number], grad_y, self._weight_grads[number])
            np.dot(workspace.ones, grad_y, out=self._bias_grads[number])
            if number:
                grad_x = workspace.grads[number - 1]
                dot(grad_y, self._transposed_weights[number], grad_x)
                self._backward_activation(workspace, number)
                grad_y = grad_x

    def _backward_activation(self, workspace: Workspace, number: int) -> None:
        grad, mask = workspace.grads[number - 1], workspace.masks[number]
        if mask is not None:
            np.multiply(grad, mask, out=grad)
        self._multiply_by_slope(grad, workspace.outputs[number], workspace.slopes[number - 1])


def can_skip_empty_pixels(config: TrainConfig) -> bool:
    """Return whether the weights of a pixel that is always 0 never change or matter."""
    return not (
        config.weight_decay
        or config.max_norm is not None
        or config.augmentation is not None
        or config.dropout_rates[0]  # its mask has a random draw for each pixel
    )


def _apply_mask(workspace: Workspace, number: int) -> None:
    mask = workspace.masks[number]
    if mask is not None:
        np.multiply(workspace.outputs[number], mask, out=workspace.inputs[number])
