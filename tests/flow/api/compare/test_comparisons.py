"""Two versions compared: counts, McNemar's test, and the examples they answer differently."""

from collections import Counter

import pytest
from claiming_store import LargeWeightsStore
from deleting_store import DeletingStore
from published import publish_in
from weights_files import make_file, make_network

from contracts.settings import load_settings
from services.api.app import create_app
from services.api.inspect.inspectable_networks import MAX_INSPECTABLE_BYTES
from stores.datasets.memory import MemoryDatasets, synthetic_dataset

VERSIONS = "/models/mnist/versions"
PATH = "/models/mnist/compare"
OCTETS = "application/octet-stream"
EXAMPLES = 100


def send(api, **options):
    body = make_file(**options)
    response = api.client.post(f"{VERSIONS}?dataset=synthetic", data=body, content_type=OCTETS)
    assert response.status_code == 201
    return response.json


def compare(api, *versions, **fields):
    return api.client.post(PATH, json={"versions": versions, **fields})


def read_answers(api, version):
    items = api.client.get(f"{VERSIONS}/{version}/answers?limit=500").json["items"]
    return sorted(items, key=lambda item: item["index"])


@pytest.fixture
def three(api):
    """An api with three versions of mnist, and the alias best at the first."""
    for seed in range(3):
        send(api, seed=seed)
    api.models.move_alias("mnist", "best", 1)
    return api


def test_comparison_uses_both_versions_answers(three):
    first, second = read_answers(three, 1), read_answers(three, 3)

    found = compare(three, 1, 3).json

    right = Counter(
        (one["digit"] == one["label"], other["digit"] == other["label"])
        for one, other in zip(first, second, strict=True)
    )
    assert found["both_right"] == right[True, True]
    assert found["only_first_right"] == right[True, False]
    assert found["only_second_right"] == right[False, True]
    assert found["both_wrong"] == right[False, False]
    assert sum(right.values()) == found["examples"] == EXAMPLES
    differing = {
        one["index"]: (one, other)
        for one, other in zip(first, second, strict=True)
        if one["digit"] != other["digit"]
    }
    assert found["disagreements"] == len(differing) > 0
    assert {image["index"] for image in found["images"]} == set(differing)
    for image in found["images"]:
        two = differing[image["index"]]
        assert image["label"] == two[0]["label"]
        assert image["digits"] == [answer["digit"] for answer in two]
        assert image["probabilities"] == [answer["probability"] for answer in two]
    surest = [max(image["probabilities"]) for image in found["images"]]
    assert surest == sorted(surest, reverse=True)


def test_accuracies_are_those_of_the_stored_evaluations(three):
    versions = compare(three, 2, 1).json["versions"]

    for described, number in zip(versions, (2, 1), strict=True):
        stored = three.client.get(f"{VERSIONS}/{number}/evaluation").json
        assert described["version"] == number
        assert described["accuracy"] == stored["accuracy"] == described["correct"] / EXAMPLES


@pytest.mark.parametrize("refs", [(1, 3), ("1", "3"), ("best", "latest"), ("best", 3)])
def test_versions_may_be_numbers_aliases_or_latest(three, refs):
    assert compare(three, *refs).json == compare(three, 1, 3).json


def test_a_version_compared_with_itself_never_differs(three):
    found = compare(three, 1, "best").json

    assert (found["disagreements"], found["images"]) == (0, [])
    assert found["mcnemar"] == {"statistic": 0, "p_value": 1, "exact": True}
    assert found["both_right"] + found["both_wrong"] == EXAMPLES


@pytest.mark.parametrize("limit", [0, 1, 500])
def test_limit_bounds_the_images(three, limit):
    everything = compare(three, 1, 2).json

    found = compare(three, 1, 2, limit=limit).json

    assert found["images"] == everything["images"][:limit]
    assert found["disagreements"] == everything["disagreements"]


def test_named_data_set_replaces_the_versions_own(three):
    publish_in(three.models, make_network(seed=7))  # its manifest says mnist, which is not here

    own = compare(three, 1, 4)
    named = compare(three, 1, 4, dataset="synthetic")

    assert own.status_code == 422
    assert "version 4 of model mnist: no data set is named 'mnist'" in own.json["detail"]
    assert "name the data set to compare them on" in own.json["detail"]
    assert (named.status_code, named.json["dataset"]) == (200, "synthetic")


def test_versions_of_two_data_sets_are_422_with_advice(api):
    others = MemoryDatasets([synthetic_dataset(), synthetic_dataset("mnist", seed=1)])
    app = create_app(load_settings({}), api.jobs, api.models, others, api.enqueue)
    send(api)
    app.test_client().post(f"{VERSIONS}?dataset=mnist", data=make_file(), content_type=OCTETS)

    response = app.test_client().post(PATH, json={"versions": [1, 2]})

    assert response.status_code == 422
    expected = "version 1 is of data set synthetic, version 2 of mnist: name the data set"
    assert expected in response.json["detail"]


@pytest.mark.parametrize("sizes", [(16, 5, 4), (9, 5, 3)])
def test_version_of_another_shape_is_422_with_its_sizes(api, sizes):
    send(api)
    send(api, sizes=sizes)

    response = compare(api, 1, 2, dataset="synthetic")

    assert response.status_code == 422
    assert f"takes {sizes[0]} numbers and has {sizes[-1]} classes" in response.json["detail"]
    assert "have 16 numbers and 3 classes" in response.json["detail"]
    own = compare(api, 1, 2)
    assert own.status_code == 422
    assert "version 2 of model mnist has no data set" in own.json["detail"]
    assert "name the data set to compare them on" in own.json["detail"]


def test_versions_of_two_data_sets_with_one_name_are_422(make, api):
    send(api)
    others = make(api.models, datasets=MemoryDatasets([synthetic_dataset(seed=1)]))
    send(others, seed=1)

    response = compare(api, 1, 2)

    assert response.status_code == 422
    assert "version 2 of model mnist was trained on another data" in response.json["detail"]
    assert compare(api, 1, 2, dataset="synthetic").status_code == 200


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ({}, ["versions"]),
        ({"versions": [1]}, ["versions"]),
        ({"versions": [1, 2, 3]}, ["versions"]),
        ({"versions": [1, "Best"]}, ["versions", 1]),
        ({"versions": [0, 1]}, ["versions", 0]),
        ({"versions": [1, True]}, ["versions", 1]),
        ({"versions": [1, 2], "dataset": "nothing"}, ["dataset"]),
        ({"versions": [1, 2], "dataset": ""}, ["dataset"]),
        ({"versions": [1, 2], "limit": -1}, ["limit"]),
        ({"versions": [1, 2], "limit": 501}, ["limit"]),
        ({"versions": [1, 2], "of": "mnist"}, ["of"]),
    ],
)
def test_invalid_request_is_422_at_its_field(three, body, place):
    response = three.client.post(PATH, json=body)

    assert response.status_code == 422
    assert response.json["errors"][0]["loc"] == place


@pytest.mark.parametrize("refs", [(1, 9), ("canary", 1), (9, 9)])
def test_missing_version_is_404(three, refs):
    assert compare(three, *refs).status_code == 404


def test_a_large_network_is_422(make):
    api = make(LargeWeightsStore(MAX_INSPECTABLE_BYTES + 1))
    send(api)

    assert compare(api, 1, 1).status_code == 422


@pytest.mark.parametrize(("ref", "status"), [("latest", 200), (2, 404)])
def test_concurrently_deleted_version_is_resolved_again(make, ref, status):
    api = make(DeletingStore(target=2))
    send(api)
    send(api, seed=1)

    response = compare(api, 1, ref)

    assert response.status_code == status
    if status == 200:
        assert [version["version"] for version in response.json["versions"]] == [1, 1]
