"""Requests about models that name a version of a data set."""

import pytest
from weights_files import make_file

from .published import COLORS

IMPORT = "/models/colors/versions?dataset=colors"
COMPARE = "/models/colors/compare"
FRESH = {"hidden_sizes": [4], "dataset": "colors"}


@pytest.fixture
def two_versions(published, publish):
    """An api with two versions of colors, of which the second has three classes."""
    three = {"class_names": ("cat", "dog", "owl"), "classes": 3}
    publish(COLORS.model_copy(update=three), "job-3")
    return published


def import_network(api, version, classes=2):
    """Import a network, and return its version."""
    response = api.client.post(
        f"{IMPORT}&dataset_version={version}",
        data=make_file((12, 5, classes)),
        content_type="application/octet-stream",
    )
    assert response.status_code == 201, response.data
    return response.json["version"], response.json["dataset_version"]


def evaluated_on(api, version):
    response = api.client.get(f"/models/colors/versions/{version}/evaluation")
    return response.json["dataset_version"] if response.status_code == 200 else None


def compare(api, *versions, **fields):
    return api.client.post(COMPARE, json={"versions": versions, **fields}).json


def test_import_is_evaluated_on_the_named_version(two_versions):
    assert import_network(two_versions, 1) == (1, 1)
    assert import_network(two_versions, "latest", classes=3) == (2, 2)
    assert import_network(two_versions, 2) == (3, None)  # it does not fit
    assert [evaluated_on(two_versions, version) for version in (1, 2, 3)] == [1, 2, None]


@pytest.mark.parametrize("version", ["0", "01", "best", "3"])
def test_import_with_an_unknown_version_is_422(two_versions, version):
    response = two_versions.client.post(
        f"{IMPORT}&dataset_version={version}",
        data=make_file((12, 5, 2)),
        content_type="application/octet-stream",
    )
    assert response.status_code == 422
    assert response.json["errors"][0]["loc"] == ["dataset_version"]


def test_comparison_names_the_version_of_the_data(published, publish):
    import_network(published, 1)
    publish(COLORS, "job-3")
    import_network(published, 2)
    assert compare(published, 1, 1)["dataset_version"] == 1
    assert compare(published, 1, 2)["dataset_version"] == 2
    chosen = {"dataset": "colors", "dataset_version": 1}
    assert compare(published, 1, 2, **chosen)["dataset_version"] == 1
    assert compare(published, 1, 2, dataset="colors")["dataset_version"] == 2
    refused = compare(published, 1, 2, dataset_version=1)
    assert refused["errors"][0]["loc"] == ["dataset_version"]


def test_inspection_names_the_version_of_the_data(two_versions):
    image = {"dataset": "colors", "index": 0}
    images = [image, {**image, "dataset_version": 1}, {"pixels": [0] * 12}]
    found = two_versions.client.post("/inspect", json={"network": FRESH, "images": images}).json
    assert [one["dataset_version"] for one in found["images"]] == [2, 1, None]
    assert found["layer_sizes"] == [12, 4, 3]
    earlier = FRESH | {"dataset_version": 1}
    found = two_versions.client.post("/inspect", json={"network": earlier, "images": images[1:]})
    assert found.json["layer_sizes"] == [12, 4, 2]
