"""PUT, GET and DELETE of webhooks, and jobs that name them."""

import json

import pytest
from sqlalchemy import text

from contracts.jobs.job import JobFailure
from services.notifier.addresses import UnknownHostError

URL = "https://hooks.example/T0/B1?key=k3y"
ADDRESSES = {
    "hooks.example": ["93.184.215.14"],
    "inside.example": ["10.0.0.1", "::ffff:127.0.0.1"],
    "ci.local": ["10.0.0.2"],
}


def resolve(host, _timeout_s):
    if host not in ADDRESSES:
        raise UnknownHostError("it is not in the list")
    return ADDRESSES[host]


@pytest.fixture
def api(make):
    return make(resolve=resolve, webhook_hosts="ci.local")


def put(api, url=URL, name="team", **fields):
    return api.client.put(f"/webhooks/{name}", json={"url": url, **fields})


def test_new_webhook_is_201_with_its_secret(api):
    created = put(api)

    assert created.status_code == 201
    assert created.json["secret"].startswith("whsec_")
    assert created.json["url"] == "https://hooks.example/********"
    assert created.json["events"] == ["succeeded", "failed", "cancelled"]
    for path in ("/webhooks/team", "/webhooks"):
        answer = api.client.get(path)
        assert "k3y" not in answer.text
        assert "whsec_" not in answer.text
    assert [each["name"] for each in answer.json["items"]] == ["team"]


def test_second_put_changes_it_and_shows_no_secret(api):
    put(api)
    changed = put(api, "https://hooks.example/other", events=["failed"])
    rotated = put(api, rotate_secret=True)

    assert (changed.status_code, changed.json["secret"]) == (200, None)
    assert changed.json["events"] == ["failed"]
    assert (rotated.status_code, rotated.json["secret"][:6]) == (200, "whsec_")


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("http://hooks.example/k3y", "must begin with https://"),
        ("https://user:k3y@hooks.example/", "must be https://HOST/PATH"),
        ("https://inside.example/k3y", "globally routable"),
        ("https://hooks.example/" + "k3y" * 600, "at most 1500 characters"),
    ],
)
def test_refused_url_is_422_and_not_repeated(api, url, message):
    answer = put(api, url)

    assert answer.status_code == 422
    assert message in answer.json["detail"]
    assert answer.json["errors"][0]["loc"] == ["url"]
    assert "k3y" not in answer.text
    assert api.client.get("/webhooks/team").status_code == 404


@pytest.mark.parametrize("fields", [{"events": []}, {"events": ["failed"] * 2}, {"events": ["x"]}])
def test_wrong_events_are_422(api, fields):
    assert put(api, **fields).status_code == 422


def test_host_that_the_api_can_not_resolve_is_accepted(api):
    assert put(api, "https://unknown.example/x").status_code == 201


def test_exempt_host_may_have_a_private_address(api):
    assert put(api, "http://ci.local:8080/x").status_code == 201


def test_deleted_webhook_is_gone(api):
    put(api)

    assert api.client.delete("/webhooks/team").status_code == 204
    assert api.client.delete("/webhooks/team").status_code == 404
    assert api.client.get("/webhooks/Team").status_code == 404


def test_job_that_notifies_an_unknown_webhook_is_422(api):
    put(api)
    answer = api.client.post("/jobs", json={"dataset": "synthetic", "notify": ["team", "nobody"]})

    assert answer.status_code == 422
    assert answer.json["errors"][0]["loc"] == ["notify", 1]
    assert "no webhook is named 'nobody'; GET /webhooks lists them" in answer.json["detail"]


@pytest.mark.parametrize("notify", [["a", "b", "c", "d", "e"], ["team", "team"], ["Team"]])
def test_wrong_notify_is_422(api, notify):
    put(api)
    assert api.client.post("/jobs", json={"notify": notify}).status_code == 422


def test_notifications_of_a_job_are_listed(api):
    put(api)
    job, claim = api.start(notify=["team"])
    path = f"/jobs/{job.id}/notifications"
    before = api.client.get(path).json
    api.jobs.fail(claim, JobFailure(type="diverged", message="it did"))
    (found,) = api.client.get(path).json["items"]

    assert before == {"items": [], "next_cursor": None}
    assert (found["webhook"], found["type"]) == ("team", "job.failed")
    assert (found["state"], found["attempts"]) == ("waiting", [])
    unknown = job.id[:-1] + ("0" if job.id[-1] != "0" else "1")
    assert api.client.get(f"/jobs/{unknown}/notifications").status_code == 404


SWEEP = {
    "spec": {"dataset": "synthetic", "validation_fraction": 0.2, "epochs": 1},
    "space": {"batch_size": {"choice": [10, 20]}},
}


def test_end_of_a_sweep_is_reported_once(api):
    put(api)
    sweep = api.client.post("/sweeps", json={**SWEEP, "notify": ["team"]})
    assert sweep.status_code == 202, sweep.text
    ended = api.client.post(f"/sweeps/{sweep.json['id']}/cancel").json

    (found,) = api.client.get(f"/jobs/{ended['id']}/notifications").json["items"]
    ((body,),) = read(api, "SELECT body FROM notifications")
    data = json.loads(body)["data"]
    assert found["type"] == "sweep.cancelled"
    assert data["state"] == ended["state"] == "cancelled"
    assert data == data | ended  # and the fields of a job


def test_sweep_that_notifies_an_unknown_webhook_is_422(api):
    answer = api.client.post("/sweeps", json={**SWEEP, "notify": ["nobody"]})
    assert answer.json["errors"][0]["loc"] == ["notify", 0]

    spec = {**SWEEP["spec"], "notify": ["nobody"]}
    answer = api.client.post("/sweeps", json={**SWEEP, "spec": spec})
    assert answer.json["errors"][0]["loc"] == ["spec", "notify"]


def read(api, statement):
    with api.jobs._engine.connect() as connection:
        return connection.execute(text(statement)).all()


def test_url_and_secret_are_only_in_the_table_of_webhooks(api):
    secret = put(api).json["secret"]
    job, claim = api.start(notify=["team"])
    api.jobs.fail(claim, JobFailure(type="diverged", message="it did"))

    with api.jobs._engine.connect() as connection:
        dump = list(connection.connection.dbapi_connection.iterdump())
    holders = {line.split('"')[1] for line in dump if "k3y" in line or secret in line}
    shown = [api.client.get(f"/jobs/{job.id}{path}").text for path in ("", "/notifications")]
    assert holders == {"webhooks"}
    assert not [text for text in shown if "k3y" in text or "whsec_" in text]
    assert json.loads(shown[0])["spec"]["notify"] == ["team"]
