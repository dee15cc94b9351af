"""How long the client waits for an answer, and what it says when none comes."""

import json
from io import BytesIO

import httpx
import pytest

from cli.client import AnswerLateError, Client, ProblemError, ServiceUnavailableError
from cli.commands.follow import follow
from contracts import errors
from contracts.problems import PROBLEM_MEDIA_TYPE

# A change of an alias waits at most 60 s for those who remember it, an import for its evaluation.
LONG_S = 600
URL = "http://service"


class Service(httpx.BaseTransport):
    """A service that answers each request alike, or fails as told.

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
    with client.opened(path):
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
def test_what_the_service_may_take_long_for_is_waited_for(name):
    service = Service()
    with Client(URL, service) as client:
        CALLS[name](client)
    assert service.waited_s == LONG_S


def test_nothing_else_is_waited_for_so_long():
    service = Service()
    with Client(URL, service) as client:
        CALLS["get"](client)
        assert service.waited_s == 30
        CALLS["post"](client)
        assert service.waited_s == 30


@pytest.mark.parametrize("name", WRITES)
def test_change_that_is_not_answered_in_time_may_be_done(name):
    with (
        Client(URL, Service(httpx.ReadTimeout)) as client,
        pytest.raises(AnswerLateError, match="may be done all the same, so look before you ask"),
    ):
        CALLS[name](client)


@pytest.mark.parametrize("name", ["get", "download"])
def test_question_that_is_not_answered_in_time_can_be_asked_again(name):
    with (
        Client(URL, Service(httpx.ReadTimeout)) as client,
        pytest.raises(AnswerLateError, match="has not answered in time: ask again"),
    ):
        CALLS[name](client)


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("error", [httpx.ConnectTimeout, httpx.ConnectError])
def test_service_that_is_not_reached_is_away(name, error):
    with (
        Client(URL, Service(error)) as client,
        pytest.raises(ServiceUnavailableError, match="no mlp-forge service answers at"),
    ):
        CALLS[name](client)


@pytest.mark.parametrize(
    ("environ", "sentence"),
    [
        ({}, "http://service needs a token: set MLPFORGE_TOKEN to the service's"),
        (
            {"MLPFORGE_TOKEN": "another secret"},
            "http://service refuses the token in MLPFORGE_TOKEN",
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
        (errors.ChangeUnknownError("m", None), "look, with `mlpforge models m`, before"),
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


def test_job_is_followed_past_an_answer_that_is_late():
    ended = {"state": "succeeded", "progress": {"epoch": 0, "step": 1, "total_steps": 1}}
    ended["progress"]["train_loss"] = None
    with Client(URL, Service(httpx.ReadTimeout, answer=ended)) as client:
        assert follow(client, "j", quiet=True) == ended


def test_job_whose_service_stays_late_is_an_error_in_the_end():
    service = Service(*[httpx.ReadTimeout] * 100)
    with Client(URL, service) as client, pytest.raises(AnswerLateError):
        follow(client, "j", quiet=True, patience_s=0.1)
