"""Jobs with extra data sets: references become numbers, and what does not fit is 422."""

from dataclasses import replace

import pytest
from recording_enqueue import RecordingEnqueue

from contracts.settings import load_settings
from services.api.app import create_app
from stores.datasets.memory import MemoryDatasets, synthetic_dataset

EXTRA = synthetic_dataset("drawings", train_examples=60, seed=1)
CHANGES = {
    "float": {"pixel_max": 1.0},
    "named": {"class_names": ("a", "b", "c")},
    "wide": {"input_shape": (2, 8)},
}


@pytest.fixture
def client(api):
    others = [
        replace(EXTRA, info=EXTRA.info.model_copy(update={"name": name} | change))
        for name, change in CHANGES.items()
    ]
    untested = replace(EXTRA, info=EXTRA.info.model_copy(update={"test_examples": 0}))
    datasets = MemoryDatasets([synthetic_dataset(), untested, *others])
    app = create_app(load_settings({}), api.jobs, api.models, datasets, RecordingEnqueue())
    return app.test_client()


def post(client, references, **spec):
    body = {"dataset": "synthetic", "extra_datasets": references, **spec}
    return client.post("/jobs", json=body)


def test_references_become_numbers_and_examples_count(client):
    references = ["drawings", "drawings@1", "drawings@latest"]
    job = post(client, references, epochs=1, batch_size=10).json
    assert job["spec"]["extra_datasets"] == ["drawings@1"] * 3
    assert job["progress"]["total_steps"] == 50 + 3 * 6


@pytest.mark.parametrize(
    ("reference", "reason"),
    [
        ("none", "no data set is named 'none'"),
        ("drawings@2", "has no version '2'"),
        ("float", "must have the same pixel_max as data set synthetic"),
        ("named", "must have the same class_names as data set synthetic"),
        ("wide", "must have the same shape as data set synthetic"),
    ],
)
def test_extra_data_set_that_does_not_fit_is_422_at_its_place(client, reference, reason):
    response = post(client, ["drawings", reference])
    assert response.status_code == 422
    (error,) = response.json["errors"]
    assert error["loc"] == ["extra_datasets", 1]
    assert reason in error["msg"]


def test_repeated_request_is_compared_as_sent(client):
    body = {"dataset": "synthetic", "extra_datasets": ["drawings"]}
    headers = {"Idempotency-Key": "k"}
    first, again = (client.post("/jobs", json=body, headers=headers).json for _ in range(2))
    assert first["id"] == again["id"]
    for others in ([], ["drawings", "drawings"], ["drawings@2"], ["drawings@1"]):
        other = client.post("/jobs", json=body | {"extra_datasets": others}, headers=headers)
        assert other.status_code == 422
