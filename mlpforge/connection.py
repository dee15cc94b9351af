"""Requests to one service: JSON in both directions, retries, and errors as exceptions."""

import json
import ssl
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, BinaryIO
from urllib.parse import quote
from uuid import uuid4

import httpx

from mlpforge.errors import (
    ERROR_OF_STATUS,
    IncompleteResponseError,
    InvalidSegmentError,
    MlpforgeError,
    ProblemError,
    ResponseTimeoutError,
    ServiceUnavailableError,
    UntrustedCertificateError,
)
from mlpforge.protocol.problems import read_problem
from mlpforge.protocol.retries import Retries

TIMEOUT_S = 30.0
# Evaluating or converting a large network takes the service a while, after it has queued; a change
# of a model in a bucket waits until no process remembers the previous state.
LONG_TIMEOUT = httpx.Timeout(600.0, connect=TIMEOUT_S)
MAX_PAGE_ITEMS = 500

NOT_CONNECTED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.InvalidURL)
OCTETS = "application/octet-stream"
_JSON = {"Content-Type": "application/json"}

Value = str | int | float | Sequence[str]
Query = Value | None


def path_of(*segments: str | int) -> str:
    """Return the path of these segments, whatever characters are in them.

    Raises:
        InvalidSegmentError: a segment is empty, or refers to another folder.
    """
    for segment in segments:
        if segment in {"", ".", ".."}:
            raise InvalidSegmentError(str(segment))
    texts = (quote(str(segment), safe="", errors="surrogateescape") for segment in segments)
    return "".join(f"/{text}" for text in texts)


def new_key() -> str:
    """Return an idempotency key for a new request."""
    return str(uuid4())


class Connection:
    """Sends requests to one service, and repeats those that can't do anything twice.

    Args:
        url: The URL of the service.
        token: Its token, if it has one.
        retry_s: How long to repeat a request while the service is unavailable. The first request
            fails at once if nothing listens: the URL is probably wrong.
        transport: Sends the requests; by default over the network.
        sleep: Waits between two attempts.

    Raises:
        MlpforgeError: the URL is not one of HTTP, or the token does not fit a header.
    """

    def __init__(
        self,
        url: str,
        token: str | None = None,
        *,
        retry_s: float = 0.0,
        transport: httpx.BaseTransport | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        if not url.lower().startswith(("http://", "https://")):
            raise MlpforgeError(f"the service's URL must begin with http:// or https://, got {url}")
        if token and not (token.isascii() and token.isprintable() and token == token.strip()):
            raise MlpforgeError(
                "the token (MLPFORGE_TOKEN) must be printable ASCII characters, with no space at "
                "either end"
            )
        self.url = url.rstrip("/")
        self.sleep = sleep
        self._retry_s = retry_s
        self._has_responded = False
        self._http = httpx.Client(
            base_url=self.url,
            headers={"Authorization": f"Bearer {token}"} if token else {},
            timeout=TIMEOUT_S,
            verify=_make_tls_context(),
            trust_env=False,  # no proxies
            transport=transport,
            event_hooks={"request": [_add_traceparent], "response": [self._check]},
        )

    def close(self) -> None:
        """Close the connections to the service."""
        self._http.close()

    def retries(self, seconds: float) -> Retries:
        """Return the delays for repeating something for this long."""
        return Retries(seconds, self.sleep)

    def get(self, path: str, **query: Query) -> Any:
        """Return the JSON of a GET; query parameters that are None are left out."""
        return self._send_json("GET", path, is_repeatable=True, params=_without_none(query))

    def get_list(self, path: str, limit: int, **query: Query) -> dict[str, Any]:
        """Return the newest items of a list as one page; next_cursor is null if it has them all."""
        items: list[Any] = []
        cursor = None
        while len(items) < limit:
            size = min(limit - len(items), MAX_PAGE_ITEMS)
            page = self.get(path, limit=size, cursor=cursor, **query)
            items += page["items"]
            cursor = page["next_cursor"]
            if cursor is None:
                break
        return {"items": items, "next_cursor": cursor}

    def post(
        self, path: str, body: Any = None, *, key: str | None = None, is_repeatable: bool = False
    ) -> Any:
        """Return the JSON response to a POST.

        Args:
            path: The path of the request.
            body: Its JSON.
            key: Its idempotency key; with one, the request is repeated.
            is_repeatable: Whether it is repeated without one.
        """
        options = {"content": dump(body or {}), "headers": _JSON | _key_header(key)}
        is_repeatable = is_repeatable or key is not None
        return self._send_json("POST", path, is_repeatable=is_repeatable, **options)

    def put(self, path: str, body: Any, *, if_match: int | None = None) -> Any:
        """Return the JSON response to a PUT, conditional on a generation if one is given."""
        return self._change("PUT", path, body, if_match)

    def patch(self, path: str, body: Any, *, if_match: int | None = None) -> Any:
        """Return the JSON response to a PATCH (if_match as put)."""
        return self._change("PATCH", path, body, if_match)

    def delete(self, path: str, *, if_match: int | None = None) -> None:
        """Send a DELETE (if_match as put)."""
        self.send("DELETE", path, headers=_if_match(if_match), timeout=LONG_TIMEOUT)

    def upload(
        self,
        path: str,
        file: BinaryIO,
        *,
        media_type: str = OCTETS,
        key: str | None = None,
        **query: Query,
    ) -> Any:
        """Return the JSON response to a POST of a seekable file, sent in chunks (key as post)."""
        headers = {"Content-Type": media_type} | _key_header(key)
        options = {"headers": headers, "params": _without_none(query), "timeout": LONG_TIMEOUT}
        return self._send_json("POST", path, is_repeatable=key is not None, content=file, **options)

    def download(self, path: str) -> bytes:
        """Return the bytes of a GET."""
        return self.send("GET", path, is_repeatable=True).content

    @contextmanager
    def stream(self, path: str, **options: Any) -> Iterator[httpx.Response]:
        """Open the response to a GET, whose body is read while it arrives.

        Args:
            path: The path of the request.
            options: More arguments of httpx, such as params.

        Raises:
            IncompleteResponseError: the connection was lost.
        """
        has_begun = False
        try:
            options = {"timeout": LONG_TIMEOUT} | options
            with self._http.stream("GET", path, **options) as response:
                has_begun = True
                yield response
        except (httpx.InvalidURL, httpx.TransportError) as error:
            if has_begun:
                raise IncompleteResponseError(self.url) from error
            raise self._translate(error, is_repeatable=True) from error

    def send(
        self, method: str, path: str, *, is_repeatable: bool = False, **options: Any
    ) -> httpx.Response:
        """Return the response to a request, which is repeated while the service is unavailable.

        Args:
            method: The HTTP method.
            path: The path of the request.
            is_repeatable: Whether a repetition changes nothing more.
            options: More arguments of httpx.

        Raises:
            ProblemError: the service refused the request.
            ServiceUnavailableError, ResponseTimeoutError: it did not respond.
        """
        file: Any = options["content"] if hasattr(options.get("content"), "seek") else None
        start = file.tell() if file else 0
        retries = self.retries(self._retry_s if is_repeatable else 0)
        while True:
            try:
                return self._http.request(method, path, **options)
            except (httpx.InvalidURL, httpx.TransportError) as error:
                translated = self._translate(error, is_repeatable=is_repeatable)
                if isinstance(error, NOT_CONNECTED) and not self._has_responded:
                    raise translated from error
                retries.wait(translated)
            except ProblemError as error:
                retries.wait(error)
            if file:
                file.seek(start)

    def _change(self, method: str, path: str, body: Any, if_match: int | None) -> Any:
        headers = _JSON | _if_match(if_match)
        return self._send_json(
            method, path, content=dump(body), headers=headers, timeout=LONG_TIMEOUT
        )

    def _send_json(self, method: str, path: str, **options: Any) -> Any:
        response = self.send(method, path, **options)
        try:
            return response.json()
        except ValueError:
            raise ProblemError(read_problem(response)) from None

    def _check(self, response: httpx.Response) -> None:
        self._has_responded = True
        if response.is_error:
            response.read()
            problem = read_problem(response)
            raise ERROR_OF_STATUS.get(problem.status, ProblemError)(problem)

    def _translate(self, error: Exception, *, is_repeatable: bool) -> MlpforgeError:
        if isinstance(error, httpx.ReadTimeout):
            return ResponseTimeoutError(self.url, is_repeatable=is_repeatable)
        if "CERTIFICATE_VERIFY_FAILED" in str(error):
            return UntrustedCertificateError(self.url, str(error))
        return ServiceUnavailableError(self.url)


def _make_tls_context() -> ssl.SSLContext:
    """Return a context that trusts the authorities in SSL_CERT_FILE, else the public ones."""
    try:
        return httpx.create_ssl_context()
    except OSError as error:
        raise MlpforgeError(f"can't read the authorities in SSL_CERT_FILE: {error}") from None


def _add_traceparent(request: httpx.Request) -> None:
    """Send the current span of this program, if it has loaded OpenTelemetry and has one."""
    trace: Any = sys.modules.get("opentelemetry.trace")
    found = trace and trace.get_current_span().get_span_context()
    if found and found.is_valid:
        ids = f"{found.trace_id:032x}-{found.span_id:016x}"
        request.headers["traceparent"] = f"00-{ids}-{found.trace_flags:02x}"


def dump(body: Any) -> str:
    """Return JSON, with the values of numpy as Python's.

    Raises:
        MlpforgeError: a value has no JSON, such as a NaN.
    """
    try:
        return json.dumps(body, allow_nan=False, ensure_ascii=False, default=_to_python)
    except ValueError as error:
        raise MlpforgeError(f"numbers must be finite: {error}") from error


def _to_python(value: Any) -> Any:
    if hasattr(value, "tolist"):
        return value.tolist()
    raise MlpforgeError(f"a value must be a number or a text, got {type(value).__name__} {value}")


def _without_none(query: Mapping[str, Query]) -> dict[str, Value]:
    return {name: value for name, value in query.items() if value is not None}


def _key_header(key: str | None) -> dict[str, str]:
    return {} if key is None else {"Idempotency-Key": f'"{key}"'}


def _if_match(generation: int | None) -> dict[str, str]:
    return {} if generation is None else {"If-Match": f'"{generation}"'}
