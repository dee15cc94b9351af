"""PyTorch, eager: modules, autograd and its SGD."""

from typing import Any

import numpy as np
import torch

from contenders.contender import TrainingLoop
from harness.task import BATCH, LEARNING_RATE, Task


class Eager(TrainingLoop):
    """The loop of a PyTorch tutorial, with the images in one tensor."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        torch.set_num_threads(1)
        self._images = torch.from_numpy(task.images())
        self._labels = torch.from_numpy(task.labels.astype(np.int64))
        self._network: Any = _make_network(task)
        self._loss: Any = torch.nn.CrossEntropyLoss()
        self._optimizer: Any = torch.optim.SGD(self._network.parameters(), lr=LEARNING_RATE)

    def versions(self) -> dict[str, str]:
        """Return the version of PyTorch, and the highest instruction set that its loops use."""
        return {"torch": str(torch.__version__), "simd": torch.backends.cpu.get_cpu_capability()}

    def draw(self) -> Any:
        """Return the indices of one batch, as PyTorch draws them."""
        return torch.randint(len(self._images), (BATCH,))

    def step(self, batch: Any) -> Any:
        """Train on the examples of these indices; return the loss before the update."""
        indices = torch.as_tensor(batch)
        loss = self._loss(self._network(self._images[indices]), self._labels[indices])
        self._optimizer.zero_grad()
        loss.backward()
        self._optimizer.step()
        return loss.detach()


def _make_network(task: Task) -> Any:
    w1, b1, w2, b2 = (torch.from_numpy(weight) for weight in task.weights)
    first, last = torch.nn.Linear(*w1.shape), torch.nn.Linear(*w2.shape)
    with torch.no_grad():
        for layer, weight, bias in ((first, w1, b1), (last, w2, b2)):
            layer.weight.copy_(weight.T)
            layer.bias.copy_(bias)
    return torch.nn.Sequential(first, torch.nn.Sigmoid(), last)
