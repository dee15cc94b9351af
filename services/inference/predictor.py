"""One parsed request, one answer: the only road from pixels to probabilities."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NamedTuple, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from contracts.models.versions import describe_version
from mlp_core import Network
from services.images.pixels import PixelBatch
from services.networks.cache import Networks
from services.networks.probabilities import compute_probs

B = TypeVar("B", bound=PixelBatch)
A = TypeVar("A")


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
        network: What said it.
    """

    model: str
    version: int
    images: B
    probs: NDArray[np.float32]
    network: Network


class Phases(NamedTuple):
    """How long an inference took, in seconds: reading the images, computing, encoding."""

    input_s: float
    compute_s: float
    output_s: float


class Meter(Protocol):
    """What counts inferences."""

    def succeeded(self, model: str, version: int, images: int, phases: Phases) -> None:
        """Count the images of one request, answered at once."""

    def failed(self, model: str, version: int, duration_s: float) -> None:
        """Count one request that a version was found for and that was not answered."""


@dataclass(frozen=True)
class Predictor:
    """Answers requests, whichever protocol they came by."""

    networks: Networks
    meter: Meter

    def answer(self, request: InferenceRequest[B], encode: Callable[[Inference[B]], A]) -> A:
        """Return what encode makes of the inference.

        Raises:
            RefusedError: the images are not what the network takes.
            NotFoundError, DamagedError, StoreUnavailableError: as Networks.resolve; besides,
                DamagedError where the weights are finite and the probabilities are not.
        """
        loaded = self.networks.resolve(request.model, request.ref)
        started = time.perf_counter()
        try:
            images = request.read_images(loaded.network.layer_sizes[0])
            read = time.perf_counter()
            what = describe_version(loaded.name, loaded.version)
            probs = compute_probs(loaded.network, images, what)
            computed = time.perf_counter()
            inference = Inference(loaded.name, loaded.version, images, probs, loaded.network)
            answer = encode(inference)
        except Exception:
            self.meter.failed(loaded.name, loaded.version, time.perf_counter() - started)
            raise
        phases = Phases(read - started, computed - read, time.perf_counter() - computed)
        self.meter.succeeded(loaded.name, loaded.version, len(images.values), phases)
        return answer
