"""The Python client and the commands, on the api of a service in memory."""

import json

import httpx
import pytest
from app_commands import commands_of

from contracts.jobs.job import JobFailure
from mlpforge import Client, InvalidRequestError, NotFoundError

URL = "https://192.0.2.1/T0/B1?key=k3y"  # a private address: only an exempt host may have it
FAILURE = JobFailure(type="diverged", message="it did")


@pytest.fixture
def api(make):
    return make(webhook_hosts="192.0.2.1")


@pytest.fixture
def client(api):
    with Client("http://127.0.0.1", transport=httpx.WSGITransport(app=api.app)) as client:
        yield client


@pytest.fixture
def mlpforge(api):
    """Return a function that runs a command on the served api."""
    with commands_of(api.app) as serve:

        def run(*words, status=0, stdin=None):
            done = serve("webhooks", *words, stdin=stdin)
            assert done.exit_code == status, done.output
            return done.output

        yield run


def fail_job(api):
    job, claim = api.start(notify=["team"])
    api.jobs.fail(claim, FAILURE)
    return job.id


def test_client_sets_lists_and_deletes_webhooks(client):
    created = client.webhooks.set("team", URL, ["failed"])
    changed = client.webhooks.set("team", URL)
    rotated = client.webhooks.set("team", URL, rotate_secret=True)

    assert (created.secret[:6], changed.secret, created.url) == ("whsec_", None, changed.url)
    assert created.secret not in repr(created)
    assert rotated.secret not in {None, created.secret}
    assert changed.events == ["succeeded", "failed", "cancelled"]
    assert client.webhooks.list() == [client.webhooks.get("team")]
    client.webhooks.delete("team")
    with pytest.raises(NotFoundError):
        client.webhooks.get("team")


def test_client_reports_a_refused_url_without_it(client):
    with pytest.raises(InvalidRequestError, match="globally routable") as refused:
        client.webhooks.set("team", "https://127.0.0.1/k3y")
    assert "k3y" not in str(refused.value)


def test_client_lists_the_notifications_of_a_job(api, client):
    client.webhooks.set("team", URL)
    (found,) = client.job(fail_job(api)).notifications()

    assert (found.webhook, found.type, found.state) == ("team", "job.failed", "waiting")


def test_commands_set_show_and_delete_a_webhook(mlpforge):
    created = mlpforge("set", "team", "-", "--events", "failed,cancelled", stdin=f"{URL}\n")
    assert "secret   whsec_" in created
    assert "events   failed, cancelled" in created
    for words in ((), ("team",), ("team", "--json")):
        shown = mlpforge(*words)
        assert "https://192.0.2.1/********" in shown
        assert "whsec_" not in shown
    assert "whsec_" in mlpforge("set", "team", URL, "--rotate-secret")
    assert mlpforge("delete", "team") == "deleted webhook team\n"
    missing = mlpforge("team", status=2)
    assert "no webhook is named 'team'; `mlpforge webhooks` lists them" in missing


def test_command_lists_the_notifications_of_a_job(api, mlpforge):
    mlpforge("set", "team", URL)
    job_id = fail_job(api)
    lines = mlpforge("notifications", job_id[-12:]).splitlines()
    raw = json.loads(mlpforge("notifications", job_id, "--json"))

    assert lines[1].split()[:6] == ["team", "job.failed", "waiting", "0", "-", "-"]
    assert raw["items"][0]["webhook"] == "team"
