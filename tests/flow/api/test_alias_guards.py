"""If-Match: an alias is changed only if it is as the caller saw it."""

import pytest

PATH = "/models/mnist/aliases/best"


@pytest.fixture
def two(api):
    """An api with two versions of mnist, and the alias best at the first."""
    api.finish()
    api.finish()
    assert put(api, 1).status_code == 200
    return api


def put(api, version, path=PATH, **headers):
    return api.client.put(path, json={"version": version}, headers=headers)


def points_at(api, alias="best"):
    return api.client.get("/models/mnist").json["aliases"].get(alias)


def test_a_move_is_made_if_nobody_was_faster(two):
    etag = two.client.get(PATH).headers["ETag"]

    moved = put(two, 2, **{"If-Match": etag})
    too_late = put(two, 1, **{"If-Match": etag})

    assert moved.status_code == 200
    assert too_late.status_code == 412
    assert too_late.json["type"] == "urn:mlpforge:problem:precondition_failed"
    assert str(moved.json["generation"]) in too_late.json["detail"]
    assert points_at(two) == 2


@pytest.mark.parametrize("if_match", ['"1"', "*"])
def test_a_guarded_move_makes_no_alias(two, if_match):
    response = put(two, 1, "/models/mnist/aliases/new", **{"If-Match": if_match})

    assert response.status_code == 412
    assert points_at(two, "new") is None


def test_a_star_asks_for_an_alias_that_exists(two):
    assert put(two, 2, **{"If-Match": "*"}).status_code == 200
    assert two.client.delete(PATH, headers={"If-Match": "*"}).status_code == 204


@pytest.mark.parametrize("if_match", ["1", 'W/"1"', '"1", "2"', '"x"', '""', '"-1"', ""])
@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_malformed_if_match_is_422(two, method, if_match):
    body = {"json": {"version": 2}} if method == "PUT" else {}

    response = two.client.open(PATH, method=method, headers={"If-Match": if_match}, **body)

    assert response.status_code == 422
    assert response.json["errors"][0]["loc"] == ["If-Match"]
    assert points_at(two) == 1


def test_a_delete_can_be_guarded_too(two):
    old = two.client.get(PATH).headers["ETag"]
    put(two, 2)

    refused = two.client.delete(PATH, headers={"If-Match": old})

    assert refused.status_code == 412
    assert points_at(two) == 2
