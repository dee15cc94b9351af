"""The HTTP client of the commands: JSON in both directions, and errors as sentences."""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any, BinaryIO, Self
from urllib.parse import quote

import httpx

from contracts.errors import ForgeError
from contracts.problems import PROBLEM_MEDIA_TYPE
from contracts.settings import load_settings

TIMEOUT_S = 30.0
# Evaluating or converting a large network takes the service a while, after it has queued; a change
# of a model in a bucket waits until no process remembers the previous state.
LONG_TIMEOUT = httpx.Timeout(600.0, connect=TIMEOUT_S)
MAX_PAGE_ITEMS = 500

OCTETS = "application/octet-stream"

Query = str | int | None

# The requests that end the service's sentences, as the commands that show the same. The rest of a
# sentence stays as it is: a name quoted in it may look like a request.
COMMANDS = (
    (r"GET /jobs lists them$", "`mlpforge jobs` lists them"),
    (r"GET /models/([^/\s]+)/versions(?= (lists them|before .*)$)", r"`mlpforge models \1`"),
    (r"GET /models(/[^/\s]+)?(?= lists them(, and a job .*)?$)", "`mlpforge models`"),
    (r"; GET /datasets lists them$", ""),
)


class InvalidSegmentError(ForgeError):
    """A name or an id that can't be a segment of a URL's path."""

    def __init__(self, segment: str) -> None:
        super().__init__(
            f"{segment!r} is not a name or an id: `mlpforge jobs` and `mlpforge models` list them"
        )


def path_of(*segments: str) -> str:
    """Return the path of these segments, whatever characters are in them.

    Raises:
        InvalidSegmentError: a segment is empty, or refers to another folder.
    """
    for segment in segments:
        if segment in {"", ".", ".."}:
            raise InvalidSegmentError(segment)
    return "".join(f"/{quote(segment, safe='', errors='surrogateescape')}" for segment in segments)


class ServiceUnavailableError(ForgeError):
    """No service listens at the URL."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"no mlp-forge service answers at {url}: start one with `mlpforge up`, "
            "or give its address with --url or MLPFORGE_URL"
        )


class ResponseTimeoutError(ForgeError):
    """The service accepted a request and did not respond in time."""

    def __init__(self, url: str, method: str) -> None:
        remedy = (
            "try again"
            if method == "GET"
            else "it may have made the change, so check before you try again"
        )
        super().__init__(f"{url} did not respond in time: {remedy}")


class IncompleteResponseError(ForgeError):
    """The connection was lost in the middle of a response."""

    def __init__(self, url: str) -> None:
        super().__init__(f"{url} closed the connection too early: try again; nothing was saved")


class ProblemError(ForgeError):
    """The service refused a request; the sentence is the problem's, except for a missing token."""

    def __init__(self, response: httpx.Response) -> None:
        is_locked = response.status_code == HTTPStatus.UNAUTHORIZED
        super().__init__(_describe_token(response) if is_locked else _describe_problem(response))
        self.status = response.status_code


class Client:
    """Sends requests to one service.

    Args:
        url: The URL of the service; default MLPFORGE_URL.
        transport: Sends the requests; by default over the network.
    """

    def __init__(
        self, url: str | None = None, transport: httpx.BaseTransport | None = None
    ) -> None:
        settings = load_settings(os.environ)
        self.url = (url or settings.url).rstrip("/")
        token = settings.token
        headers = {"Authorization": f"Bearer {token.get_secret_value()}"} if token else {}
        self._http = httpx.Client(
            base_url=self.url,
            headers=headers,
            timeout=TIMEOUT_S,
            trust_env=False,
            transport=transport,
            event_hooks={"response": [_raise_problem]},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._http.close()

    def get(self, path: str, **query: Query) -> Any:
        """Return the JSON of a GET; query parameters that are None are left out."""
        return self._request_json("GET", path, params=_without_none(query))

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

    def post(self, path: str, body: Any = None) -> Any:
        """Return the JSON response to a POST."""
        return self._request_json("POST", path, json={} if body is None else body)

    def put(self, path: str, body: Any, *, if_match: int | None = None) -> Any:
        """Return the JSON response to a PUT, conditional on a generation if one is given."""
        options = {"headers": _if_match(if_match), "timeout": LONG_TIMEOUT}
        return self._request_json("PUT", path, json=body, **options)

    def delete(self, path: str, *, if_match: int | None = None) -> None:
        """Send a DELETE (if_match as put)."""
        self._request("DELETE", path, headers=_if_match(if_match), timeout=LONG_TIMEOUT)

    def upload(self, path: str, file: BinaryIO, *, media_type: str = OCTETS, **query: Query) -> Any:
        """Return the JSON response to a POST of a file, which is sent in chunks."""
        headers = {"Content-Type": media_type}
        options = {"headers": headers, "params": _without_none(query), "timeout": LONG_TIMEOUT}
        return self._request_json("POST", path, content=file, **options)

    def download(self, path: str) -> bytes:
        """Return the bytes of a GET."""
        return self._request("GET", path).content

    @contextmanager
    def stream(self, path: str, **query: Query) -> Iterator[httpx.Response]:
        """Open the response to a GET, whose body is read while it arrives.

        Raises:
            IncompleteResponseError: the connection was lost.
        """
        has_begun = False
        options: Any = {"params": _without_none(query), "timeout": LONG_TIMEOUT}
        try:
            with self._http.stream("GET", path, **options) as response:
                has_begun = True
                yield response
        except (httpx.InvalidURL, httpx.TransportError) as error:
            cause = IncompleteResponseError(self.url) if has_begun else self._name(error, "GET")
            raise cause from error

    def _request_json(self, method: str, path: str, **options: Any) -> Any:
        response = self._request(method, path, **options)
        try:
            return response.json()
        except ValueError:
            raise ProblemError(response) from None

    def _request(self, method: str, path: str, **options: Any) -> httpx.Response:
        try:
            return self._http.request(method, path, **options)
        except (httpx.InvalidURL, httpx.TransportError) as error:
            raise self._name(error, method) from error

    def _name(self, error: Exception, method: str) -> ForgeError:
        if isinstance(error, httpx.ReadTimeout):
            return ResponseTimeoutError(self.url, method)
        return ServiceUnavailableError(self.url)


def _raise_problem(response: httpx.Response) -> None:
    if response.is_error:
        response.read()
        raise ProblemError(response)


def _without_none(query: Mapping[str, Query]) -> dict[str, str | int]:
    return {name: value for name, value in query.items() if value is not None}


def _if_match(generation: int | None) -> dict[str, str]:
    return {} if generation is None else {"If-Match": f'"{generation}"'}


def _describe_token(response: httpx.Response) -> str:
    url = str(response.request.url.copy_with(raw_path=b"/")).rstrip("/")
    if "Authorization" in response.request.headers:
        return f"{url} rejects the token in MLPFORGE_TOKEN: set it to the service's token"
    return f"{url} needs a token: set MLPFORGE_TOKEN to the service's token"


def _describe_problem(response: httpx.Response) -> str:
    if not response.headers.get("content-type", "").startswith(PROBLEM_MEDIA_TYPE):
        url, status = response.request.url, response.status_code
        return f"{url} responded {status}, but not like an mlp-forge service: check the address"
    problem = response.json()
    detail = problem["detail"]
    for request, command in COMMANDS:
        detail = re.sub(request, command, detail)
    errors = problem.get("errors") or []
    if not errors[1:]:  # the detail repeats a single one
        return str(detail)
    fields = [f"{'.'.join(map(str, error['loc'])) or 'body'}: {error['msg']}" for error in errors]
    return "\n  ".join([detail, *fields])
