"""One training step in plain functions: what a run does, to be read and to be tested against."""

import numpy as np

from mlp_core.arrays import Array, Labels
from mlp_core.data.batches import Indices
from mlp_core.data.examples import TrainingData, make_augmenter
from mlp_core.losses import LOSSES, Loss
from mlp_core.network import Network, scale_pixels
from mlp_core.training.config import TrainConfig
from mlp_core.training.random_streams import open_stream
from mlp_core.training.regularizers import draw_mask
from mlp_core.training.updates import Updater


def train_step(
    network: Network, loss_function: Loss, optimizer: Updater, x: Array, labels: Labels
) -> float:
    """Forward, backward, update. Return the loss before the update (mean over the batch)."""
    logits, caches = network.forward(x)
    loss, grad_logits = loss_function(logits, labels)
    optimizer.step(network.params, network.backward(grad_logits, caches))
    return loss


class PlainStep:
    """A run's step with all its options; `FusedStep` gives the same numbers in less time.

    Args:
        network: Whose parameters are changed, in place.
        config: How.
        data: Its training examples are used, and its scale.
        total_steps: Of the whole run, for the schedule.
    """

    def __init__(
        self, network: Network, config: TrainConfig, data: TrainingData, total_steps: int
    ) -> None:
        self._network, self._config, self._data = network, config, data
        self._augmenter = make_augmenter(config, data)
        self._updater = Updater(config, network.params, total_steps)

    def step(self, step_index: int, indices: Indices) -> float:
        """Train on these examples, (B,); return the loss before the update (batch mean)."""
        network, config, train = self._network, self._config, self._data.train
        x = scale_pixels(train.pixels[indices], self._data.input_scale, network.dtype)
        if self._augmenter is not None:
            rng = open_stream(config.seed, "augmentation", step_index)
            self._augmenter.distort(x, rng)
        thinned = network.thinned(self._draw_masks(step_index, len(indices)))
        loss_function = LOSSES[config.loss]
        return train_step(thinned, loss_function, self._updater, x, train.labels[indices])

    def _draw_masks(self, step_index: int, batch: int) -> list[Array | None]:
        rng = open_stream(self._config.seed, "dropout", step_index)
        sizes, dtype = self._network.layer_sizes, np.dtype(self._config.dtype)
        rates = zip(sizes[:-1], self._config.dropout_rates, strict=True)
        return [draw_mask((batch, n), rate, rng, dtype) if rate else None for n, rate in rates]
