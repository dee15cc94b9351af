"""Parses the heads of requests for the fast path, and recognizes heads that are rejected.

A head is plain only if gunicorn's parser and the app certainly read it the same way: an unknown or
repeated header, or another spelling of a media type, is left to the ordinary path.
"""

import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from contracts.access.secrets import PREFIX as SECRET_PREFIX
from contracts.access.secrets import has_secret_format, hash_secret
from contracts.base import ALIAS_PATTERN, MODEL_NAME_PATTERN
from contracts.errors import ForgeError
from contracts.settings import ANY_HOST, Settings
from contracts.tracing import get_tracing, is_sampled
from services.http.auth import REQUEST_ID_PATTERN
from services.http.callers import Authenticator
from services.http.operations import JSON, OCTETS
from services.inference.protocols.oip.request import HEADER_LENGTH

PREDICT_PATH: Final = "/predict"
MAX_CACHED: Final = 1024
# A longer head is not plain. gunicorn rejects headers of more than 8,190 bytes, and the fast path
# must not accept what it rejects. The cache takes 2 MB at most.
MAX_PLAIN_BYTES: Final = 2048

_MODEL: Final = MODEL_NAME_PATTERN.strip("^$")
_REF: Final = rf"[0-9]{{1,18}}|{ALIAS_PATTERN.strip('^$')}"
_QUERY: Final = (
    rf"(?:\?model=(?P<model>{_MODEL})(?:&version=(?P<ref>{_REF}))?"
    rf"|\?version=(?P<first_ref>{_REF})(?:&model=(?P<second_model>{_MODEL}))?)?"
)
_INFER: Final = rf"/v2/models/(?P<infer_model>{_MODEL})(?:/versions/(?P<infer_ref>{_REF}))?/infer"
_REQUEST_LINE: Final = re.compile(
    rf"POST (?:(?P<predict>{PREDICT_PATH}){_QUERY}|(?P<infer>{_INFER})) HTTP/1\.1"
)
_HEADER: Final = re.compile(r"([A-Za-z-]+): ?([!-~](?:[ -~]*[!-~])?)")
# They do not affect the two routes; but a response to .../infer is compressed if it may be.
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
_BEARER: Final = "Bearer "
_JSON_LENGTH: Final = HEADER_LENGTH.lower()
_KNOWN: Final = _READ | _IGNORED | {_JSON_LENGTH}
_SECRET: Final = re.compile(rb"%b[0-9A-Za-z]+" % SECRET_PREFIX.encode())
_OF_ONE_REQUEST: Final = re.compile(rb"\r\n(?:x-request-id|traceparent|tracestate):", re.IGNORECASE)


@dataclass(frozen=True)
class PlainHeaders:
    """The head of a plain `POST /predict` or `POST .../infer`.

    Args:
        path: Without the query.
        length_bytes: The Content-Length.
        is_json: Whether the body is JSON; else it is raw bytes.
        model: From the query or the path; a JSON body has its own.
        ref: From the query or the path; None is the model's default.
        request_id: The client's, or None.
        json_bytes: The size of the JSON before binary tensors, as it was sent, for .../infer.
        key_digest: The SHA-256 of the secret of the client's key, which may be unknown; None: the
            client is the administrator.
    """

    path: str
    length_bytes: int
    is_json: bool
    model: str
    ref: str | None
    request_id: str | None
    json_bytes: str | None
    key_digest: str | None = None


class AccessGate:
    """Recognizes heads that services.http.auth certainly rejects, before their bodies are read.

    So a client without the token or a key can't occupy memory.

    Args:
        settings: Allowed hosts and token.
        authenticator: Knows the keys.
    """

    def __init__(self, settings: Settings, authenticator: Authenticator) -> None:
        names = b"|".join(re.escape(name.encode()) for name in sorted(settings.host_names))
        self._host = re.compile(rb"\r\nhost:[ \t]*(?:%b)(?::\d*)?[ \t]*\r\n" % names, re.IGNORECASE)
        self._any_host = ANY_HOST in settings.host_names
        self._token = settings.token.get_secret_value().encode() if settings.token else b""
        self._authenticator = authenticator

    def forbids(self, head: bytes) -> bool:
        """Whether a head, with its blank line, lacks an allowed Host, or the token and a key."""
        is_known = self._any_host or self._host.search(head) is not None
        return not is_known or not (self._token in head or self._may_have_key(head))

    def _may_have_key(self, head: bytes) -> bool:
        secrets = [found.decode() for found in _SECRET.findall(head)]
        try:
            return any(map(self._authenticator.may_know, secrets))
        except ForgeError:
            return True  # the ordinary path finds the same error and reports it


class PlainHeaderParser:
    """Parses heads, and caches those of connections that repeat them.

    Args:
        settings: Allowed hosts and token, as services.http.auth checks them.
    """

    def __init__(self, settings: Settings) -> None:
        self._hosts = settings.host_names
        token = settings.token
        self._token = token.get_secret_value().encode() if token else None
        self._parsed: dict[bytes, PlainHeaders | None] = {}
        self._makes_spans = get_tracing() is not None

    def parse(self, head: bytes) -> PlainHeaders | None:
        """Parse a head with its blank line; None if it is not plain."""
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
        if self._makes_spans and is_sampled(headers.get("traceparent")):
            return None  # the app traces it
        found = match.groupdict()
        if found["infer"] and not _is_plain_infer(headers):
            return None
        if found["predict"] and _JSON_LENGTH in headers:
            return None
        return _to_plain(headers, found, self._find_digest(headers))

    def _is_allowed(self, headers: Mapping[str, str]) -> bool:
        host = re.sub(r":\d*$", "", headers.get("host", "").lower())
        is_known = host in self._hosts or (ANY_HOST in self._hosts and bool(host))
        secret = _find_secret(headers)
        return is_known and (self._is_administrator(secret) or has_secret_format(secret))

    def _is_administrator(self, secret: str) -> bool:
        return self._token is None or hmac.compare_digest(secret.encode(), self._token)

    def _find_digest(self, headers: Mapping[str, str]) -> str | None:
        """Return the digest of a key's secret; None for the administrator."""
        secret = _find_secret(headers)
        return None if self._is_administrator(secret) else hash_secret(secret)


def _find_secret(headers: Mapping[str, str]) -> str:
    authorization = headers.get("authorization", "")
    return authorization.removeprefix(_BEARER) if authorization.startswith(_BEARER) else ""


def _read_headers(lines: list[str]) -> dict[str, str] | None:
    """Return the headers by lower-case name, or None if one of them is not plain."""
    headers: dict[str, str] = {}
    for line in lines:
        header = _HEADER.fullmatch(line)
        name = header[1].lower() if header else ""
        if header is None or name in headers or name not in _KNOWN:
            return None
        headers[name] = header[2]
    return headers


def _is_plain_infer(headers: Mapping[str, str]) -> bool:
    is_short = re.fullmatch("[0-9]{1,4}", headers.get(_JSON_LENGTH, ""))
    return bool(is_short) and headers.get("accept-encoding", "identity") == "identity"


def _to_plain(
    headers: Mapping[str, str], found: Mapping[str, str | None], key_digest: str | None
) -> PlainHeaders | None:
    length, media_type = headers.get("content-length", ""), headers.get("content-type")
    request_id = headers.get("x-request-id")
    model = found["model"] or found["second_model"] or found["infer_model"]
    ref = found["ref"] or found["first_ref"] or found["infer_ref"]
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
        found["predict"] or found["infer"] or "",
        *(int(length), media_type == JSON, model or "mnist", ref),
        *(request_id, headers.get(_JSON_LENGTH), key_digest),
    )
