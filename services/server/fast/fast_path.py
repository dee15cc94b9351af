"""`POST /predict` of one image, from bytes to bytes, on the event loop's thread.

The response is that of the ordinary path, to the byte (a test compares them). Whatever is wrong,
unusual or not loaded yet is left to the ordinary path, by returning None.
"""

import time
from email.utils import formatdate
from functools import lru_cache
from http import HTTPStatus
from typing import Final, NamedTuple

from contracts.errors import ForgeError
from contracts.ids import make_job_id
from contracts.settings import Settings
from mlp_core.single_image import SingleImagePredictor
from services.http.auth import AccessLine, log_access
from services.inference.answers import encode_prediction
from services.metrics.fast_path_counts import FastPathCounts
from services.metrics.inferences import Phases
from services.networks.cache import CachedNetwork, Networks
from services.networks.encoded_classes import EncodedClasses
from services.server.fast.plain_body import MAX_BYTE, PlainBody, parse_json, to_pixels
from services.server.fast.plain_headers import AccessGate, PlainHeaderParser, PlainHeaders

FAST_PATH: Final = "mlpforge.fast_path"  # the FastPath in an app's extensions, for our worker
# A tile of so many parameters takes about half a millisecond, in which no other request is read.
MAX_PARAMETERS: Final = 1_000_000


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

    Attributes:
        networks: The same.
        gate: Recognizes requests that the app rejects by their head.
        max_body_bytes: A longer body is rejected.
        flush: Writes the counts; called before the event loop waits.
    """

    def __init__(self, settings: Settings, networks: Networks, counts: FastPathCounts) -> None:
        self.networks = networks
        self.gate = AccessGate(settings)
        self.max_body_bytes = settings.max_body_bytes
        self.flush = counts.flush
        self._header_parser = PlainHeaderParser(settings)
        self._counts = counts
        self._is_logged = settings.access_log

    def answer(self, head: bytes, body: bytes) -> bytes | None:
        """Return the response to a request, or None: then nothing was counted or changed.

        Args:
            head: From the request line to the blank line.
            body: What arrived after it: the whole body, or the request is not plain.
        """
        plain = self._header_parser.parse(head)
        if plain is None or plain.length_bytes != len(body):
            return None
        try:
            return self._answer(plain, body)
        except (ForgeError, ValueError, TypeError, OverflowError):
            return None  # the ordinary path finds the same error and reports it

    def _answer(self, plain: PlainHeaders, body: bytes) -> bytes | None:
        started_s = time.perf_counter()
        request = parse_json(body) if plain.is_json else PlainBody(plain.model, plain.ref, body)
        version = request and self._find(request)
        if not request or not version or version.predictor is None:
            return None
        pixels = to_pixels(request.pixels, version.input_size, version.pixel_max)
        if pixels is None:
            return None
        read_s = time.perf_counter()
        probs = version.predictor.predict(pixels)
        computed_s = time.perf_counter()
        content = encode_prediction(version.name, version.number, version.classes, probs)
        if b"null" in content:  # a probability that is not finite
            return None
        request_id = plain.request_id or make_job_id()
        response = _make_head(version, len(content), request_id) + content
        output_s = time.perf_counter() - computed_s
        phases = Phases(read_s - started_s, computed_s - read_s, output_s)
        self._count(version, request_id, phases, (len(body), len(content)))
        return response

    def _find(self, request: PlainBody) -> FastPathVersion | None:
        entry = self.networks.find_loaded(request.model, request.ref)
        if entry is None:
            return None
        if not isinstance(entry.fast, FastPathVersion):
            entry.fast = _prepare(entry)
        return entry.fast

    def _count(
        self, version: FastPathVersion, request_id: str, phases: Phases, sizes: tuple[int, int]
    ) -> None:
        duration_s = sum(phases)
        self._counts.add(version.name, version.number, duration_s, phases, sizes)
        if self._is_logged:
            line = AccessLine(
                *(request_id, "POST", "/predict", HTTPStatus.OK, duration_s),
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


def _make_head(version: FastPathVersion, content_bytes: int, request_id: str) -> bytes:
    return (
        f"HTTP/1.1 200 OK\r\nServer: gunicorn\r\nDate: {_format_date(int(time.time()))}\r\n"
        "Connection: keep-alive\r\n"
        f"Content-Type: application/json\r\nContent-Length: {content_bytes}\r\n"
        f"X-Model-Name: {version.name}\r\nX-Model-Version: {version.number}\r\n"
        f"X-Request-Id: {request_id}\r\nX-Content-Type-Options: nosniff\r\n\r\n"
    ).encode()


@lru_cache(maxsize=1)
def _format_date(second: int) -> str:
    return formatdate(second, usegmt=True)
