"""PUT of an alias with `require`: figures in the refusal, in the history, and no move."""

import pytest
from alias_calls import PATH, points_at
from weights_files import make_file

from contracts.errors import DatasetDeletedError
from stores.datasets.memory import MemoryDatasets, synthetic_dataset

VERSIONS = "/models/mnist/versions"
OCTETS = "application/octet-stream"


class DeletableDatasets(MemoryDatasets):
    """Data sets whose versions can be deleted."""

    is_deleted = False

    def get_info(self, name, ref="latest"):
        if self.is_deleted:
            raise DatasetDeletedError(name, 1)
        return super().get_info(name, ref)


@pytest.fixture
def datasets():
    return DeletableDatasets([synthetic_dataset()])


@pytest.fixture
def gated(make, datasets):
    """An api with two evaluated versions, and the alias best at the first."""
    api = make(datasets=datasets)
    for seed in range(2):
        import_version(api, seed=seed)
    assert require(api, 1, None).status_code == 200
    return api


def import_version(api, **options):
    body = make_file(**options)
    response = api.client.post(f"{VERSIONS}?dataset=synthetic", data=body, content_type=OCTETS)
    assert response.status_code == 201
    return response.json["version"]


def require(api, version, gate, **headers):
    body = {"version": version, "require": gate}
    return api.client.put(PATH, json=body, headers=headers)


def accuracy_of(api, version):
    return api.client.get(f"{VERSIONS}/{version}/evaluation").json["accuracy"]


def test_failed_gate_is_409_with_every_figure(gated):
    gate = {"min_accuracy": 0.999, "not_worse_than_current": {"alpha": 0.01}}
    refused = require(gated, 2, gate)
    problem = refused.json
    assert (refused.status_code, problem["type"]) == (409, "urn:mlpforge:problem:gate_failed")
    assert "min_accuracy must be at least 0.999, got 0." in problem["detail"]
    floor, comparison = problem["gate"]["conditions"]
    assert (floor["measured"], floor["needed"]) == (accuracy_of(gated, 2), 0.999)
    compared = gated.client.post("/models/mnist/compare", json={"versions": [2, 1]}).json
    assert comparison["n10"] == compared["only_first_right"]
    assert comparison["n01"] == compared["only_second_right"]
    assert 0 <= comparison["measured"] <= 1
    assert (problem["gate"]["candidate"], problem["gate"]["current"]) == (2, 1)
    assert points_at(gated) == 1


def test_passed_gate_moves_the_alias_and_keeps_its_figures(gated):
    moved = require(gated, 2, {"min_accuracy": 0.0})
    assert (moved.status_code, points_at(gated)) == (200, 2)
    latest, first = gated.client.get(f"{PATH}/history").json["items"]
    (condition,) = latest["gate"]["conditions"]
    assert condition["measured"] == accuracy_of(gated, 2)
    assert (latest["gate"]["passed"], latest["gate"]["examples"]) == (True, 100)
    assert (first["gate"], first["job_id"]) == (None, None)


def test_precondition_is_412_before_the_gate(gated):
    refused = require(gated, 2, {"min_accuracy": 1.0}, **{"If-Match": '"1"'})
    assert refused.status_code == 412


def test_deleted_test_set_is_409(gated, datasets):
    datasets.is_deleted = True
    refused = require(gated, 2, {"better_than_current": {"alpha": 0.05}})
    assert (refused.status_code, points_at(gated)) == (409, 1)
    assert refused.json["type"] == "urn:mlpforge:problem:dataset_deleted"
    assert require(gated, 2, {"min_accuracy": 0.0}).status_code == 200


def test_import_that_fits_no_data_set_says_so(gated):
    version = import_version(gated, sizes=(9, 5, 3))
    refused = require(gated, version, {"min_recall": 0.5})
    assert refused.status_code == 409
    assert "has no evaluation: it was imported and fits no data set" in refused.json["detail"]


@pytest.mark.parametrize(
    ("gate", "loc"),
    [
        ({}, ["require"]),
        ({"min_accuracy": 1.5}, ["require", "min_accuracy"]),
        ({"min_recall": "0.5"}, ["require", "min_recall"]),
        ({"better_than_current": {"alpha": 0}}, ["require", "better_than_current", "alpha"]),
        ({"better_than_currrent": {}}, ["require", "better_than_currrent"]),
        (3, ["require"]),
    ],
)
def test_invalid_gate_is_422(gated, gate, loc):
    refused = require(gated, 2, gate)
    assert refused.status_code == 422
    assert refused.json["errors"][0]["loc"] == loc
    assert points_at(gated) == 1
