"""The one road from images to probabilities, which checks what comes out."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from contracts.errors import DamagedError
from services.images.pixels import PixelBatch

if TYPE_CHECKING:  # who computes has a network, and so has loaded mlp_core
    from mlp_core import Network


def compute_probs(network: "Network", images: PixelBatch, what: str) -> NDArray[np.float32]:
    """Return the probability of each class, (B, C).

    Args:
        network: What shall look at the images.
        images: (B, D) of the network's D.
        what: Where the network comes from, for whoever is refused.

    Raises:
        DamagedError: the weights are finite and the probabilities are not.
    """
    probs = network.predict_probs(images.values).astype(np.float32, copy=False)
    if not np.isfinite(probs).all():
        raise DamagedError(what, "its probabilities are not finite")
    return probs
