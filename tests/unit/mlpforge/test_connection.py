"""Requests of the client: timeouts, retries, and the messages of errors."""

import json
from io import BytesIO

import httpx
import pytest

from mlpforge import (
    ConflictError,
    IncompleteResponseError,
    InvalidRequestError,
    NotFoundError,
    ProblemError,
    ResponseTimeoutError,
    ServiceUnavailableError,
    TokenError,
)
from mlpforge.connection import MAX_PAGE_ITEMS, Connection, path_of
from mlpforge.errors import InvalidSegmentError
from mlpforge.protocol.retries import Retries

# A change of an alias waits up to 60 s for caches, an import for its evaluation.
LONG_S = 600
URL = "http://service"
UNAVAILABLE = httpx.Response(503, json={"detail": "the database is unavailable"})


class Service(httpx.BaseTransport):
    """A service that gives scripted answers, then empty objects.

    Attributes:
        requests: The requests that it received.
        bodies: Their bodies.
    """

    def __init__(self, *answers):
        self.answers = list(answers)
        self.requests, self.bodies = [], []

    def handle_request(self, request):
        self.requests.append(request)
        self.bodies.append(request.read())
        answer = self.answers.pop(0) if self.answers else httpx.Response(200, json={})
        if isinstance(answer, type):
            raise answer("failed", request=request)
        return answer

    @property
    def timeout_s(self):
        return self.requests[-1].extensions["timeout"]["read"]


def connect(service, retry_s=0.0, token=None):
    """Return a connection, and the list of its waits between attempts."""
    waits = []
    options = {"retry_s": retry_s, "transport": service, "sleep": waits.append}
    return Connection(URL, token, **options), waits


def open_stream(connection, path):
    with connection.stream(path):
        pass


CALLS = {
    "get": lambda connection: connection.get("/models/mnist"),
    "stream": lambda connection: open_stream(connection, "/models/mnist/versions/1/weights"),
    "post": lambda connection: connection.post("/jobs"),
    "put": lambda connection: connection.put("/models/mnist/aliases/best", {"version": 1}),
    "delete": lambda connection: connection.delete("/models/mnist/versions/1"),
    "upload": lambda connection: connection.upload("/models/mnist/versions", BytesIO(b"weights")),
}
WRITES = ("post", "put", "delete", "upload")


@pytest.mark.parametrize("name", ["put", "delete", "upload", "stream"])
def test_slow_requests_have_a_long_timeout(name):
    service = Service()
    CALLS[name](connect(service)[0])
    assert service.timeout_s == LONG_S


@pytest.mark.parametrize("name", ["get", "post"])
def test_other_requests_have_a_short_timeout(name):
    service = Service()
    CALLS[name](connect(service)[0])
    assert service.timeout_s == 30


@pytest.mark.parametrize("name", WRITES)
def test_timeout_of_a_change_warns_that_it_may_succeed(name):
    connection, _ = connect(Service(httpx.ReadTimeout))
    with pytest.raises(ResponseTimeoutError, match="so check before you try again"):
        CALLS[name](connection)


@pytest.mark.parametrize("name", ["get", "stream"])
def test_timeout_of_a_read_advises_a_retry(name):
    connection, _ = connect(Service(httpx.ReadTimeout))
    with pytest.raises(ResponseTimeoutError, match="did not respond in time: try again"):
        CALLS[name](connection)


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("error", [httpx.ConnectTimeout, httpx.ConnectError])
def test_unreachable_service_fails_at_once(name, error):
    connection, waits = connect(Service(error), retry_s=30)
    with pytest.raises(ServiceUnavailableError, match="no mlp-forge service answers at"):
        CALLS[name](connection)
    assert waits == []


@pytest.mark.parametrize("failure", [httpx.ConnectError, httpx.ReadTimeout, UNAVAILABLE])
def test_read_is_repeated_after_a_temporary_failure(failure):
    service = Service(httpx.Response(200, json={}), failure, failure)
    connection, waits = connect(service, retry_s=30)
    connection.get("/jobs")
    assert connection.get("/jobs") == {}
    assert waits == [0.25, 0.5]


def test_delays_grow_until_the_time_to_retry_is_over():
    waits = []
    retries = Retries(20, waits.append, lambda: sum(waits))
    for _ in range(7):
        retries.wait(ServiceUnavailableError(URL))
    with pytest.raises(ServiceUnavailableError):
        retries.wait(ServiceUnavailableError(URL))
    assert waits == [0.25, 0.5, 1, 2, 4, 5, 5]


def test_retry_after_is_honored():
    full = httpx.Response(429, json={"detail": "full"}, headers={"Retry-After": "7"})
    connection, waits = connect(Service(full), retry_s=30)
    connection.get("/jobs")
    assert waits == [7]


def test_retry_after_beyond_the_time_to_retry_fails():
    full = httpx.Response(429, json={"detail": "full"}, headers={"Retry-After": "70"})
    connection, waits = connect(Service(full), retry_s=30)
    with pytest.raises(ProblemError, match="full"):
        connection.get("/jobs")
    assert waits == []


@pytest.mark.parametrize("name", WRITES)
def test_change_without_a_key_is_sent_once(name):
    service = Service(UNAVAILABLE)
    connection, _ = connect(service, retry_s=30)
    with pytest.raises(ProblemError):
        CALLS[name](connection)
    assert len(service.requests) == 1


def test_post_with_a_key_is_repeated_with_it():
    service = Service(httpx.ReadTimeout, UNAVAILABLE)
    connection, _ = connect(service, retry_s=30)
    connection.post("/jobs", {"steps": 3}, key="k")
    keys = [request.headers["Idempotency-Key"] for request in service.requests]
    assert (keys, set(service.bodies)) == (['"k"'] * 3, {b'{"steps": 3}'})


def test_upload_with_a_key_is_repeated_from_its_start():
    service = Service(UNAVAILABLE, UNAVAILABLE)
    file = BytesIO(b"header,rows")
    file.seek(7)
    connect(service, retry_s=30)[0].upload("/datasets/d/versions", file, key="k")
    assert service.bodies == [b"rows"] * 3


@pytest.mark.parametrize("kind", ["damaged", "golden_mismatch"])
def test_damaged_version_is_not_requested_again(kind):
    problem = {"type": f"urn:mlpforge:problem:{kind}", "detail": "the checksum differs"}
    service = Service(httpx.Response(503, json=problem, headers={"Retry-After": "2"}))
    with pytest.raises(ProblemError, match="checksum"):
        connect(service, retry_s=30)[0].get("/models/m/versions/1")
    assert len(service.requests) == 1


@pytest.mark.parametrize(
    ("token", "sentence"),
    [
        (None, "http://service needs a token: set MLPFORGE_TOKEN to the service's token, or to"),
        ("another secret", "http://service rejects the token in MLPFORGE_TOKEN"),
    ],
)
def test_missing_or_wrong_token_names_the_variable(token, sentence):
    locked = Service(httpx.Response(401, json={"detail": "send a Bearer"}))
    with pytest.raises(TokenError, match=sentence):
        connect(locked, token=token)[0].get("/models/mnist")


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (404, NotFoundError),
        (409, ConflictError),
        (412, ConflictError),
        (422, InvalidRequestError),
        (413, ProblemError),
    ],
)
def test_status_selects_the_error(status, error):
    refusal = Service(httpx.Response(status, json={"detail": "no"}))
    with pytest.raises(error) as refused:
        connect(refusal)[0].get("/anything")
    assert type(refused.value) is error


def test_problem_has_type_title_detail_and_fields():
    problem = {
        "type": "urn:mlpforge:problem:invalid_request",
        "title": "Unprocessable content",
        "detail": "2 fields are invalid",
        "errors": [{"loc": ["optimizer", "kind"], "msg": "a"}, {"loc": [], "msg": "b"}],
    }
    with pytest.raises(InvalidRequestError) as refused:
        connect(Service(httpx.Response(422, json=problem)))[0].post("/jobs")
    found = refused.value.problem
    assert (found.type, found.title) == ("invalid_request", "Unprocessable content")
    assert found.fields == [("optimizer.kind", "a"), ("body", "b")]
    assert str(refused.value) == "2 fields are invalid\n  optimizer.kind: a\n  body: b"


def test_error_of_the_inference_protocol_is_its_sentence():
    refusal = Service(httpx.Response(400, json={"error": "shape must be [images, 784]"}))
    with pytest.raises(ProblemError, match=r"^shape must be \[images, 784\]$"):
        connect(refusal)[0].post("/v2/models/mnist/infer")


@pytest.mark.parametrize("answer", [httpx.Response(404, text="Not here"), httpx.Response(200)])
def test_answer_of_another_program_advises_to_check(answer):
    with pytest.raises(ProblemError, match="not like an mlp-forge service: check the address"):
        connect(Service(answer))[0].get("/jobs")


def test_numpy_values_are_sent_as_numbers():
    np = pytest.importorskip("numpy")
    service = Service()
    connect(service)[0].post("/jobs", {"hidden_sizes": np.array([3]), "seed": np.int64(4)})
    assert json.loads(service.bodies[0]) == {"hidden_sizes": [3], "seed": 4}


def test_connection_lost_in_a_stream_is_incomplete():
    class Broken(httpx.SyncByteStream):
        def __iter__(self):
            yield b"half"
            raise httpx.RemoteProtocolError("lost")

    connection, _ = connect(Service(httpx.Response(200, stream=Broken())))
    with pytest.raises(IncompleteResponseError), connection.stream("/file") as response:
        response.read()


@pytest.mark.parametrize(
    ("segment", "path"),
    [
        ("../models", "/jobs/..%2Fmodels"),
        ("ID?x=1", "/jobs/ID%3Fx%3D1"),
        ("a\nb#c%", "/jobs/a%0Ab%23c%25"),
        ("\udcff", "/jobs/%FF"),
    ],
)
def test_path_of_quotes_special_characters(segment, path):
    assert path_of("jobs", segment) == path


@pytest.mark.parametrize("segment", ["", ".", ".."])
def test_path_of_refuses_other_folders(segment):
    with pytest.raises(InvalidSegmentError, match="is not a name or an id"):
        path_of("jobs", segment)


def list_service(count, limits):
    """Return a transport that answers like a list of the service."""

    def respond(request):
        limit, start = int(request.url.params["limit"]), int(request.url.params.get("cursor", 0))
        limits.append(limit)
        end = start + limit
        next_cursor = str(end) if end < count else None
        items = list(range(start, min(end, count)))
        return httpx.Response(200, json={"items": items, "next_cursor": next_cursor})

    return httpx.MockTransport(respond)


def test_list_longer_than_a_page_is_read_to_its_end():
    count, limits = 2 * MAX_PAGE_ITEMS + 7, []
    page = connect(list_service(count, limits))[0].get_list("/jobs", 5000)
    assert page == {"items": list(range(count)), "next_cursor": None}
    assert max(limits) == MAX_PAGE_ITEMS


@pytest.mark.parametrize("limit", [1, MAX_PAGE_ITEMS, MAX_PAGE_ITEMS + 1])
def test_list_ends_at_the_limit_and_has_a_next_cursor(limit):
    page = connect(list_service(2 * MAX_PAGE_ITEMS, []))[0].get_list("/jobs", limit)
    assert (len(page["items"]), page["next_cursor"]) == (limit, str(limit))
