"""Relays large requests to processes of lower priority.

Parsing 64 MiB of JSON takes a second, in which no other thread of a process runs. So a process
relays such requests and waits for the response.
"""

import json
import select
from collections.abc import Callable, Collection
from http.client import HTTPException, HTTPResponse
from socket import socket
from typing import Final

import structlog
from flask import Response, g, has_request_context, request

from services.http.bodies import BufferedBody, buffer_body
from services.http.errors import client_gone_error, retryable_error
from services.http.operations import JPEG, OCTETS, PNG
from services.server.client_connection import BODY, IS_STOPPING, POLL_S, ClientConnection
from services.server.handover import ACCEPTED

log = structlog.get_logger(__name__)

# In a request's environ, from our gunicorn workers: opens a connection to a process for large
# requests; whether this is one, so that the process that relayed the request counts and logs it.
CONNECT: Final = "mlpforge.connect_large"
IS_RELAYED: Final = "mlpforge.is_relayed"
# Headers between the two: when the request arrived, and what to log of the response.
ARRIVED: Final = "X-Mlpforge-Arrived"
LOG_FIELDS: Final = "X-Mlpforge-Log-Fields"
# Media types that predictions parse while holding the interpreter for a few milliseconds only.
LOCAL_TYPES: Final = frozenset({OCTETS, PNG, JPEG, "application/x-image"})
_JSON_LENGTH: Final = "Inference-Header-Content-Length"
_MAX_JSON_BYTES: Final = 2**20
# Hop-by-hop headers, and those that are written below.
_DROPPED_REQUEST_HEADERS: Final = frozenset(
    {"Connection", "Content-Length", "Expect", "Keep-Alive", "Transfer-Encoding", "X-Request-Id"}
    | {ARRIVED}
)
_DROPPED_RESPONSE_HEADERS: Final = frozenset({"connection", "date", "server", LOG_FIELDS.lower()})


def is_relayed() -> bool:
    """Whether another process of this service relayed this request."""
    return has_request_context() and bool(request.environ.get(IS_RELAYED))


def with_relay(
    respond: Callable[[], Response], local_types: Collection[str] = LOCAL_TYPES
) -> Callable[[], Response]:
    """Return a function that answers this large request, here or in a process for large requests.

    Args:
        respond: Answers it here.
        local_types: The media types that this process reads.
    """
    connect: Callable[[], socket] | None = request.environ.get(CONNECT)
    json_bytes = request.headers.get(_JSON_LENGTH, 0, type=int)
    if connect is None or (request.mimetype in local_types and json_bytes <= _MAX_JSON_BYTES):
        return respond
    is_stopping: Callable[[], bool] = request.environ.get(IS_STOPPING, lambda: False)

    def answer() -> Response:
        # Checked when its turn has come: while the service stops, no process accepts connections.
        if is_stopping():
            return respond()
        body = buffer_body((request.max_content_length or 1) - 1)  # the limit set by bound_body
        with _connect(connect) as connection:
            if _wait_readable(connection, is_stopping) and connection.recv(1) == ACCEPTED:
                return _relay(connection, body)
        request.environ[BODY] = body
        return respond()

    return answer


def _connect(connect: Callable[[], socket]) -> socket:
    try:
        return connect()
    except OSError as error:
        log.warning("handover_failed", reason=str(error))
        raise retryable_error(
            "no process for large requests is available; send the request again"
        ) from None


def _relay(connection: socket, body: BufferedBody) -> Response:
    try:
        connection.sendall(_write_head(len(body)))
        for piece in body.consume():
            connection.sendall(piece)
        _wait_readable(connection)
        answer = HTTPResponse(connection, method=request.method)
        answer.begin()
        content = answer.read()
    except (OSError, HTTPException):
        raise retryable_error(
            "the process that handled this large request has exited; send the request again, but "
            "before importing again check the model's versions: it may have been published"
        ) from None
    _apply_log_fields(answer.getheader(LOG_FIELDS, "{}"))
    headers = [
        header
        for header in answer.getheaders()
        if header[0].lower() not in _DROPPED_RESPONSE_HEADERS
    ]
    return Response(content, answer.status, headers)


def _wait_readable(connection: socket, is_over: Callable[[], bool] = lambda: False) -> bool:
    """Wait for bytes or the end of a connection; return False if is_over becomes true first.

    Closing the connection afterwards stops work whose client has disconnected.

    Raises:
        RefusedError: 503, the client has disconnected.
    """
    client = ClientConnection(request.environ, stalled_s=0)  # only watched
    poller = select.poll()
    poller.register(connection, select.POLLIN)
    while not poller.poll(POLL_S * 1000):
        if client.is_gone:
            raise client_gone_error()
        if is_over():
            return False
    return True


def _write_head(body_bytes: int) -> bytes:
    lines = [f"{request.method} {request.environ['RAW_URI']} HTTP/1.1"]
    lines += [
        f"{name}: {value}"
        for name, value in request.headers
        if name not in _DROPPED_REQUEST_HEADERS
    ]
    lines += [f"Content-Length: {body_bytes}", "Connection: close"]
    lines += [f"X-Request-Id: {g.request_id}", f"{ARRIVED}: {g.clock.ready_at_s!r}", "", ""]
    return "\r\n".join(lines).encode("latin-1")


def add_log_fields(response: Response) -> None:
    """Send what to count and log of a response to the process that relayed its request."""
    fields = {name: g.get(name) for name in ("problem", "version")}
    response.headers[LOG_FIELDS] = json.dumps(fields)


def _apply_log_fields(text: str) -> None:
    fields = json.loads(text)
    if fields.get("problem"):
        g.problem = fields["problem"]
    if fields.get("version"):
        g.version = tuple(fields["version"])
