"""Aliases over HTTP: made, moved, removed, and remembered."""

import pytest
from alias_calls import PATH, points_at, put

from contracts.jobs.spec import JobSpec
from services.http.body_limits import MAX_SPEC_BYTES
from stores.models.transitions import MAX_ALIASES

HISTORY = f"{PATH}/history"
TOKEN = "a-token-of-tests"  # noqa: S105  opens nothing


@pytest.mark.parametrize("version", [2, "2"])
def test_move_returns_version_and_generation(two, version):
    before = two.client.get("/models/mnist").json["generation"]

    response = put(two, version)

    generation = response.json["generation"]
    assert response.json == {"alias": "best", "version": 2, "generation": generation}
    assert generation > before
    assert response.headers["ETag"] == f'"{generation}"'
    assert two.client.get("/models/mnist/versions/best").json["version"] == 2
    assert two.client.get("/models/mnist/versions/2").json["aliases"] == ["best"]


def test_alias_has_its_generation(two):
    made = put(two, 2)

    response = two.client.get(PATH)

    assert (response.json, response.headers["ETag"]) == (made.json, made.headers["ETag"])


def test_move_to_the_same_version_changes_nothing(two):
    made = two.client.get(PATH)

    again = put(two, 1)

    assert (again.json, again.headers["ETag"]) == (made.json, made.headers["ETag"])
    assert len(two.client.get(HISTORY).json["items"]) == 1


@pytest.mark.parametrize("path", [PATH, HISTORY])
@pytest.mark.parametrize("name", ["mnist", "other"])
def test_unknown_alias_or_model_is_404(api, name, path):
    api.finish()

    response = api.client.get(path.replace("mnist", name))

    assert response.status_code == 404
    assert name in response.json["detail"]


@pytest.mark.parametrize("alias", ["Best", "1", "-x", "a" * 64, "%2e%2e", "b%00"])
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_impossible_alias_is_404(api, alias, method):
    api.finish()
    body = {"json": {"version": 1}} if method == "PUT" else {}

    response = api.client.open(f"/models/mnist/aliases/{alias}", method=method, **body)

    assert response.status_code == 404


def test_latest_is_reserved(two):
    path = "/models/mnist/aliases/latest"

    refused = put(two, 1, path)

    assert refused.status_code == 422
    assert refused.json["errors"][0]["loc"] == ["alias"]
    assert two.client.get(path).status_code == 404
    assert two.client.delete(path).status_code == 404
    assert two.client.get("/models/mnist/versions/latest").json["version"] == 2


@pytest.mark.parametrize("version", [3, "3", 10**17])
def test_move_to_a_missing_version_is_404(two, version):
    assert put(two, version).status_code == 404
    assert points_at(two) == 1


@pytest.mark.parametrize(
    "version",
    [0, -1, 1.0, 1.5, True, None, [1], {}, "", "best", "latest", "0", "01", "+1", " 1", 10**18],
)
def test_invalid_version_number_is_422(two, version):
    response = put(two, version)

    assert response.status_code == 422
    (error,) = response.json["errors"]
    assert error["loc"] == ["version"]
    assert points_at(two) == 1


@pytest.mark.parametrize("body", [{}, {"version": 1, "alias": "best"}, [1], "1"])
def test_invalid_body_is_422(two, body):
    assert two.client.put(PATH, json=body).status_code == 422


def test_body_must_be_json_and_short(two):
    long = b'{"version": 2}'.ljust(MAX_SPEC_BYTES + 1)
    options = {"content_type": "application/json"}

    assert two.client.put(PATH, data=b"{", **options).status_code == 400
    assert two.client.put(PATH, data=b"version=2").status_code == 415
    assert two.client.put(PATH, data=long, **options).status_code == 413
    assert points_at(two) == 1


def test_generation_keeps_rising_after_a_delete(two):
    before = two.client.get(PATH).json["generation"]

    deleted = two.client.delete(PATH)

    assert (deleted.status_code, deleted.data) == (204, b"")
    assert two.client.get(PATH).status_code == 404
    assert two.client.get("/models/mnist/versions/best").status_code == 404
    assert two.client.delete(PATH).status_code == 404
    assert put(two, 1).json["generation"] > before + 1


def test_delete_refuses_a_body(two):
    assert two.client.delete(PATH, data=b"please").status_code == 422
    assert two.client.delete(PATH, data=b" " * (MAX_SPEC_BYTES + 1)).status_code == 413
    assert points_at(two) == 1
    assert two.client.delete(PATH, data=b"{}").status_code == 204


def test_history_is_newest_first_and_survives_a_delete(two):
    put(two, 2)
    two.client.delete(PATH)

    moves = two.client.get(HISTORY).json["items"]

    assert [(m["from_version"], m["to_version"]) for m in moves] == [(2, None), (1, 2), (None, 1)]
    generations = [move["generation"] for move in moves]
    assert generations == sorted(generations, reverse=True)
    assert all(move["moved_at"].endswith("Z") for move in moves)


def test_rollback_is_one_put(two):
    put(two, 2)
    last = two.client.get(f"{HISTORY}?limit=1").json["items"][0]

    put(two, last["from_version"])

    assert points_at(two) == 1


def test_history_is_paged(two):
    for version in (2, 1, 2):
        put(two, version)

    first = two.client.get(f"{HISTORY}?limit=3").json
    put(two, 1)
    second = two.client.get(f"{HISTORY}?limit=3&cursor={first['next_cursor']}").json

    assert [m["to_version"] for m in first["items"] + second["items"]] == [2, 1, 2, 1]
    assert second["next_cursor"] is None


@pytest.mark.parametrize("query", ["limit=0", "limit=501", "cursor=x", "state=queued"])
def test_invalid_history_query_is_422(two, query):
    assert two.client.get(f"{HISTORY}?{query}").status_code == 422


def test_number_of_aliases_is_bounded(two):
    for number in range(MAX_ALIASES - 1):
        two.models.move_alias("mnist", f"a{number}", 1)

    refused = put(two, 1, "/models/mnist/aliases/one-more")

    assert refused.status_code == 409
    assert str(MAX_ALIASES) in refused.json["detail"]
    assert put(two, 2).status_code == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Authorization": f"Bearer {TOKEN}", "Origin": "https://evil.example"}, 403),
        ({"Authorization": f"Bearer {TOKEN}", "Sec-Fetch-Site": "cross-site"}, 403),
    ],
)
def test_move_without_permission_is_refused(make, result, method, headers, status):
    api = make(token=TOKEN)
    for job_id in ("first", "second"):
        api.models.publish(result(job_id, JobSpec()))
    api.models.move_alias("mnist", "best", 1)
    body = {"json": {"version": 2}} if method == "PUT" else {}

    response = api.client.open(PATH, method=method, headers=headers, **body)

    assert response.status_code == status
    assert api.models.get_alias("mnist", "best").version == 1
