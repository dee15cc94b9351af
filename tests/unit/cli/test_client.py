"""The commands' client: settings of the environment, and messages that name commands."""

import httpx
import pytest

from cli.client import connect, describe_error
from contracts import errors
from contracts.errors import ForgeError
from mlpforge.errors import NotFoundError, ResponseTimeoutError
from mlpforge.protocol.problems import Problem


def describe(error):
    return describe_error(NotFoundError(Problem(404, detail=str(error))))


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (errors.JobNotFoundError("x"), "no job has the id 'x'; `mlpforge jobs` lists them"),
        (errors.ModelNotFoundError("m"), "`mlpforge models` lists them, and a job"),
        (errors.VersionNotFoundError("m", "9"), "no version 9; `mlpforge models m` lists them"),
        (errors.AliasNotFoundError("m", "a"), "no alias 'a'; `mlpforge models` lists them"),
        (errors.DatasetNotFoundError("d"), "named 'd'; `mlpforge datasets` lists them"),
        (errors.ChangeUnknownError("m", None), "check with `mlpforge models m` before"),
    ],
    ids=lambda given: type(given).__name__,
)
def test_refusal_names_commands_not_requests(error, sentence):
    assert sentence in describe(error)


def test_text_quoted_in_a_refusal_is_not_replaced():
    name = "x'; GET /jobs lists them, GET /models/m/versions, before"
    assert name in describe(errors.DatasetNotFoundError(name))


def test_fields_of_a_refusal_are_shown():
    problem = Problem(422, detail="2 fields", fields=[("a", "must be 1"), ("b", "must be 2")])
    assert describe_error(NotFoundError(problem)) == "2 fields\n  a: must be 1\n  b: must be 2"


def test_client_has_the_environment_s_url_and_token(monkeypatch):
    monkeypatch.setenv("MLPFORGE_URL", "http://elsewhere:9")
    with connect(None) as client:
        assert client.connection.url == "http://elsewhere:9"


@pytest.mark.parametrize("token", ["a long secret\n", "a long s\u00e9cret"])
def test_token_that_fits_no_header_is_refused(monkeypatch, token):
    monkeypatch.setenv("MLPFORGE_TOKEN", token)
    with pytest.raises(ForgeError, match=r"\(MLPFORGE_TOKEN\) must be printable"), connect(None):
        pass


def test_error_of_the_client_becomes_one_of_the_command():
    error = ResponseTimeoutError("http://s", is_repeatable=True)
    with pytest.raises(ForgeError, match="did not respond in time"), connect("http://s"):
        raise error


def test_bug_is_no_error_of_the_command():
    with pytest.raises(httpx.StreamClosed), connect("http://s"):
        raise httpx.StreamClosed
