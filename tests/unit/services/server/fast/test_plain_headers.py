import dataclasses

import pytest
from otlp_collector import recorded_spans

from contracts.access.secrets import hash_secret, make_secret
from contracts.settings import Settings, load_settings
from services.http.callers import Authenticator
from services.server.fast.plain_headers import (
    MAX_CACHED,
    AccessGate,
    PlainHeaderParser,
    PlainHeaders,
)
from stores.access.document import StoredKey
from stores.access.store import AccessStore
from stores.blobs.memory import MemoryBlobs
from stores.models.files.checksummed_json import stored_now

LINE = "POST /predict HTTP/1.1"
JSON = "Content-Type: application/json"
OCTETS = "Content-Type: application/octet-stream"
HOST = "Host: localhost:8000"
LENGTH = "Content-Length: 12"
JSON_LENGTH = "Inference-Header-Content-Length: 7"
TOKEN = "a-good-token"  # noqa: S105  made up here


def head(*lines):
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def plain(model="mnist", ref=None, *, is_json=False, path="/predict", json_bytes=None):
    return PlainHeaders(path, 12, is_json, model, ref, None, json_bytes)


@pytest.fixture
def heads():
    return PlainHeaderParser(Settings())


@pytest.mark.parametrize(
    "lines",
    [
        (LINE, HOST, JSON, LENGTH),
        (LINE, "host:LOCALHOST", JSON, LENGTH, "CONNECTION: Keep-Alive", "accept: */*"),
        (LINE, "Host: 127.0.0.1:1", JSON, LENGTH, "User-Agent: a (b; c) d/1.0", "Accept: */*"),
    ],
)
def test_the_heads_of_ordinary_clients_are_plain(heads, lines):
    assert heads.parse(head(*lines)) == plain(is_json=True)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/predict?model=two&version=best", plain("two", "best")),
        ("/predict?version=best&model=two", plain("two", "best")),
        ("/predict?model=two", plain("two")),
    ],
)
def test_raw_bytes_have_their_version_in_the_query(heads, line, expected):
    assert heads.parse(head(f"POST {line} HTTP/1.1", HOST, OCTETS, LENGTH)) == expected


@pytest.mark.parametrize(
    ("path", "ref"), [("/v2/models/two/infer", None), ("/v2/models/two/versions/3/infer", "3")]
)
def test_binary_tensors_have_their_version_in_the_path(heads, path, ref):
    line = f"POST {path} HTTP/1.1"
    expected = plain("two", ref, path=path, json_bytes="7")
    assert heads.parse(head(line, HOST, OCTETS, LENGTH, JSON_LENGTH)) == expected
    identity = "Accept-Encoding: identity"
    assert heads.parse(head(line, HOST, OCTETS, LENGTH, JSON_LENGTH, identity)) == expected
    compressed = "Accept-Encoding: gzip"
    assert heads.parse(head(line, HOST, OCTETS, LENGTH, JSON_LENGTH, compressed)) is None
    assert heads.parse(head(line, HOST, OCTETS, LENGTH)) is None
    assert heads.parse(head(LINE, HOST, OCTETS, LENGTH, JSON_LENGTH)) is None


def test_the_clients_own_request_id_is_kept(heads):
    found = heads.parse(head(LINE, HOST, JSON, LENGTH, "X-Request-Id: mine-1"))
    assert found.request_id == "mine-1"


@pytest.mark.parametrize(
    "lines",
    [
        ("GET /predict HTTP/1.1", HOST, JSON, LENGTH),
        ("POST /predict HTTP/1.0", HOST, JSON, LENGTH),
        ("POST /predict/ HTTP/1.1", HOST, JSON, LENGTH),
        ("POST //predict HTTP/1.1", HOST, JSON, LENGTH),
        ("POST /explain HTTP/1.1", HOST, JSON, LENGTH),
        ("POST /predict?model=mnist HTTP/1.1", HOST, JSON, LENGTH),
        ("POST /predict?model=A HTTP/1.1", HOST, OCTETS, LENGTH),
        ("POST /predict?version=1 HTTP/1.1", HOST, JSON, LENGTH),
        ("POST /predict?version=1&version=2 HTTP/1.1", HOST, OCTETS, LENGTH),
        ("POST /predict?return_pixels=true HTTP/1.1", HOST, OCTETS, LENGTH),
        (" POST /predict HTTP/1.1", HOST, JSON, LENGTH),
        (LINE, JSON, LENGTH),
        (LINE, "Host: evil.example", JSON, LENGTH),
        (LINE, HOST, HOST, JSON, LENGTH),
        (LINE, HOST, LENGTH),
        (LINE, HOST, JSON),
        (LINE, HOST, JSON, LENGTH, LENGTH),
        (LINE, HOST, JSON, "Content-Length: 1 2"),
        (LINE, HOST, JSON, "Content-Length: +12"),
        (LINE, HOST, JSON, "Content-Length: 12345678"),
        (LINE, HOST, "Content-Type: application/json; charset=utf-8", LENGTH),
        (LINE, HOST, "Content-Type: image/png", LENGTH),
        (LINE, HOST, JSON, LENGTH, "Connection: close"),
        (LINE, HOST, JSON, LENGTH, "Connection: keep-alive, Upgrade"),
        (LINE, HOST, JSON, LENGTH, "Transfer-Encoding: chunked"),
        (LINE, HOST, JSON, LENGTH, "Expect: 100-continue"),
        (LINE, HOST, JSON, LENGTH, "Content-Encoding: gzip"),
        (LINE, HOST, JSON, LENGTH, "Origin: http://evil.example"),
        (LINE, HOST, JSON, LENGTH, "Sec-Fetch-Site: cross-site"),
        (LINE, HOST, JSON, LENGTH, "X-Forwarded-Proto: https"),
        (LINE, HOST, JSON, LENGTH, "X-Unknown: 1"),
        (LINE, HOST, JSON, LENGTH, "X-Request-Id: no spaces here"),
        (LINE, HOST, JSON, LENGTH, "User-Agent: f\xfcr"),
        (LINE, HOST, JSON, LENGTH, "User-Agent : x"),
        (LINE, HOST, JSON, LENGTH, " folded: x"),
        (LINE, HOST, JSON, LENGTH, "User-Agent:"),
        (LINE, HOST, JSON, LENGTH, "User-Agent: a\tb"),
        (LINE, HOST, JSON, LENGTH, "User-Agent: a\nHost: b"),
        (LINE, HOST, JSON, LENGTH, "User-Agent: " + "x" * 8191),  # gunicorn rejects it
    ],
    ids=lambda lines: " ".join(lines)[-60:],
)
def test_unusual_head_is_not_plain(heads, lines):
    assert heads.parse(head(*lines)) is None


@pytest.mark.parametrize(
    "given", [None, "Bearer", "Bearer wrong-token", f"bearer {TOKEN}", f"Basic {TOKEN}", TOKEN]
)
def test_with_a_token_nothing_is_plain_without_it(given):
    heads = PlainHeaderParser(Settings(token=TOKEN))
    lines = [f"Authorization: {given}"] if given else []
    assert heads.parse(head(LINE, HOST, JSON, LENGTH, *lines)) is None
    assert heads.parse(head(LINE, HOST, JSON, LENGTH, f"Authorization: Bearer {TOKEN}"))


def test_key_is_plain_with_its_digest_and_cached_like_it():
    heads = PlainHeaderParser(Settings(token=TOKEN))
    lines = LINE, HOST, JSON, LENGTH
    key, token = (head(*lines, f"Authorization: Bearer {it}") for it in (SECRET, TOKEN))
    expected = dataclasses.replace(plain(is_json=True), key_digest=hash_secret(SECRET))
    other = "y" if SECRET.endswith("x") else "x"

    assert [heads.parse(it) for it in (key, key)] == [expected] * 2
    assert heads.parse(token) == plain(is_json=True)
    assert PlainHeaderParser(Settings()).parse(key) == plain(is_json=True)
    assert heads.parse(head(*lines, f"Authorization: {SECRET}")) is None
    assert heads.parse(head(*lines, f"Authorization: Bearer {SECRET[:-1]}{other}")) is None


def test_any_host_is_plain_if_all_are_allowed():
    heads = PlainHeaderParser(Settings(allowed_hosts="*"))
    assert heads.parse(head(LINE, "Host: 169.254.1.2:8080", JSON, LENGTH))
    assert heads.parse(head(LINE, JSON, LENGTH)) is None


def test_repeated_head_is_parsed_once(heads):
    first = heads.parse(head(LINE, HOST, JSON, LENGTH))
    assert heads.parse(head(LINE, HOST, JSON, LENGTH)) is first


def test_cache_of_heads_is_bounded(heads):
    for number in range(3 * MAX_CACHED):
        heads.parse(head(LINE, HOST, JSON, f"Content-Length: {number}"))
        heads.parse(head(LINE, HOST, JSON, LENGTH, f"X-Request-Id: {number}"))
    heads.parse(head(LINE, HOST, JSON, LENGTH, "Accept: " + "x" * 5000))
    known = heads._parsed
    assert len(known) <= MAX_CACHED
    assert not [kept for kept in known if b"X-Request-Id" in kept or len(kept) > 5000]


def make_gate(**environ):
    settings = load_settings({f"MLPFORGE_{name}": value for name, value in environ.items()})
    return AccessGate(settings, Authenticator.of_settings(settings, KEYS))


def make_keys(secret):
    grant = {"name": "x", "scopes": ["predict"], "models": ["*"], "datasets": ["*"]}
    keys = AccessStore(MemoryBlobs())
    keys.create(StoredKey(id="1", created_at=stored_now(), digest=hash_secret(secret), **grant))
    keys.read()
    return keys


SECRET = make_secret()
KEYS = make_keys(SECRET)
OPEN = make_gate()
NAMED = make_gate(TOKEN="a long secret", ALLOWED_HOSTS="digits.example")  # noqa: S106  made up
ANY = make_gate(ALLOWED_HOSTS="*")
BEARER = b"Authorization: Bearer a long secret"


@pytest.mark.parametrize(
    ("gate", "lines", "forbidden"),
    [
        (OPEN, [b"Host: localhost"], False),
        (OPEN, [b"HOST:\t127.0.0.1:8002 "], False),
        (OPEN, [b"Host: [::1]:8002"], False),
        (OPEN, [b"Host: evil"], True),
        (OPEN, [b"Host: localhost.evil"], True),
        (OPEN, [b"X: Host: localhost"], True),
        (OPEN, [], True),
        (ANY, [b"Host: evil"], False),
        (ANY, [], False),
        (NAMED, [b"Host: digits.example", BEARER], False),
        (NAMED, [b"Host: digits.example"], True),
        (NAMED, [b"Host: digits.example", BEARER[:-1]], True),
        (NAMED, [BEARER, b"Host: evil"], True),
        (NAMED, [b"Host: digits.example", b"authorization: BEARER  %b" % SECRET.encode()], False),
        (NAMED, [b"Host: digits.example", b"A: Bearer %b" % make_secret().encode()], True),
        (NAMED, [b"Host: digits.example", b"A: Bearer %bx" % SECRET.encode()], True),
    ],
)
def test_head_without_allowed_host_and_token_is_forbidden(gate, lines, forbidden):
    assert gate.forbids(b"\r\n".join((b"POST /predict HTTP/1.1", *lines, b"", b""))) is forbidden


def test_sampled_request_is_left_to_the_app_only_with_traces(heads):
    sampled, unsampled = (f"traceparent: 00-{'a' * 32}-{'b' * 16}-{f}" for f in ("01", "00"))
    lines = (LINE, HOST, JSON, LENGTH)
    with recorded_spans():
        tracing_heads = PlainHeaderParser(Settings())
    assert tracing_heads.parse(head(*lines, sampled)) is None
    assert tracing_heads.parse(head(*lines, unsampled)) == plain(is_json=True)
    assert heads.parse(head(*lines, sampled)) == plain(is_json=True)
