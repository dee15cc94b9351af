"""PATCH /models/{name}: the default and the description of a model."""

import pytest
from alias_calls import PATH, put

from services.http.body_limits import MAX_SPEC_BYTES

MODEL = "/models/mnist"


def patch(api, body, path=MODEL, **headers):
    return api.client.patch(path, json=body, headers=headers)


def default_of(api):
    return api.client.get(MODEL).json["default"]


def test_new_model_has_latest_as_its_default(two):
    shown = two.client.get(MODEL).json
    assert (shown["default"], shown["description"]) == ("latest", "")
    (listed,) = two.client.get("/models").json["items"]
    assert listed == listed | shown


@pytest.mark.parametrize(
    ("sent", "stored"), [(1, 1), ("2", 2), ("best", "best"), ("latest", "latest")]
)
def test_patch_sets_the_default_and_shows_it(two, sent, stored):
    changed = patch(two, {"default": sent})
    shown = two.client.get(MODEL)
    assert (changed.status_code, changed.json["default"]) == (200, stored)
    assert shown.json == changed.json
    assert shown.headers["ETag"] == changed.headers["ETag"] == f'"{shown.json["generation"]}"'


def test_patch_leaves_other_settings_as_they_are(two):
    patch(two, {"default": 1})
    changed = patch(two, {"description": "digits 0 … 9"}).json
    assert (changed["default"], changed["description"]) == (1, "digits 0 … 9")
    assert patch(two, {}).json == changed
    assert patch(two, {"default": 1}).json["generation"] == changed["generation"]


@pytest.mark.parametrize("default", [3, "99", "nobody", "0", "007"])
def test_default_that_does_not_exist_is_404(two, default):
    assert patch(two, {"default": default}).status_code == 404
    assert default_of(two) == "latest"


def test_settings_of_an_unknown_model_are_404(two):
    assert patch(two, {"default": "latest"}, "/models/other").status_code == 404


@pytest.mark.parametrize(
    ("body", "loc"),
    [
        *(({"default": wrong}, ["default"]) for wrong in (None, True, 1.5, 0, -1, "Best", "", [1])),
        ({"description": None}, ["description"]),
        ({"description": "x" * 1001}, ["description"]),
        ({"description": "a\0b"}, ["description"]),
        ({"description": "\x1b[31m"}, ["description"]),
        *(({"keep_last": wrong}, ["keep_last"]) for wrong in (0, -1, 1.5, "3", True, 100_001)),
        ({"keep_days": 0}, ["keep_days"]),
    ],
)
def test_invalid_settings_are_422(two, body, loc):
    refused = patch(two, body)
    assert refused.status_code == 422
    assert [error["loc"] for error in refused.json["errors"]] == [loc]


def test_long_body_is_413(two):
    assert patch(two, {"description": "x" * MAX_SPEC_BYTES}).status_code == 413


def test_if_match_refuses_a_model_that_has_changed(two):
    seen = two.client.get(MODEL).headers["ETag"]
    put(two, 2)
    refused = patch(two, {"default": 1}, **{"If-Match": seen})
    assert refused.status_code == 412
    assert "model 'mnist' is at generation" in refused.json["detail"]
    now = two.client.get(MODEL).headers["ETag"]
    assert patch(two, {"default": 1}, **{"If-Match": now}).status_code == 200
    assert patch(two, {"default": 2}, **{"If-Match": "*"}).status_code == 200
    assert patch(two, {"default": 1}, **{"If-Match": "1"}).status_code == 422


def test_version_that_is_the_default_is_not_deleted(two):
    patch(two, {"default": 2})
    refused = two.client.delete(f"{MODEL}/versions/2")
    assert refused.status_code == 409
    assert "set another default with PATCH /models/mnist first" in refused.json["detail"]
    patch(two, {"default": "latest"})
    assert two.client.delete(f"{MODEL}/versions/2").status_code == 204


def test_alias_that_is_the_default_is_not_deleted(two):
    patch(two, {"default": "best"})
    refused = two.client.delete(PATH)
    assert refused.status_code == 409
    assert "alias 'best' is the default of model 'mnist'" in refused.json["detail"]
    assert put(two, 2).status_code == 200
    patch(two, {"default": 1})
    assert two.client.delete(PATH).status_code == 204


def test_cross_origin_patch_is_403(two):
    assert patch(two, {"default": 1}, Origin="https://evil.example").status_code == 403
    assert default_of(two) == "latest"
