"""The audit trail has every write, also refused ones, and nothing else."""

from dataclasses import replace
from urllib.parse import quote

import pytest
import structlog
from flask import Response
from flask.testing import FlaskClient
from keys import TOKEN, add_key, bearer
from sqlalchemy.exc import SQLAlchemyError

from contracts.errors import DatabaseUnavailableError
from services.api.app import OPERATIONS
from services.api.audit.recorder import (
    MAX_REFUSALS_PER_MINUTE,
    PAUSE_S,
    READS_BY_POST,
    AuditRecorder,
)
from services.server.large_bodies import IS_RELAYED
from stores.audit.store import AuditStore, Write

WRITE = Write(None, "10.0.0.1", "POST", "/jobs", "/jobs", 202, None, "r-1")


@pytest.fixture
def api(make):
    return make(token=TOKEN)


def entries(api, **query):
    answer = api.client.get("/audit", headers=bearer(), query_string=query)
    assert answer.status_code == 200
    return answer.json["items"]


def outcomes(api):
    """Return what each entry says of its request, the newest first."""
    return [(e["method"], e["route"], *e["outcome"].values()) for e in entries(api)]


def test_entry_says_who_did_what_from_where(api):
    key, secret = add_key(api.models.access, "train")
    headers = bearer(secret) | {"X-Request-Id": "r-7", "X-Real-IP": "192.0.2.7"}
    body = {"dataset": "synthetic", "steps": 20, "tags": {"why": "secret"}}
    answer = api.client.post("/jobs", json=body, headers=headers)
    assert answer.status_code == 202, answer.json
    (entry,) = entries(api)
    assert entry.pop("time").endswith("Z")
    assert entry == {
        "key_id": key.id,
        "address": "192.0.2.7",
        "method": "POST",
        "route": "/jobs",
        "path": "/jobs",
        "outcome": {"status": 202, "problem": None},
        "request_id": "r-7",
    }
    assert "secret" not in str(entry)


def test_refused_writes_are_recorded_with_their_problem(api):
    _, secret = add_key(api.models.access, "read")
    api.client.post("/jobs", json={})
    api.client.post("/jobs", json={}, headers=bearer(secret))
    api.client.post("/jobs", json={"stepz": 1}, headers=bearer())
    api.client.delete("/models/none/versions/1", headers=bearer())
    api.client.post("/jobs", json={}, headers=bearer() | {"Origin": "http://evil.example"})
    assert outcomes(api)[::-1] == [
        ("POST", "/jobs", 401, "unauthorized"),
        ("POST", "/jobs", 403, "missing_scope"),
        ("POST", "/jobs", 422, "invalid_request"),
        ("DELETE", "/models/{name}/versions/{ref}", 404, "not_found"),
        ("POST", "/jobs", 403, "forbidden"),
    ]


def test_keys_are_recorded_without_their_secrets(api):
    body = {"name": "phone", "scopes": ["predict"]}
    key = api.client.post("/keys", json=body, headers=bearer()).json
    api.client.delete(f"/keys/{key['id']}", headers=bearer())
    deleted, created = entries(api)
    assert (created["route"], created["outcome"]["status"]) == ("/keys", 201)
    assert (deleted["path"], deleted["outcome"]["status"]) == (f"/keys/{key['id']}", 204)
    assert key["secret"] not in str([deleted, created])


def test_partly_encoded_token_in_a_path_is_masked(make):
    words = 'a "token" of words'
    api = make(token=words, access_log="1")
    with structlog.testing.capture_logs() as lines:
        api.client.delete(f"/models/{quote(words.replace('k', '%6b'))}", headers=bearer(words))
    (entry,) = api.client.get("/audit", headers=bearer(words)).json["items"]
    paths = {line["path"] for line in lines if line["event"] == "request"}
    assert {entry["path"]} == paths == {"/models/********"}


def test_reads_and_unknown_paths_are_not_recorded(api):
    for path in ("/jobs", "/models", "/audit", "/healthz", "/none"):
        api.client.get(path, headers=bearer())
    api.client.post("/none", json={}, headers=bearer())
    api.client.put("/jobs", json={}, headers=bearer())
    api.client.post("/inspect", json={}, headers=bearer())
    assert entries(api) == []


def test_every_post_that_only_reads_exists():
    posts = {one.path for one in OPERATIONS if one.method == "POST"}
    assert posts >= READS_BY_POST


def test_only_refused_access_checks_of_the_gateway_are_recorded(api):
    client = FlaskClient(api.app, Response)  # no document has the check
    for headers in (bearer(), {}):
        client.post("/jobs", headers=headers | {"X-Access-Check": "1"})
    assert outcomes(api) == [("POST", "/jobs", 401, "unauthorized")]


def test_address_that_is_none_is_left_out(api):
    api.client.post("/jobs", json={}, headers=bearer() | {"X-Real-IP": "<script>"})
    assert entries(api)[0]["address"] == "127.0.0.1"  # that of the connection


def test_list_is_for_administrators_and_has_pages(api):
    _, secret = add_key(api.models.access, "read", "train", "publish", "predict")
    assert api.client.get("/audit", headers=bearer(secret)).status_code == 403
    for number in range(3):
        api.client.post("/jobs", json={}, headers=bearer() | {"X-Request-Id": f"r-{number}"})
    page = api.client.get("/audit?limit=2", headers=bearer()).json
    rest = api.client.get(f"/audit?limit=2&cursor={page['next_cursor']}", headers=bearer()).json
    assert [e["request_id"] for e in page["items"] + rest["items"]] == ["r-2", "r-1", "r-0"]
    assert rest["next_cursor"] is None


class FailingStore:
    """An audit trail that stores nothing."""

    def __init__(self, error):
        self.calls, self._error = 0, error

    def add(self, _write):
        self.calls += 1
        raise self._error


def test_unavailable_database_delays_one_write_per_pause():
    clock, store = [0.0], FailingStore(DatabaseUnavailableError())
    recorder = AuditRecorder(store, lambda: clock[0])
    with structlog.testing.capture_logs() as lines:
        for _ in range(3):
            recorder._record(WRITE)
        clock[0] = PAUSE_S
        recorder._record(WRITE)
    assert store.calls == 2
    assert [(line["event"], line["request_id"]) for line in lines] == [("audit_failed", "r-1")] * 4


def test_entry_that_the_database_refuses_is_logged():
    store = FailingStore(SQLAlchemyError("no table"))
    recorder = AuditRecorder(store)
    with structlog.testing.capture_logs() as lines:
        for _ in range(2):
            recorder._record(WRITE)
    assert store.calls == 2  # no pause: the next entry may be accepted
    assert [(line["event"], line["reason"]) for line in lines] == [("audit_failed", "no table")] * 2


def test_path_has_no_character_that_postgresql_refuses(api):
    api.client.delete("/models/a%00b", headers=bearer())
    assert [entry["path"] for entry in entries(api)] == ["/models/a%00b"]


def test_relayed_request_is_recorded_once(api):
    # The process that relays it does.
    api.client.post("/jobs", json={}, headers=bearer(), environ_overrides={IS_RELAYED: True})
    assert entries(api) == []


def test_unknown_senders_are_no_administrators(api):
    api.client.post("/jobs", json={})
    api.client.post("/jobs", json={}, headers={"Host": "evil.example"})
    api.client.post("/jobs", json={}, headers=bearer())
    assert [entry["key_id"] for entry in entries(api)] == [None, "unknown", "unknown"]


@pytest.mark.parametrize("sender", ["unknown", "a-key", None])
def test_refused_requests_of_a_sender_are_bounded(api, sender):
    store = AuditStore.on_database_of(api.jobs)
    recorder = AuditRecorder(store, lambda: 100.0)
    refused = Write(sender, None, "POST", "/jobs", "/jobs", 403, "forbidden", "r-2")
    with structlog.testing.capture_logs() as lines:
        for _ in range(MAX_REFUSALS_PER_MINUTE + 10):
            recorder._record(refused)
    assert [line["event"] for line in lines] == ["refusal_not_in_audit"] * 10
    recorder._record(replace(refused, key_id="another"))
    recorder._record(replace(refused, status=202))
    stored = store.list_entries(500, None).items
    assert [entry.outcome.status for entry in stored[:2]] == [202, 403]
    assert len(stored) == MAX_REFUSALS_PER_MINUTE + 2


def test_old_and_too_many_entries_are_deleted(api):
    store = AuditStore.on_database_of(api.jobs)
    for _ in range(5):
        store.add(WRITE)
    assert store.delete_old(1000, 200) == 0
    assert store.delete_old(1000, 1, max_entries=3) == 1
    assert store.delete_old(1000, 200, max_entries=3) == 1
    assert store.delete_old(-1, 200) == 3
    assert store.list_entries(10, None).items == []
