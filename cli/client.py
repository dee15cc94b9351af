"""The client commands' way to a running service: JSON both ways, errors in words."""

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
# To evaluate or to convert a large network takes the service a while, after others' turns; a change
# of a model in a bucket waits until no process remembers what was before.
LONG_TIMEOUT = httpx.Timeout(600.0, connect=TIMEOUT_S)

OCTETS = "application/octet-stream"

Query = str | int | None

# What the service's sentences send a client to, as the commands that show it.
COMMANDS = (
    (r"GET /jobs\b", "`mlpforge jobs`"),
    (r"GET /models/([^/\s]+)/versions\b", r"`mlpforge models \1`"),
    (r"GET /models(/[^/\s]+)?(?=[ ,])", "`mlpforge models`"),
    (r"; GET /datasets lists them", ""),
)


class SegmentError(ForgeError):
    """A name or an id that no address can have in its path."""

    def __init__(self, segment: str) -> None:
        super().__init__(
            f"a name or an id can't be {segment!r}: `mlpforge jobs` and `mlpforge models` list them"
        )


def path_of(*segments: str) -> str:
    """Return the path of these segments, whatever characters are in them.

    Raises:
        SegmentError: one is empty, or would lead to another place.
    """
    for segment in segments:
        if segment in {"", ".", ".."}:
            raise SegmentError(segment)
    return "".join(f"/{quote(segment, safe='', errors='surrogateescape')}" for segment in segments)


class ServiceUnavailableError(ForgeError):
    """Nothing answers at the service's address."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"no mlp-forge service answers at {url}: start one with `mlpforge up`, "
            "or give its address with --url or MLPFORGE_URL"
        )


class AnswerLateError(ForgeError):
    """The service took a request, and its answer did not come in time."""

    def __init__(self, url: str, method: str) -> None:
        remedy = (
            "ask again"
            if method == "GET"
            else "what was asked for may be done all the same, so look before you ask again"
        )
        super().__init__(f"{url} took the request and has not answered in time: {remedy}")


class AnswerCutError(ForgeError):
    """An answer ended before all of it had come."""

    def __init__(self, url: str) -> None:
        super().__init__(f"the answer of {url} broke off: ask again; nothing was saved")


class ProblemError(ForgeError):
    """The service refused a request; the sentence is its own, but for a missing token."""

    def __init__(self, answer: httpx.Response) -> None:
        is_locked = answer.status_code == HTTPStatus.UNAUTHORIZED
        super().__init__(_token_sentence(answer) if is_locked else _sentence(answer))
        self.status = answer.status_code


class Client:
    """Talks to one service.

    Args:
        url: Its address; default MLPFORGE_URL.
        transport: The way there; by default the network.
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
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._http.close()

    def get(self, path: str, **query: Query) -> Any:
        """Return the JSON of a GET; query parameters that are None are left out."""
        return self._send("GET", path, params=_given(query))

    def post(self, path: str, body: Any = None) -> Any:
        """Return the JSON that answers a POST."""
        return self._send("POST", path, json={} if body is None else body)

    def put(self, path: str, body: Any, *, if_match: int | None = None) -> Any:
        """Return the JSON that answers a PUT, which asks for a generation if that matters."""
        options = {"headers": _if_match(if_match), "timeout": LONG_TIMEOUT}
        return self._send("PUT", path, json=body, **options)

    def delete(self, path: str, *, if_match: int | None = None) -> None:
        """Send a DELETE (if_match as put)."""
        self._answer("DELETE", path, headers=_if_match(if_match), timeout=LONG_TIMEOUT)

    def upload(self, path: str, file: BinaryIO, *, media_type: str = OCTETS, **query: Query) -> Any:
        """Return the JSON that answers a POST of a file, which is sent in pieces."""
        headers = {"Content-Type": media_type}
        options = {"headers": headers, "params": _given(query), "timeout": LONG_TIMEOUT}
        return self._send("POST", path, content=file, **options)

    def download(self, path: str) -> bytes:
        """Return the bytes of a GET."""
        return self._answer("GET", path).content

    @contextmanager
    def opened(self, path: str, **query: Query) -> Iterator[httpx.Response]:
        """Open the answer to a GET, to be read in pieces while it comes.

        Raises:
            AnswerCutError: it broke off.
        """
        is_begun = False
        options: Any = {"params": _given(query), "timeout": LONG_TIMEOUT}
        try:
            with self._http.stream("GET", path, **options) as answer:
                if answer.is_error:
                    answer.read()
                    raise ProblemError(answer)
                is_begun = True
                yield answer
        except (httpx.InvalidURL, httpx.TransportError) as error:
            away = AnswerCutError(self.url) if is_begun else self._away(error, "GET")
            raise away from error

    def _send(self, method: str, path: str, **options: Any) -> Any:
        answer = self._answer(method, path, **options)
        try:
            return answer.json()
        except ValueError:
            raise ProblemError(answer) from None

    def _answer(self, method: str, path: str, **options: Any) -> httpx.Response:
        try:
            answer = self._http.request(method, path, **options)
        except (httpx.InvalidURL, httpx.TransportError) as error:
            raise self._away(error, method) from error
        if answer.is_error:
            raise ProblemError(answer)
        return answer

    def _away(self, error: Exception, method: str) -> ForgeError:
        if isinstance(error, httpx.ReadTimeout):
            return AnswerLateError(self.url, method)
        return ServiceUnavailableError(self.url)


def _given(query: Mapping[str, Query]) -> dict[str, str | int]:
    return {name: value for name, value in query.items() if value is not None}


def _if_match(generation: int | None) -> dict[str, str]:
    return {} if generation is None else {"If-Match": f'"{generation}"'}


def _token_sentence(answer: httpx.Response) -> str:
    url = str(answer.request.url.copy_with(raw_path=b"/")).rstrip("/")
    if "Authorization" in answer.request.headers:
        return f"{url} refuses the token in MLPFORGE_TOKEN: set it to the service's own"
    return f"{url} needs a token: set MLPFORGE_TOKEN to the service's"


def _name_commands(text: str) -> str:
    for request, command in COMMANDS:
        text = re.sub(request, command, text)
    return text


def _sentence(answer: httpx.Response) -> str:
    if not answer.headers.get("content-type", "").startswith(PROBLEM_MEDIA_TYPE):
        return f"{answer.request.url} answered {answer.status_code}, and not as mlp-forge does"
    problem = answer.json()
    errors = problem.get("errors") or []
    fields = [
        f"\n  {'.'.join(map(str, error['loc'])) or 'body'}: {error['msg']}" for error in errors
    ]
    # The detail of a single one says the same.
    return _name_commands("".join([problem["detail"], *(fields if len(fields) > 1 else [])]))
