"""Answers parsed requests of all protocols: the only path from pixels to probabilities."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import InputTransform
from contracts.models.versions import describe_version
from mlp_core import Network
from mlp_core.arrays import Array
from services.http.callers import current_caller
from services.http.errors import field_error
from services.images.pixels import InputBatch
from services.metrics.inferences import InferenceMeter, Phases
from services.networks.cache import LoadedNetwork, Networks
from services.networks.encoded_classes import EncodedClasses
from services.networks.predictions import check_probs
from stores.models.store import ModelStore

MAX_ANSWER_NUMBERS: Final = 1_000_000

B = TypeVar("B", bound=InputBatch)
A = TypeVar("A")
Predict = Callable[[Network, NDArray[Any]], Array]


@dataclass(frozen=True)
class InferenceRequest(Generic[B]):
    """A parsed request of any protocol.

    Args:
        model: A model's name.
        ref: A version's number, an alias, or `latest`; None is the model's default.
        read_images: Called with the network's inputs, which decide what is one image: two lists
            of four numbers are one image of 4 x 2, or two of 4. It rejects by raising.
    """

    model: str
    ref: str | None
    read_images: Callable[[InputTransform], B]


@dataclass(frozen=True)
class Inference(Generic[B]):
    """A version's predictions for a request's images.

    Args:
        model: The model's name.
        version: The number that the ref resolved to.
        images: The parsed images, (B, D).
        probs: The probability of each class, float32, (B, C).
        network: The version's network.
        classes: Its classes.
        transform: How raw values become its inputs.
    """

    model: str
    version: int
    images: B
    probs: NDArray[np.float32]
    network: Network
    classes: EncodedClasses
    transform: InputTransform

    @cached_property
    def labels(self) -> NDArray[np.int64]:
        """The class of each image, the first of the most probable ones, (B,)."""
        labels: NDArray[np.int64] = self.probs.argmax(axis=1)
        return labels


@dataclass(frozen=True)
class Predictor:
    """Answers requests of all protocols."""

    networks: Networks
    meter: InferenceMeter

    @property
    def models(self) -> ModelStore:
        """The model store."""
        return self.networks.models

    def answer(self, request: InferenceRequest[B], encode: Callable[[Inference[B]], A]) -> A:
        """Return the encoded inference.

        Raises:
            NameNotAllowedError: the caller may not use the model.
            RefusedError: the images do not fit the network.
            NotFoundError, StoreUnavailableError: as Networks.resolve.
            DamagedError: as Networks.resolve, or the weights are finite and the probabilities are
                not.
        """
        current_caller().require_model(request.model)
        loaded = self.networks.resolve(request.model, request.ref)
        started = time.perf_counter()
        try:
            answer, images, phases = infer(loaded, request.read_images, encode)
        except Exception:
            self.meter.failed(loaded.name, loaded.version, time.perf_counter() - started)
            raise
        self.meter.succeeded(loaded.name, loaded.version, images, phases)
        return answer


def infer(
    loaded: LoadedNetwork,
    read_images: Callable[[InputTransform], B],
    encode: Callable[[Inference[B]], A],
    predict: Predict = Network.predict_probs,
) -> tuple[A, int, Phases]:
    """Return the encoded inference, the number of images, and how long its phases took.

    Args:
        loaded: The version's network.
        read_images: As in InferenceRequest.
        encode: Encodes the inference.
        predict: Computes the probabilities.

    Raises:
        RefusedError: the images do not fit the network.
        DamagedError: the weights are finite and the probabilities are not.
    """
    started = time.perf_counter()
    images = read_images(loaded.transform)
    _check_answer(len(images.values), len(loaded.classes.names))
    read = time.perf_counter()
    what = describe_version(loaded.name, loaded.version)
    probs = check_probs(predict(loaded.network, images.values), what)
    computed = time.perf_counter()
    inference = Inference(
        *(loaded.name, loaded.version, images, probs),
        *(loaded.network, loaded.classes, loaded.transform),
    )
    answer = encode(inference)
    phases = Phases(read - started, computed - read, time.perf_counter() - computed)
    return answer, len(images.values), phases


def _check_answer(examples: int, classes: int) -> None:
    """Bound the probabilities of an answer.

    Raises:
        RefusedError: 422, there would be too many.
    """
    if examples * classes > MAX_ANSWER_NUMBERS:
        raise field_error(
            [],
            f"an answer must have at most {MAX_ANSWER_NUMBERS} probabilities, and {examples} "
            f"examples of {classes} classes have {examples * classes}: send at most "
            f"{MAX_ANSWER_NUMBERS // classes} at once",
        )
