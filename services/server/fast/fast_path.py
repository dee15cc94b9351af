"""`POST /predict` of one image or a batch of bytes, on the event loop's thread.

The response is that of the ordinary path, to the byte (a test compares them). Whatever is wrong,
unusual or not loaded yet is left to the ordinary path, by returning None.
"""

import time
from http import HTTPStatus
from typing import Final, NamedTuple

from contracts.errors import ForgeError
from contracts.ids import make_job_id
from contracts.settings import Settings
from mlp_core.single_image import SingleImagePredictor
from services.http.auth import AccessLine, log_access
from services.http.bodies import BufferedBody
from services.http.callers import Authenticator
from services.http.operations import JSON
from services.inference.answers import encode_prediction
from services.metrics.fast_path_counts import FastPathCounts
from services.metrics.inferences import Phases
from services.networks.cache import CachedNetwork, Networks
from services.networks.encoded_classes import EncodedClasses
from services.server.fast.batch_path import BatchPath
from services.server.fast.plain_body import MAX_BYTE, PlainBody, parse_json, to_pixels
from services.server.fast.plain_headers import (
    PREDICT_PATH,
    AccessGate,
    PlainHeaderParser,
    PlainHeaders,
)
from services.server.fast.responses import write_response
from stores.access.document import PredictingKey

FAST_PATH: Final = "mlpforge.fast_path"  # the FastPath in an app's extensions, for our worker
# A tile of so many parameters takes about half a millisecond, in which no other request is read.
MAX_PARAMETERS: Final = 1_000_000
_JSON_TYPE: Final = {"Content-Type": JSON}


class FastPathVersion(NamedTuple):
    """What is cached with a loaded network; the buffers of its tile belong to one thread."""

    name: str
    number: int
    input_size: int
    pixel_max: float
    predictor: SingleImagePredictor | None  # None: it is too slow for this path, or for tables
    classes: EncodedClasses


class FastPath:
    """The fast path of one process; for one thread only, since it reuses its buffers.

    Args:
        settings: Allowed hosts, token, access log and limits.
        networks: The loaded networks; the fast path loads none.
        counts: Counts its responses.
        batches: Answers requests of several images as bytes.
        authenticator: Checks keys.

    Attributes:
        networks: The same.
        gate: Recognizes requests that the app rejects by their head.
        max_body_bytes: A longer body is rejected.
    """

    def __init__(
        self,
        settings: Settings,
        networks: Networks,
        counts: FastPathCounts,
        batches: BatchPath,
        authenticator: Authenticator,
    ) -> None:
        self.networks = networks
        self.gate = AccessGate(settings, authenticator)
        self._authenticator = authenticator
        self.max_body_bytes = settings.max_body_bytes
        self._header_parser = PlainHeaderParser(settings)
        self._counts, self._batches = counts, batches
        self._is_logged = settings.access_log
        self._resolved: dict[tuple[str, str | None], FastPathVersion] = {}
        self._accepted: dict[tuple[str | None, str], PredictingKey] = {}

    def forget(self) -> None:
        """Forget the resolved refs and accepted keys: the next requests look them up again.

        Call it before `answer` if the request may have begun to arrive in this iteration of the
        event loop: a client that knows of an alias's move sends its request after the move.
        """
        self._resolved.clear()
        self._accepted.clear()

    def answer(self, head: bytes, body: bytes) -> bytes | None:
        """Return the response to a request, or None: then nothing was counted or changed.

        Args:
            head: From the request line to the blank line.
            body: What arrived after it: the whole body, or the request is not plain.
        """
        plain = self._header_parser.parse(head)
        if plain is None or plain.length_bytes != len(body) or plain.path != PREDICT_PATH:
            return None
        try:
            return self._answer(plain, body)
        except (ForgeError, ValueError, TypeError, OverflowError):
            return None  # the ordinary path finds the same error and reports it

    def flush(self) -> None:
        """Write the counts, and forget refs and keys; called before the event loop waits."""
        self.forget()
        self._counts.flush()
        self._batches.flush()

    def answer_batch(self, head: bytes, body: BufferedBody) -> bytes | None:
        """Return the response to a request of images as bytes, or None, as `answer`."""
        plain = self._header_parser.parse(head)
        if plain is None or plain.length_bytes != len(body):
            return None
        try:
            return self._batches.answer(plain, body)
        except ForgeError:
            return None

    def _answer(self, plain: PlainHeaders, body: bytes) -> bytes | None:
        started_s = time.perf_counter()
        request = parse_json(body) if plain.is_json else PlainBody(plain.model, plain.ref, body)
        version = request and self._find(request)
        if not request or not version or version.predictor is None:
            return None
        pixels = to_pixels(request.pixels, version.input_size, version.pixel_max)
        key = self._find_key(plain.key_digest, request.model)
        if pixels is None or key is None:
            return None
        read_s = time.perf_counter()
        probs = version.predictor.predict(pixels)
        computed_s = time.perf_counter()
        content = encode_prediction(version.name, version.number, version.classes, probs)
        if b"null" in content:  # a probability that is not finite
            return None
        if not self._authenticator.count_prediction(key):
            return None
        request_id = plain.request_id or make_job_id()
        response = write_response((version.name, version.number), request_id, _JSON_TYPE, content)
        output_s = time.perf_counter() - computed_s
        phases = Phases(read_s - started_s, computed_s - read_s, output_s)
        self._count(version, request_id, phases, (len(body), len(content)))
        return response

    def _find(self, request: PlainBody) -> FastPathVersion | None:
        wanted = request.model, request.ref
        resolved = self._resolved.get(wanted)
        if resolved is not None:  # reading the model's head takes a fifth of a prediction
            return resolved
        entry = self.networks.find_loaded(*wanted)
        if entry is None:
            return None
        if not isinstance(entry.fast, FastPathVersion):
            entry.fast = _prepare(entry)
        self._resolved[wanted] = entry.fast
        return entry.fast

    def _find_key(self, digest: str | None, model: str) -> PredictingKey | None:
        key = self._accepted.get((digest, model))
        if key is None:
            key = self._authenticator.find_predicting(digest, model)
            if key is not None:
                self._accepted[digest, model] = key
        return key

    def _count(
        self, version: FastPathVersion, request_id: str, phases: Phases, sizes: tuple[int, int]
    ) -> None:
        duration_s = sum(phases)
        self._counts.add(version.name, version.number, duration_s, phases, sizes)
        if self._is_logged:
            line = AccessLine(
                *(request_id, "POST", PREDICT_PATH, HTTPStatus.OK, duration_s),
                *sizes,
                *(version.name, version.number),
            )
            log_access(line)


def _prepare(entry: CachedNetwork) -> FastPathVersion:
    loaded = entry.loaded
    is_small = loaded.network.parameter_count <= MAX_PARAMETERS
    transform = loaded.transform
    pixel_max = transform.pixel_max or 0
    # The predictor's buffers are safe from overflow for pixels in 0..255.
    is_plain = is_small and 0 < pixel_max <= MAX_BYTE
    return FastPathVersion(
        loaded.name,
        loaded.version,
        transform.input_size,
        pixel_max,
        SingleImagePredictor(loaded.network) if is_plain else None,
        loaded.classes,
    )
