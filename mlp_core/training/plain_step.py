"""A training step in plain functions: the readable reference of the fused step."""

from collections.abc import Sequence

from mlp_core.arrays import Array, Labels
from mlp_core.losses import Loss
from mlp_core.network import Network
from mlp_core.training.config import TrainConfig
from mlp_core.training.optimizers import make_slots
from mlp_core.training.regularizers import decay_weights, limit_norms


class Updater:
    """Updates parameters: learning-rate schedule, weight decay, optimizer, norm limit.

    Args:
        config: Its optimizer, schedule, weight_decay and max_norm are used.
        params: Weight and bias of each affine layer, in turn.
        total_steps: Of the whole run, for the schedule.
    """

    def __init__(self, config: TrainConfig, params: Sequence[Array], total_steps: int) -> None:
        self._config, self._total_steps = config, total_steps
        self._slots = make_slots(config.optimizer, params)
        self._steps = 0

    def step(self, params: Sequence[Array], grads: Sequence[Array]) -> None:
        """Change params in place by one update."""
        config, weights = self._config, params[::2]
        learning_rate = config.learning_rate(self._steps, self._total_steps)
        self._steps += 1
        if config.weight_decay:
            decay_weights(weights, learning_rate * config.weight_decay)
        for param, grad, *slots in zip(params, grads, *self._slots, strict=True):
            config.optimizer.update(param, grad, slots, learning_rate, self._steps)
        if config.max_norm is not None:
            limit_norms(weights, config.max_norm)


def train_step(
    network: Network, loss_function: Loss, optimizer: Updater, x: Array, labels: Labels
) -> float:
    """Forward, backward, update. Return the loss before the update (mean over the batch)."""
    logits, caches = network.forward(x)
    loss, grad_logits = loss_function(logits, labels)
    optimizer.step(network.params, network.backward(grad_logits, caches))
    return loss
