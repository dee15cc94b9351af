"""Jobs that start from a version: references become numbers, and what does not fit is 422."""

import io
from dataclasses import replace

import numpy as np
import pytest

from mlp_core import Initializer, Network, Scale, save_weights
from stores.datasets.memory import MemoryDatasets, synthetic_dataset, synthetic_table
from stores.datasets.transforms import make_transform

START = {"model": "mnist"}


def import_network(api, sizes=(16, 7, 6, 3), activation="tanh", transform=None):
    drawn = Network.create(sizes, activation, Initializer("he"), np.random.default_rng(0))
    file = io.BytesIO()
    save_weights(file, Network(drawn.affines, activation, transform or Scale(1 / 255)))
    response = api.client.post(
        "/models/mnist/versions?dataset=synthetic",
        data=file.getvalue(),
        content_type="application/octet-stream",
    )
    assert response.status_code == 201, response.data


def submit(api, **spec):
    return api.client.post("/jobs", json={"dataset": "synthetic", "start_from": START, **spec})


def refuse(api, **spec):
    response = submit(api, **spec)
    assert response.status_code == 422, response.data
    return [(error["loc"], error["msg"]) for error in response.json["errors"]]


@pytest.mark.parametrize("ref", [1, "latest", "production"])
@pytest.mark.parametrize("spec", [{}, {"hidden_sizes": [7, 6]}, {"activation": "tanh"}])
def test_accepted_spec_has_the_number_and_the_layers(api, ref, spec):
    import_network(api)
    api.client.put("/models/mnist/aliases/production", json={"version": 1})
    job = submit(api, start_from={"model": "mnist", "version": ref}, dropout=[0, 0.1, 0.2], **spec)
    assert job.status_code == 202, job.data
    accepted = job.json["spec"]
    assert accepted["start_from"] == {"model": "mnist", "version": 1}
    assert (accepted["hidden_sizes"], accepted["activation"]) == ([7, 6], "tanh")


def test_layers_of_a_trained_version_come_from_its_manifest(api):
    api.finish(activation="relu")
    accepted = submit(api).json["spec"]
    assert (accepted["hidden_sizes"], accepted["activation"]) == ([50], "relu")
    assert accepted["start_from"] == {"model": "mnist", "version": 1}


def test_start_without_a_version_is_the_default(api):
    import_network(api)
    import_network(api)
    api.client.patch("/models/mnist", json={"default": 1})
    assert submit(api).json["spec"]["start_from"]["version"] == 1
    latest = submit(api, start_from={"model": "mnist", "version": "latest"})
    assert latest.json["spec"]["start_from"]["version"] == 2


@pytest.mark.parametrize(
    ("spec", "loc", "reason"),
    [
        ({"hidden_sizes": [50]}, ["hidden_sizes"], "must be [7, 6] as in version 1 of model mnist"),
        ({"activation": "relu"}, ["activation"], "must be tanh as in version 1 of model mnist"),
        ({"dropout": [0.1, 0.2]}, ["dropout"], "give 3 rates"),
        ({"dataset": "table"}, ["start_from"], "takes 16 numbers and has 3 classes, but the"),
        ({"start_from": {"model": "none"}}, ["start_from", "model"], "no model is named 'none'"),
        (
            {"start_from": {"model": "mnist", "version": 2}},
            ["start_from", "version"],
            "has no version 2",
        ),
        (
            {"start_from": {"model": "mnist", "version": "best"}},
            ["start_from", "version"],
            "has no alias 'best'",
        ),
        ({"start_from": {"model": "mnist", "version": 0}}, ["start_from", "version"], "than or"),
        ({"start_from": {"version": 1}}, ["start_from", "model"], "required"),
        ({"start_from": 1}, ["start_from"], "object"),
    ],
)
def test_start_that_does_not_fit_is_422_at_its_field(api, spec, loc, reason):
    import_network(api)
    ((found, msg),) = refuse(api, **spec)
    assert found == loc
    assert reason in msg


def test_imported_layers_that_no_job_trains_are_422(api):
    import_network(api, (16, *[5] * 9, 3))
    ((loc, msg),) = refuse(api)
    assert loc == ["hidden_sizes"]
    assert "at most 8" in msg


def test_table_of_other_columns_is_422(api):
    other = synthetic_table(texts=("blue", "green", "gray")).info.transform
    transform = make_transform(other, is_described=True)
    import_network(api, (6, 4, 3), transform=transform)
    ((loc, msg),) = refuse(api, dataset="table")
    assert loc == ["start_from"]
    assert "version 1 of model mnist and data set table must have the same columns" in msg


def test_repeated_request_finds_the_job_after_latest_moved(api):
    import_network(api)
    body = {"dataset": "synthetic", "start_from": START}
    headers = {"Idempotency-Key": "k"}
    first = api.client.post("/jobs", json=body, headers=headers)
    import_network(api, (16, 9, 3))
    again = api.client.post("/jobs", json=body, headers=headers)
    assert again.json["id"] == first.json["id"]
    other = api.client.post("/jobs", json=body | {"activation": "relu"}, headers=headers)
    assert other.status_code == 422


def test_undescribed_version_takes_pixels_up_to_255(make):
    bright = synthetic_dataset(input_shape=(4, 4))
    info = bright.info.model_copy(update={"name": "bright", "pixel_max": 1})
    api = make(datasets=MemoryDatasets([synthetic_dataset(), replace(bright, info=info)]))
    import_network(api)
    [(loc, message)] = refuse(api, dataset="bright")
    assert loc == ["start_from"]
    assert "does not say what its inputs are, so they are pixels in 0..255" in message
