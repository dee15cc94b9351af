"""The client's timeouts, and the messages of its errors."""

import json
from io import BytesIO

import httpx
import pytest

from cli.client import (
    MAX_PAGE_ITEMS,
    Client,
    InvalidSegmentError,
    ProblemError,
    ResponseTimeoutError,
    ServiceUnavailableError,
    path_of,
)
from cli.commands.follow import follow
from contracts import errors
from contracts.problems import PROBLEM_MEDIA_TYPE

# A change of an alias waits up to 60 s for caches, an import for its evaluation.
LONG_S = 600
URL = "http://service"


class Service(httpx.BaseTransport):
    """A service that gives each request the same response, or fails.

    Attributes:
        waited_s: How long the last request would have waited for its answer.
        errors: What the next requests fail with.
    """

    def __init__(self, *errors, answer=None):
        self.errors, self.answer = list(errors), {} if answer is None else answer
        self.waited_s = None

    def handle_request(self, request):
        self.waited_s = request.extensions["timeout"]["read"]
        if self.errors:
            raise self.errors.pop(0)("failed", request=request)
        return httpx.Response(200, content=json.dumps(self.answer))


def open_download(client, path):
    with client.stream(path):
        pass


CALLS = {
    "get": lambda client: client.get("/models/mnist"),
    "download": lambda client: open_download(client, "/models/mnist/versions/1/weights"),
    "post": lambda client: client.post("/jobs"),
    "put": lambda client: client.put("/models/mnist/aliases/champion", {"version": 1}),
    "delete": lambda client: client.delete("/models/mnist/versions/1"),
    "upload": lambda client: client.upload("/models/mnist/versions", BytesIO(b"weights")),
}
WRITES = ("post", "put", "delete", "upload")


@pytest.mark.parametrize("name", ["put", "delete", "upload", "download"])
def test_slow_requests_have_a_long_timeout(name):
    service = Service()
    with Client(URL, service) as client:
        CALLS[name](client)
    assert service.waited_s == LONG_S


def test_other_requests_have_a_short_timeout():
    service = Service()
    with Client(URL, service) as client:
        CALLS["get"](client)
        assert service.waited_s == 30
        CALLS["post"](client)
        assert service.waited_s == 30


@pytest.mark.parametrize("name", WRITES)
def test_timeout_of_a_change_warns_that_it_may_succeed(name):
    with (
        Client(URL, Service(httpx.ReadTimeout)) as client,
        pytest.raises(ResponseTimeoutError, match="so check before you try again"),
    ):
        CALLS[name](client)


@pytest.mark.parametrize("name", ["get", "download"])
def test_timeout_of_a_read_advises_a_retry(name):
    with (
        Client(URL, Service(httpx.ReadTimeout)) as client,
        pytest.raises(ResponseTimeoutError, match="did not respond in time: try again"),
    ):
        CALLS[name](client)


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("error", [httpx.ConnectTimeout, httpx.ConnectError])
def test_unreachable_service_is_unavailable(name, error):
    with (
        Client(URL, Service(error)) as client,
        pytest.raises(ServiceUnavailableError, match="no mlp-forge service answers at"),
    ):
        CALLS[name](client)


@pytest.mark.parametrize(
    ("environ", "sentence"),
    [
        ({}, "http://service needs a token: set MLPFORGE_TOKEN to the service's token"),
        (
            {"MLPFORGE_TOKEN": "another secret"},
            "http://service rejects the token in MLPFORGE_TOKEN",
        ),
    ],
)
def test_missing_or_wrong_token_names_the_variable(monkeypatch, environ, sentence):
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    locked = httpx.MockTransport(lambda _: httpx.Response(401, json={"detail": "send a Bearer"}))
    with Client(URL, locked) as client, pytest.raises(ProblemError, match=sentence):
        client.get("/models/mnist")


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (errors.JobNotFoundError("x"), "no job has the id 'x'; `mlpforge jobs` lists them"),
        (errors.ModelNotFoundError("m"), "`mlpforge models` lists them, and a job"),
        (errors.VersionNotFoundError("m", "9"), "no version 9; `mlpforge models m` lists them"),
        (errors.AliasNotFoundError("m", "a"), "no alias 'a'; `mlpforge models` lists them"),
        (errors.DatasetNotFoundError("d"), "no data set is named 'd'$"),
        (
            errors.ChangeUnknownError("m", None),
            "check with `mlpforge models m` before",
        ),
    ],
    ids=lambda given: type(given).__name__,
)
def test_refusal_names_commands_not_requests(error, sentence):
    headers = {"Content-Type": PROBLEM_MEDIA_TYPE}
    refusing = httpx.MockTransport(
        lambda _: httpx.Response(404, json={"detail": str(error)}, headers=headers)
    )
    with Client(URL, refusing) as client, pytest.raises(ProblemError, match=sentence):
        client.get("/anything")


def test_text_quoted_in_a_refusal_is_not_replaced():
    name = "x'; GET /jobs lists them, GET /models/m/versions, before"
    error = errors.DatasetNotFoundError(name)
    headers = {"Content-Type": PROBLEM_MEDIA_TYPE}
    refusing = httpx.MockTransport(
        lambda _: httpx.Response(422, json={"detail": str(error)}, headers=headers)
    )
    with Client(URL, refusing) as client, pytest.raises(ProblemError) as refused:
        client.get("/anything")
    assert name in str(refused.value)


def test_follow_continues_after_a_timeout():
    ended = {"state": "succeeded", "progress": {"epoch": 0, "step": 1, "total_steps": 1}}
    ended["progress"]["train_loss"] = None
    with Client(URL, Service(httpx.ReadTimeout, answer=ended)) as client:
        assert follow(client, "j", quiet=True) == ended


def test_follow_fails_if_every_request_times_out():
    service = Service(*[httpx.ReadTimeout] * 100)
    with Client(URL, service) as client, pytest.raises(ResponseTimeoutError):
        follow(client, "j", quiet=True, retry_s=0.1)


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
    with Client(URL, list_service(count, limits)) as client:
        page = client.get_list("/jobs", 5000)
    assert page == {"items": list(range(count)), "next_cursor": None}
    assert max(limits) == MAX_PAGE_ITEMS


@pytest.mark.parametrize("limit", [1, MAX_PAGE_ITEMS, MAX_PAGE_ITEMS + 1])
def test_list_ends_at_the_limit_and_has_a_next_cursor(limit):
    with Client(URL, list_service(2 * MAX_PAGE_ITEMS, [])) as client:
        page = client.get_list("/jobs", limit)
    assert (len(page["items"]), page["next_cursor"]) == (limit, str(limit))
