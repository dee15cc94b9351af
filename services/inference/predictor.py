"""One parsed request, one answer: the only road from pixels to probabilities."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from contracts.errors import DamagedError
from services.inference.networks import Networks
from services.inference.pixels import PixelBatch

B = TypeVar("B", bound=PixelBatch)


@dataclass(frozen=True)
class InferenceRequest(Generic[B]):
    """What a request comes to, whichever protocol it came by: a version, and images for it.

    Args:
        model: A model's name.
        ref: A version's number, an alias, or `latest`.
        read_images: Called with the network's input size, which decides what is an image: two
            lists of four numbers are one image of 4 x 2, or two of 4. It refuses by raising.
    """

    model: str
    ref: str
    read_images: Callable[[int], B]


@dataclass(frozen=True)
class Inference(Generic[B]):
    """What a version said of a request's images.

    Args:
        model: The model's name.
        version: The number that the ref meant.
        images: As they were read, (B, D).
        probs: The probability of each class, float32, (B, C).
    """

    model: str
    version: int
    images: B
    probs: NDArray[np.float32]


def infer(networks: Networks, request: InferenceRequest[B]) -> Inference[B]:
    """Answer a request, whichever protocol it came by.

    Raises:
        RefusedError: the images are not what the network takes.
        NotFoundError, DamagedError, StoreAwayError: as Networks.resolve; besides, DamagedError
            where the weights are finite and the probabilities are not.
    """
    loaded = networks.resolve(request.model, request.ref)
    images = request.read_images(loaded.network.layer_sizes[0])
    probs = loaded.network.predict_probs(images.values).astype(np.float32, copy=False)
    if not np.isfinite(probs).all():
        raise DamagedError(
            f"version {loaded.version} of model {loaded.name}", "its probabilities are not finite"
        )
    return Inference(loaded.name, loaded.version, images, probs)
