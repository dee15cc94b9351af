"""Forward, backward and update of one batch, in the buffers of a workspace."""

from collections.abc import Callable

import numpy as np

from mlp_core.arrays import Array
from mlp_core.data.batches import Indices
from mlp_core.data.examples import TrainingData, make_augmenter
from mlp_core.fast.activations import ACTIVATE, MULTIPLY_BY_SLOPE
from mlp_core.fast.losses import FUSED_LOSSES
from mlp_core.fast.updates import FusedUpdate
from mlp_core.fast.workspace import Workspace, empty_array
from mlp_core.interruptible_matmul import MAX_MULTIPLY_ADDS, Dot, make_interruptible_dot
from mlp_core.network import Network, scale_pixels
from mlp_core.training.config import TrainConfig
from mlp_core.training.random_streams import open_stream
from mlp_core.training.regularizers import draw_mask


class FusedStep:
    """Trains a network, one batch a call; `PlainStep` is the readable reference.

    Between `load` and `store` the first layer's weights may be elsewhere than in the network.

    Args:
        network: Whose parameters are changed.
        config: How.
        data: Its training examples are used, and its scale.
        total_steps: Of the whole run, for the schedule.

    Raises:
        ConfigError: there is augmentation, and the examples are no images.
    """

    def __init__(
        self, network: Network, config: TrainConfig, data: TrainingData, total_steps: int
    ) -> None:
        self._network, self._config, self._data = network, config, data
        self._rates = config.dropout_rates
        self._parameter_count = network.parameter_count
        self._activate = ACTIVATE[network.activation]
        self._multiply_by_slope = MULTIPLY_BY_SLOPE[network.activation]
        self._loss = FUSED_LOSSES[config.loss]
        self._augmenter = make_augmenter(config, data)
        self._is_compact = can_leave_out_pixels(config) and len(data.active) < data.inputs
        self._pixels = (
            data.active_pixels if self._is_compact else np.ascontiguousarray(data.train.pixels)
        )
        self._labels = data.train.labels.astype(np.intp)
        self._weights = [affine.weight for affine in network.affines]
        if self._is_compact:
            shape = (len(data.active), self._weights[0].shape[1])
            self._weights[0] = empty_array(shape, network.dtype)
            self.load()
        self._transposed_weights = [weight.T for weight in self._weights]
        self._biases = [affine.bias for affine in network.affines]
        self._last_bias_column = self._biases[-1][:, None]
        self._weight_grads = [empty_array(weight.shape, weight.dtype) for weight in self._weights]
        self._bias_grads = [np.empty_like(bias) for bias in self._biases]
        self._update = FusedUpdate(
            config,
            [*self._weights, *self._biases],
            [*self._weight_grads, *self._bias_grads],
            total_steps,
        )
        self._workspaces: dict[int, Workspace] = {}  # of a full batch, and of an epoch's short one

    @property
    def slots(self) -> tuple[list[Array], ...]:
        """What the optimizer remembers: for each slot, arrays that the next step changes."""
        return self._update.slots

    def load(self) -> None:
        """Take the network's parameters, after somebody else has changed them."""
        if self._is_compact:
            np.take(self._network.affines[0].weight, self._data.active, 0, self._weights[0])

    def store(self) -> None:
        """Bring the network's parameters up to date."""
        if self._is_compact:
            self._network.affines[0].weight[self._data.active] = self._weights[0]

    def step(self, step_index: int, indices: Indices, should_stop: Callable[[], bool]) -> float:
        """Forward, backward, update on these training examples, (B,).

        Args:
            step_index: Which step of the run, from 0: learning rate and random numbers follow
                from it.
            indices: Which examples.
            should_stop: Asked again and again while a heavy step is taken, never in a light one.

        Returns:
            The loss before the update, mean over the batch. It may be infinite or NaN; numpy's
            warnings are the caller's to silence.

        Raises:
            MatmulInterruptedError: should_stop said so before the update; the network has not
                changed.
        """
        space = self._workspace(len(indices))
        dot = make_interruptible_dot(should_stop) if self._is_heavy(len(indices)) else np.dot
        self._gather(space, indices)
        self._distort(space, step_index)
        self._forward(space, dot)
        scale = self._update.gradient_scale(step_index) / len(indices)
        loss = self._loss(space, np.array(scale, space.logits.dtype))
        self._backward(space, dot)
        self._update.apply(step_index)
        return loss

    def _workspace(self, batch: int) -> Workspace:
        space = self._workspaces.get(batch)
        if space is None:
            space = Workspace(self._weights, self._pixels.dtype, batch, self._rates)
            self._workspaces[batch] = space
        return space

    def _is_heavy(self, batch: int) -> bool:
        # Each weight is met three times: forward, and in the gradients by weight and by input.
        return 3 * batch * self._parameter_count > MAX_MULTIPLY_ADDS

    def _gather(self, space: Workspace, indices: Indices) -> None:
        self._pixels.take(indices, 0, space.pixels, "clip")
        scale_pixels(space.pixels, self._data.input_scale, self._network.dtype, space.outputs[0])
        self._labels.take(indices, None, space.hits, "clip")
        np.multiply(space.hits, len(indices), out=space.hits)
        np.add(space.hits, space.columns, out=space.hits)

    def _distort(self, space: Workspace, step_index: int) -> None:
        seed = self._config.seed
        if self._augmenter is not None:
            rng = open_stream(seed, "augmentation", step_index)
            self._augmenter.distort(space.outputs[0], rng)
        if not any(self._rates):
            return
        rng = open_stream(seed, "dropout", step_index)
        for mask, rate in zip(space.masks, self._rates, strict=True):
            if mask is not None:
                draw_mask(mask, rate, rng)
        _thin(space, 0)

    def _forward(self, space: Workspace, dot: Dot) -> None:
        last = len(self._weights) - 1
        for number in range(last):
            y = space.outputs[number + 1]
            dot(space.inputs[number], self._weights[number], y)
            np.add(y, self._biases[number], out=y)
            self._activate(y)
            _thin(space, number + 1)
        dot(self._transposed_weights[last], space.transposed_inputs[last], space.logits)
        np.add(space.logits, self._last_bias_column, out=space.logits)

    def _backward(self, space: Workspace, dot: Dot) -> None:
        grad_y = space.transposed_logits
        for number in reversed(range(len(self._weights))):
            dot(space.transposed_inputs[number], grad_y, self._weight_grads[number])
            np.dot(space.ones, grad_y, out=self._bias_grads[number])
            if number:
                grad_x = space.grads[number - 1]
                dot(grad_y, self._transposed_weights[number], grad_x)
                self._backward_activation(space, number)
                grad_y = grad_x

    def _backward_activation(self, space: Workspace, number: int) -> None:
        grad, mask = space.grads[number - 1], space.masks[number]
        if mask is not None:
            np.multiply(grad, mask, out=grad)
        self._multiply_by_slope(grad, space.outputs[number], space.slopes[number - 1])


def can_leave_out_pixels(config: TrainConfig) -> bool:
    """Return whether the weights of a pixel that is always 0 never move, and nobody misses it."""
    return not (
        config.weight_decay
        or config.max_norm is not None
        or config.augmentation is not None
        or config.dropout_rates[0]  # its mask has a draw for each pixel
    )


def _thin(space: Workspace, number: int) -> None:
    mask = space.masks[number]
    if mask is not None:
        np.multiply(space.outputs[number], mask, out=space.inputs[number])
