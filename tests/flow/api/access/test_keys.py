"""Creating, listing and deleting keys."""

import pytest
import structlog
from flask.testing import FlaskClient
from keys import TOKEN, add_key, bearer

from contracts.access.secrets import hash_secret
from contracts.ids import make_job_id

PHONE = {"name": "phone", "scopes": ["predict"], "models": ["mnist"]}


@pytest.fixture
def api(make):
    return make(token=TOKEN)


def create(api, secret=TOKEN, **fields):
    return api.client.post("/keys", json=PHONE | fields, headers=bearer(secret))


def list_ids(api, secret=TOKEN, query=""):
    answer = api.client.get(f"/keys{query}", headers=bearer(secret)).json
    return [key["id"] for key in answer["items"]]


def test_key_is_shown_once_with_its_secret(api):
    with structlog.testing.capture_logs() as lines:
        created = create(api, requests_per_minute=60, expires_at="2027-01-31T00:00:00Z")
    key = created.json

    assert created.status_code == 201
    assert created.headers["Cache-Control"] == "no-store"
    (listed,) = api.client.get("/keys", headers=bearer()).json["items"]
    assert listed == key | {"secret": None}
    assert (listed["expires_at"], listed["created_by"]) == ("2027-01-31T00:00:00.000Z", None)
    (stored,) = api.models.access.read().keys
    assert stored.digest == hash_secret(key["secret"])
    assert key["secret"] not in str(lines)


def test_key_is_accepted_until_it_is_deleted(api):
    key = create(api, scopes=["read"]).json
    read = bearer(key["secret"])

    assert api.client.get("/jobs", headers=read).status_code == 200
    assert api.client.delete(f"/keys/{key['id']}", headers=bearer()).status_code == 204
    assert api.client.get("/jobs", headers=read).status_code == 401
    assert api.client.delete(f"/keys/{key['id']}", headers=bearer()).status_code == 404


def test_keys_need_a_token(make):
    api = make()
    refused = api.client.post("/keys", json=PHONE)

    assert refused.status_code == 409
    assert "MLPFORGE_TOKEN" in refused.json["detail"]
    assert api.client.get("/keys").json["items"] == []


def test_keys_are_listed_newest_first_in_pages(api):
    ids = [create(api).json["id"] for _ in range(3)][::-1]
    first = api.client.get("/keys?limit=2", headers=bearer()).json

    assert [key["id"] for key in first["items"]] == ids[:2]
    assert list_ids(api, query=f"?cursor={first['next_cursor']}") == ids[2:]
    assert api.client.get("/keys?cursor=x", headers=bearer()).status_code == 422


def test_pages_have_all_keys_of_hosts_whose_clocks_differ(api):
    made = make_job_id()
    ids = [f"{hour}{made[2:]}" for hour in ("03", "01", "02")]
    for key_id in ids:
        add_key(api.models.access, "read", id=key_id)
    pages, cursor = [], ""
    while cursor is not None:
        page = api.client.get(f"/keys?limit=1{cursor}", headers=bearer()).json
        pages += [key["id"] for key in page["items"]]
        cursor = page["next_cursor"] and f"&cursor={page['next_cursor']}"

    assert pages == ids[::-1]


def test_key_that_has_expired_is_not_created(api):
    refused = create(api, expires_at="2020-01-31T00:00:00Z")

    assert refused.status_code == 422
    assert refused.json["errors"][0]["loc"] == ["expires_at"]
    assert "future" in refused.json["detail"]
    assert list_ids(api) == []


@pytest.mark.parametrize(
    "fields",
    [{"models": ["*"]}, {"models": ["b"]}, {"datasets": ["x"]}, {}, {"requests_per_minute": 11}],
)
def test_no_key_creates_a_wider_one(api, fields):
    narrow = {"models": ["a*"], "datasets": [], "requests_per_minute": 10}
    _, secret = add_key(api.models.access, "admin", **narrow)
    fits = {"models": ["ab"], "datasets": [], "requests_per_minute": 9}

    assert create(api, secret, **fits).status_code == 201
    assert create(api, secret, **(fits | fields if fields else PHONE)).status_code == 403
    assert len(api.models.access.read().keys) == 2


def test_limited_administrator_sees_no_wider_key(api):
    wide, _ = add_key(api.models.access, "read")
    narrow, secret = add_key(api.models.access, "admin", models=["a"])
    other, _ = add_key(api.models.access, "predict", models=["a"])

    assert list_ids(api, secret) == [other.id, narrow.id]
    refused = api.client.delete(f"/keys/{wide.id}", headers=bearer(secret))
    missing = api.client.delete(f"/keys/{wide.id[:-1]}f", headers=bearer(secret))
    assert (refused.status_code, missing.status_code) == (404, 404)
    assert api.client.delete(f"/keys/{other.id}", headers=bearer(secret)).status_code == 204
    assert list_ids(api) == [narrow.id, wide.id]


@pytest.mark.parametrize("damage", [b"{}", b"\xff"])
def test_damaged_keys_fail_closed_and_the_token_works(api, damage):
    _, secret = add_key(api.models.access, "admin")
    api.models._blobs.write("access/keys.json", damage)
    refused = api.client.get("/jobs", headers=bearer(secret))

    assert refused.status_code == 503
    assert refused.json["type"].endswith(":keys_unreadable")
    assert api.client.get("/jobs", headers=bearer()).status_code == 200
    assert api.client.get("/keys", headers=bearer()).status_code == 503
    assert api.client.get("/healthz").status_code == 200


def test_rate_is_limited_per_key(api):
    keys = api.models.access
    (_, slow), (_, other) = (add_key(keys, "read", requests_per_minute=2) for _ in range(2))
    answers = [api.client.get("/models", headers=bearer(slow)) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[2].json["type"].endswith(":rate_limited")
    assert 0 < int(answers[2].headers["Retry-After"]) <= 30
    assert api.client.get("/models", headers=bearer(other)).status_code == 200
    assert api.client.get("/models", headers=bearer()).status_code == 200


@pytest.mark.parametrize(
    "header",
    ["{0}", "Basic {0}", "Bearer {0},Bearer {0}", "Bearer {0} {0}", "Bearer {0}x", "Bearer x{0}"],
)
def test_malformed_header_with_a_key_is_401(api, header):
    _, secret = add_key(api.models.access, "read")

    malformed = {"Authorization": header.format(secret)}
    assert api.client.get("/jobs", headers=malformed).status_code == 401
    assert api.client.get("/jobs", headers={"authorization": f"BEARER {secret}"}).status_code == 200
    assert api.client.get(f"/jobs?token={secret}").status_code == 401


def test_access_check_checks_the_scope_but_counts_nothing(api):
    _, secret = add_key(api.models.access, "train", requests_per_minute=1)
    check = bearer(secret) | {"X-Access-Check": "1"}
    client = FlaskClient(api.app)

    assert [client.post("/jobs", headers=check).status_code for _ in range(3)] == [204] * 3
    assert client.post("/models/a/versions", headers=check).status_code == 403
    assert client.get("/healthz", headers=check).status_code == 204


def test_administrator_of_some_names_changes_nothing_of_others(api):
    _, limited = add_key(api.models.access, "admin", models=["b"])
    hook = {"url": "https://example.com/hook", "events": ["failed"]}
    schedule = {"cron": "0 3 * * *", "spec": {"dataset": "synthetic", "model": "a", "epochs": 1}}
    own = schedule | {"spec": schedule["spec"] | {"model": "b"}}

    def send(secret, method, path, body=None):
        return api.client.open(path, method=method, json=body, headers=bearer(secret)).status_code

    for path, body, changed in (("/schedules/s", schedule, own), ("/webhooks/team", hook, hook)):
        assert send(TOKEN, "PUT", path, body) == 201
        assert send(limited, "PUT", path, changed) == send(limited, "DELETE", path) == 403
        assert send(TOKEN, "DELETE", path) == 204
    assert send(limited, "PUT", "/schedules/own", own) == 201
    assert send(limited, "DELETE", "/schedules/own") == 204
