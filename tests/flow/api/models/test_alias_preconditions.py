"""If-Match and If-None-Match: an alias is changed only if it is as the caller says."""

import pytest
from alias_calls import PATH, points_at, put
from blob_faults import ConflictingBlobs

from stores.blobs.memory import MemoryBlobs
from stores.models.store import ModelStore


def test_move_at_the_expected_generation_succeeds(two):
    etag = two.client.get(PATH).headers["ETag"]

    moved = put(two, 2, **{"If-Match": etag})
    too_late = put(two, 1, **{"If-Match": etag})

    assert moved.status_code == 200
    assert too_late.status_code == 412
    assert too_late.json["type"] == "urn:mlpforge:problem:precondition_failed"
    assert str(moved.json["generation"]) in too_late.json["detail"]
    assert points_at(two) == 2


@pytest.mark.parametrize("if_match", ['"1"', "*"])
def test_if_match_creates_no_alias(two, if_match):
    response = put(two, 1, "/models/mnist/aliases/new", **{"If-Match": if_match})

    assert response.status_code == 412
    assert points_at(two, "new") is None


def test_if_match_star_requires_an_existing_alias(two):
    assert put(two, 2, **{"If-Match": "*"}).status_code == 200
    assert two.client.delete(PATH, headers={"If-Match": "*"}).status_code == 204


@pytest.fixture
def overtaken(make):
    """An api with two versions of mnist, the alias best at the first, and its blobs."""
    blobs = ConflictingBlobs(MemoryBlobs())
    api = make(ModelStore(blobs))
    api.finish()
    api.finish()
    assert put(api, 1).status_code == 200
    return api, blobs


def test_if_match_star_accepts_any_generation(overtaken):
    api, blobs = overtaken

    blobs.meanwhile = lambda: api.models.move_alias("mnist", "best", 2)
    moved = put(api, 1, **{"If-Match": "*"})
    blobs.meanwhile = lambda: api.models.move_alias("mnist", "best", 2)
    deleted = api.client.delete(PATH, headers={"If-Match": "*"})

    assert (moved.status_code, moved.json["version"]) == (200, 1)
    assert deleted.status_code == 204


def test_if_match_star_does_not_recreate_a_deleted_alias(overtaken):
    api, blobs = overtaken
    blobs.meanwhile = lambda: api.models.remove_alias("mnist", "best")

    refused = put(api, 2, **{"If-Match": "*"})

    assert refused.status_code == 412
    assert "does not exist, but If-Match is *: leave If-Match out" in refused.json["detail"]
    assert points_at(api) is None


def test_delete_of_a_missing_alias_is_404(two):
    path = "/models/mnist/aliases/new"

    for if_match in ("*", '"1"'):
        assert two.client.delete(path, headers={"If-Match": if_match}).status_code == 404


def test_if_none_match_creates_but_does_not_move(two):
    only_make = {"If-None-Match": "*"}

    made = put(two, 2, "/models/mnist/aliases/new", **only_make)
    refused = put(two, 2, **only_make)

    assert (made.status_code, made.json["version"]) == (200, 2)
    assert refused.status_code == 412
    generation = two.client.get(PATH).json["generation"]
    assert f"is at generation {generation}, but If-None-Match is *" in refused.json["detail"]
    assert points_at(two) == 1


def test_if_none_match_loses_against_a_concurrent_create(overtaken):
    api, blobs = overtaken
    api.models.remove_alias("mnist", "best")
    blobs.meanwhile = lambda: api.models.move_alias("mnist", "best", 2)

    assert put(api, 1, **{"If-None-Match": "*"}).status_code == 412
    assert points_at(api) == 2


@pytest.mark.parametrize(
    "headers",
    [
        *({"If-None-Match": other} for other in ('"1"', 'W/"1"', '*, "1"', "")),
        *({"If-None-Match": "*", "If-Match": both} for both in ("*", '"1"')),
    ],
)
def test_invalid_if_none_match_or_both_headers_are_422(two, headers):
    response = put(two, 2, **headers)

    assert response.status_code == 422
    assert response.json["errors"][0]["loc"] == ["If-None-Match"]
    assert points_at(two) == 1


@pytest.mark.parametrize("if_match", ["1", 'W/"1"', '"1", "2"', '"x"', '""', '"-1"', ""])
@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_malformed_if_match_is_422(two, method, if_match):
    body = {"json": {"version": 2}} if method == "PUT" else {}

    response = two.client.open(PATH, method=method, headers={"If-Match": if_match}, **body)

    assert response.status_code == 422
    assert response.json["errors"][0]["loc"] == ["If-Match"]
    assert points_at(two) == 1


def test_delete_honors_if_match(two):
    old = two.client.get(PATH).headers["ETag"]
    put(two, 2)

    refused = two.client.delete(PATH, headers={"If-Match": old})

    assert refused.status_code == 412
    assert points_at(two) == 2
