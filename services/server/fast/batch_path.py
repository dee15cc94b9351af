"""Answers `POST /predict` with images as bytes, and `POST .../infer` with binary tensors.

It runs on the event loop's thread: for 1,000 images Flask, gunicorn's parser and the handover to a
thread take as long as the products, and displace their arrays from the processor's cache. A second
thread computes nearly half of the products, on the core that waits with the client.
"""

import math
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from http import HTTPStatus
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import InputTransform
from contracts.ids import make_job_id
from contracts.settings import Settings
from mlp_core import Network
from mlp_core.arrays import Array
from mlp_core.network import TILE_ROWS
from services.http.auth import AccessLine, log_access
from services.http.bodies import BufferedBody
from services.http.callers import Authenticator
from services.http.operations import JSON
from services.images.pixels import InputBatch
from services.images.request_images import parse_bytes
from services.inference.answers import encode_answer
from services.inference.predictor import Inference, infer
from services.inference.protocols.oip.infer import encode_response
from services.inference.protocols.oip.request import parse_request, split_body
from services.inference.protocols.oip.views import INFER_RULE, INFER_VERSION_RULE
from services.limits.limiter import SMALL_BYTES
from services.metrics.inferences import InferenceMeter, Phases
from services.metrics.requests import RequestCounter
from services.networks.cache import LoadedNetwork, Networks
from services.server.fast.plain_headers import PREDICT_PATH, PlainHeaders
from services.server.fast.responses import write_response

# In products: 1,000 images of 784-50-10 cost 50 million, and take 1.7 ms in one thread, in which no
# other request is read. A probability takes as long as 1,000 products, mostly its JSON.
MAX_COST: Final = 60_000_000
PROBABILITY_COST: Final = 1000
# Sharing a batch between two threads takes 0.05 ms: so many products take 0.2 ms in one thread. The
# first thread begins while the second one wakes up, and gets more of the images.
MIN_SHARED_PRODUCTS: Final = 8_000_000
FIRST_SHARE: Final = 0.56
# Each value of a table becomes an object: one of 1 to 8 bytes takes as long as 5,000 products.
CELL_BYTE_COST: Final = 2000

Encoded = tuple[bytes, Mapping[str, str]]
Encode = Callable[[Inference[InputBatch]], Encoded]
ReadImages = Callable[[InputTransform], InputBatch]


class _Answered(NamedTuple):
    version: tuple[str, int]
    images: int
    phases: Phases
    request_id: str
    path: str
    duration_s: float
    sizes: tuple[int, int]


class TwoThreadPredictor:
    """Predicts a batch in two threads: numpy releases Python's lock meanwhile.

    Args:
        second: Runs one call at a time.
    """

    def __init__(self, second: Executor) -> None:
        self._second: Executor | None = second

    def predict(self, network: Network, images: NDArray[Any]) -> Array:
        """Return `network.predict_probs(images)`, to the bit."""
        middle = int(len(images) * FIRST_SHARE) // TILE_ROWS * TILE_ROWS
        is_small = not middle or len(images) * network.parameter_count < MIN_SHARED_PRODUCTS
        if self._second is None or is_small:
            return network.predict_probs(images)
        try:
            later = self._second.submit(network.predict_probs, images[middle:])
        except RuntimeError:  # the system can't start another thread, and the call stays queued
            self._second = None
            return network.predict_probs(images)
        first = network.predict_probs(images[:middle])
        if later.cancel():  # no core was free for the second thread
            return np.concatenate((first, network.predict_probs(images[middle:])))
        return np.concatenate((first, later.result()))


class BatchPath:
    """Answers the requests that take a few milliseconds at most; the others are left to threads.

    Args:
        settings: Whether responses are logged.
        networks: The loaded networks; none is loaded here.
        meter: Counts the inferences.
        counter: Counts the responses.
        authenticator: Checks keys.
    """

    def __init__(
        self,
        settings: Settings,
        networks: Networks,
        meter: InferenceMeter,
        counter: RequestCounter,
        authenticator: Authenticator,
    ) -> None:
        self._authenticator = authenticator
        self._networks, self._meter, self._counter = networks, meter, counter
        self._is_logged = settings.access_log
        self._predictor = TwoThreadPredictor(ThreadPoolExecutor(1, "second-half"))
        self._uncounted: list[_Answered] = []

    def answer(self, plain: PlainHeaders, body: BufferedBody) -> bytes | None:
        """Return the response to a request, or None: then nothing was counted or changed.

        Raises:
            ForgeError: the ordinary path finds the same error and reports it.
        """
        started_s = time.perf_counter()
        if plain.is_json or len(body) > SMALL_BYTES:
            return None
        entry = self._networks.find_loaded(plain.model, plain.ref)
        if entry is None or _find_cost(entry.loaded, len(body)) > MAX_COST:
            return None
        version = entry.loaded.name, entry.loaded.version
        request_id = plain.request_id or make_job_id()
        chosen = _choose(plain, body.view(), request_id)
        key = self._authenticator.find_predicting(plain.key_digest, plain.model)
        if chosen is None or key is None:
            return None
        work = entry.loaded, *chosen
        (content, headers), images, phases = infer(*work, self._predictor.predict)
        if not self._authenticator.count_prediction(key):
            return None
        response = write_response(version, request_id, headers, content)
        duration_s = time.perf_counter() - started_s
        sizes = len(body), len(content)
        answered = (version, images, phases, request_id, plain.path, duration_s, sizes)
        self._uncounted.append(_Answered(*answered))
        return response

    def flush(self) -> None:
        """Count and log the responses, after they were sent, so that no client waits for it."""
        answered, self._uncounted = self._uncounted, []
        for one in answered:
            self._meter.succeeded(*one.version, one.images, one.phases)
            self._counter.count_success(_find_rule(one.path), one.duration_s, *one.sizes)
            if self._is_logged:
                line = (one.request_id, "POST", one.path, HTTPStatus.OK, one.duration_s)
                log_access(AccessLine(*line, *one.sizes, *one.version))


def _find_cost(loaded: LoadedNetwork, body_bytes: int) -> float:
    """Return the most products that a body's examples can take; each has a byte per input."""
    transform = loaded.transform
    is_table = transform.columns is not None
    if is_table and not transform.takes_features:
        return math.inf  # a text of a few bytes may be thousands of inputs
    tiles = -(-body_bytes // (transform.input_size * TILE_ROWS))
    cost = loaded.network.parameter_count + PROBABILITY_COST * len(loaded.classes.names)
    return tiles * TILE_ROWS * cost + is_table * CELL_BYTE_COST * body_bytes


def _choose(
    plain: PlainHeaders, content: bytes | memoryview, request_id: str
) -> tuple[ReadImages, Encode] | None:
    """Return the functions that read the images and encode the response in a route's format.

    None: it has a text for each of many probabilities, which takes 15 times as long as its numbers.
    """
    if plain.json_bytes is None:
        read = partial(parse_bytes, content)
        return read, lambda inference: (encode_answer(inference), {"Content-Type": JSON})
    parsed = parse_request(split_body(content, plain.json_bytes))
    if any(output.classes is not None for output in parsed.outputs):
        return None

    def encode(inference: Inference[InputBatch]) -> Encoded:
        encoded, headers = encode_response(inference, parsed, request_id)
        return encoded, {**headers, "Vary": "Accept-Encoding"}

    return parsed.read_images, encode


def _find_rule(path: str) -> str:
    if path == PREDICT_PATH:
        return path
    return INFER_VERSION_RULE if "/versions/" in path else INFER_RULE
