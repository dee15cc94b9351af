"""The heads of requests that are plain enough for the fast path, each read once.

Whatever is not surely the same to gunicorn's parser and to the app is no plain head: an unknown
header, one that is given twice, another spelling of a media type. The ordinary path knows them all.
"""

import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from contracts.base import ALIAS_PATTERN, MODEL_NAME_PATTERN
from contracts.settings import ANY_HOST, Settings
from services.http.auth import REQUEST_ID_PATTERN
from services.http.operations import JSON, OCTETS

MAX_CACHED: Final = 1024
# A longer head is not plain. gunicorn refuses a header of more than 8,190 bytes, and no head may be
# taken here that it would refuse; what is remembered is 2 MB at most.
MAX_PLAIN_BYTES: Final = 2048

_MODEL: Final = MODEL_NAME_PATTERN.strip("^$")
_REF: Final = rf"[0-9]{{1,18}}|{ALIAS_PATTERN.strip('^$')}"
_QUERY: Final = (
    rf"(?:\?model=(?P<model>{_MODEL})(?:&version=(?P<ref>{_REF}))?"
    rf"|\?version=(?P<first_ref>{_REF})(?:&model=(?P<second_model>{_MODEL}))?)?"
)
_REQUEST_LINE: Final = re.compile(rf"POST /predict{_QUERY} HTTP/1\.1")
_HEADER: Final = re.compile(r"([A-Za-z-]+): ?([!-~](?:[ -~]*[!-~])?)")
# They change nothing of how /predict answers, whatever they say.
_IGNORED: Final = frozenset(
    {
        "accept",
        "accept-encoding",
        "accept-language",
        "cache-control",
        "pragma",
        "priority",
        "traceparent",
        "tracestate",
        "user-agent",
        "x-forwarded-for",
        "x-real-ip",
    }
)
_READ: Final = frozenset(
    {"authorization", "connection", "content-length", "content-type", "host", "x-request-id"}
)
_OF_ONE_REQUEST: Final = re.compile(rb"\r\n(?:x-request-id|traceparent|tracestate):", re.IGNORECASE)


@dataclass(frozen=True)
class PlainHeaders:
    """What the head of a plain `POST /predict` says.

    Args:
        length_bytes: Of the body.
        is_json: The body is JSON; if not, it is bytes.
        model: Of the query; a JSON body says its own.
        ref: Of the query.
        request_id: What the client calls it, or None.
    """

    length_bytes: int
    is_json: bool
    model: str
    ref: str
    request_id: str | None


class PlainHeaderParser:
    """Reads heads, and remembers those that come again and again.

    Args:
        settings: Host names and token, as services.http.auth checks them.
    """

    def __init__(self, settings: Settings) -> None:
        self._hosts = settings.host_names
        token = settings.token
        self._authorization = f"Bearer {token.get_secret_value()}".encode() if token else None
        self._parsed: dict[bytes, PlainHeaders | None] = {}

    def parse(self, head: bytes) -> PlainHeaders | None:
        """Return what a head says, from its first byte to its blank line; None if not plain."""
        if len(head) > MAX_PLAIN_BYTES:
            return None
        try:
            return self._parsed[head]
        except KeyError:
            parsed = self._read(head)
        if not _OF_ONE_REQUEST.search(head):
            if len(self._parsed) >= MAX_CACHED:
                self._parsed.clear()
            self._parsed[head] = parsed
        return parsed

    def _read(self, head: bytes) -> PlainHeaders | None:
        try:
            line, *lines = head.decode("ascii").removesuffix("\r\n\r\n").split("\r\n")
        except UnicodeDecodeError:
            return None
        match = _REQUEST_LINE.fullmatch(line)
        headers = _read_headers(lines)
        if match is None or headers is None or not self._is_allowed(headers):
            return None
        model, ref = match["model"] or match["second_model"], match["ref"] or match["first_ref"]
        return _to_plain(headers, model, ref)

    def _is_allowed(self, headers: Mapping[str, str]) -> bool:
        host = re.sub(r":\d*$", "", headers.get("host", "").lower())
        is_known = host in self._hosts or (ANY_HOST in self._hosts and bool(host))
        return is_known and self._has_token(headers.get("authorization", ""))

    def _has_token(self, given: str) -> bool:
        if self._authorization is None:
            return True
        return hmac.compare_digest(given.encode(), self._authorization)


def _read_headers(lines: list[str]) -> dict[str, str] | None:
    """Return the headers that are read, by their names in lower case; None if one is odd."""
    headers: dict[str, str] = {}
    for line in lines:
        header = _HEADER.fullmatch(line)
        name = header[1].lower() if header else ""
        if header is None or name in headers or name not in _READ | _IGNORED:
            return None
        headers[name] = header[2]
    return headers


def _to_plain(
    headers: Mapping[str, str], model: str | None, ref: str | None
) -> PlainHeaders | None:
    length, media_type = headers.get("content-length", ""), headers.get("content-type")
    request_id = headers.get("x-request-id")
    is_plain = (
        re.fullmatch("[0-9]{1,7}", length)
        and media_type in {JSON, OCTETS}
        and headers.get("connection", "keep-alive").lower() == "keep-alive"
        and (request_id is None or re.fullmatch(REQUEST_ID_PATTERN, request_id))
        and (media_type == OCTETS or not (model or ref))
    )
    if not is_plain:
        return None
    return PlainHeaders(
        int(length), media_type == JSON, model or "mnist", ref or "latest", request_id
    )
