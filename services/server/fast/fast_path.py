"""`POST /predict` of one image, from bytes to bytes; None is a request for the ordinary path.

It answers what the ordinary path would, to the byte (a test sends each case down both), and makes
no error of its own: whatever is wrong, unusual or not loaded yet is left to the ordinary path.
"""

import time
from http import HTTPStatus
from typing import Final, NamedTuple

from contracts.errors import ForgeError
from contracts.ids import make_job_id
from contracts.settings import Settings
from mlp_core.single_image import SingleImagePredictor
from services.http.auth import AccessLine, log_access
from services.inference.answers import encode_prediction
from services.inference.fast_path_counts import FastPathCounts
from services.inference.predictor import Phases
from services.networks.cache import CachedNetwork, Networks
from services.server.fast.http_date import HttpDate
from services.server.fast.plain_body import PlainBody, parse_json, to_pixels
from services.server.fast.plain_headers import PlainHeaderParser, PlainHeaders

# A tile of so many parameters takes about half a millisecond, in which no other request is read.
MAX_PARAMETERS: Final = 1_000_000


class FastPathVersion(NamedTuple):
    """What is kept beside a network that is loaded; the buffers of its tile are for one thread."""

    name: str
    number: int
    input_size: int
    predictor: SingleImagePredictor | None  # None: it takes too long for this path


class FastPathRecord(NamedTuple):
    """What was answered, for whoever counts it."""

    request_id: str
    phases: Phases
    request_bytes: int
    response_bytes: int


class FastPathPredictor:
    """The hot path of one process; for one thread alone, since it keeps its buffers.

    Args:
        settings: Who may ask, and whether it is logged.
        networks: Those that are loaded; this loads none.
        tally: Counts what is answered.
    """

    def __init__(self, settings: Settings, networks: Networks, counts: FastPathCounts) -> None:
        self._header_parser = PlainHeaderParser(settings)
        self._networks = networks
        self._counts = counts
        self._date = HttpDate()
        self._is_logged = settings.access_log

    def answer(self, head: bytes, body: bytes) -> bytes | None:
        """Return the whole response to a request, or None: then nothing was counted or changed.

        Args:
            head: From the request line to the blank line.
            body: What came behind it: all of the body, or else this is no plain request.
        """
        plain = self._header_parser.parse(head)
        if plain is None or plain.length_bytes != len(body):
            return None
        try:
            return self._answer(plain, body)
        except (ForgeError, ValueError, TypeError, OverflowError):
            return None  # the ordinary path finds the same, and says it

    def _answer(self, plain: PlainHeaders, body: bytes) -> bytes | None:
        started_s = time.perf_counter()
        request = parse_json(body) if plain.is_json else PlainBody(plain.model, plain.ref, body)
        version = request and self._find(request)
        pixels = request and version and to_pixels(request.pixels, version.input_size)
        if not version or version.predictor is None or pixels is None:
            return None
        read_s = time.perf_counter()
        probs = version.predictor.predict(pixels)
        computed_s = time.perf_counter()
        content = encode_prediction(version.name, version.number, probs)
        if b"null" in content:  # a probability that is not finite
            return None
        request_id = plain.request_id or make_job_id()
        response = self._make_head(version, len(content), request_id) + content
        output_s = time.perf_counter() - computed_s
        phases = Phases(read_s - started_s, computed_s - read_s, output_s)
        self._count(version, FastPathRecord(request_id, phases, len(body), len(content)))
        return response

    def _find(self, request: PlainBody) -> FastPathVersion | None:
        entry = self._networks.find_loaded(request.model, request.ref)
        if entry is None:
            return None
        if not isinstance(entry.fast, FastPathVersion):
            entry.fast = _prepare(entry)
        return entry.fast

    def _make_head(self, version: FastPathVersion, content_bytes: int, request_id: str) -> bytes:
        return (
            f"HTTP/1.1 200 OK\r\nServer: gunicorn\r\nDate: {self._date.now()}\r\n"
            "Connection: keep-alive\r\n"
            f"Content-Type: application/json\r\nContent-Length: {content_bytes}\r\n"
            f"X-Model-Name: {version.name}\r\nX-Model-Version: {version.number}\r\n"
            f"X-Request-Id: {request_id}\r\nX-Content-Type-Options: nosniff\r\n\r\n"
        ).encode()

    def _count(self, version: FastPathVersion, record: FastPathRecord) -> None:
        request_id, phases, request_bytes, response_bytes = record
        duration_s = sum(phases)
        sizes = request_bytes, response_bytes
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
    predictor = SingleImagePredictor(loaded.network) if is_small else None
    return FastPathVersion(loaded.name, loaded.version, loaded.network.layer_sizes[0], predictor)
