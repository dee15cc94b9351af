"""Options of a job that make no sense together, or with its data set, are 422 with the reason."""

import json
from dataclasses import replace

import pytest
from recording_enqueue import RecordingEnqueue

from contracts.settings import load_settings
from services.api.app import create_app
from stores.datasets.memory import MemoryDatasets, synthetic_dataset

ELASTIC = {"kind": "elastic"}
STILL = {"rotation_degrees": 0, "scaling": 0, "translation_px": 0}


def refuse(api, **spec):
    response = api.client.post("/jobs", json={"dataset": "synthetic", **spec})
    assert response.status_code == 422, response.data
    assert api.jobs.count_waiting() == 0
    return [(error["loc"], error["msg"]) for error in response.json["errors"]]


@pytest.mark.parametrize(
    ("spec", "loc", "reason"),
    [
        (
            {"optimizer": {"kind": "sgd", "nesterov": True}},
            ["optimizer", "nesterov"],
            "give a momentum above 0",
        ),
        ({"early_stopping": {"patience": 3}}, ["early_stopping"], "a validation_fraction above 0"),
        ({"dropout": [0.1, 0.2, 0.3]}, ["dropout"], "give 2 rates"),
        ({"hidden_sizes": [5, 5], "dropout": [0.1, 0.2]}, ["dropout"], "give 3 rates"),
        ({"dropout": [0.1, 1]}, ["dropout", 1], "less than 1"),
        ({"dropout": [0.1, "0.2"]}, ["dropout", 1], "must be a number, got "),
        ({"dropout": "0.2"}, ["dropout"], "must be a number, got "),
        ({"dropout": {"rate": 0.2}}, ["dropout"], "must be a number, got "),
        (
            {"optimizer": {"kind": "adam", "learning_rate": 0.5}, "weight_decay": 2},
            ["weight_decay"],
            "got 0.5 times 2.0",
        ),
        (
            {"augmentation": {"kind": "affine", **STILL}},
            ["augmentation"],
            "the image would not change",
        ),
        (
            {"augmentation": {"kind": "elastic_affine", **STILL}},
            ["augmentation"],
            "the image would not change",
        ),
        ({"augmentation": {}}, ["augmentation", "kind"], "Field required"),
        ({"augmentation": {"kind": "flip"}}, ["augmentation", "kind"], "'elastic_affine'"),
        (
            {"augmentation": {"kind": "affine", "alpha_px": 3}},
            ["augmentation", "alpha_px"],
            "known fields: kind, rotation_degrees",
        ),
        (
            {"augmentation": {"kind": "affine", "translation_px": 4}},
            ["augmentation", "translation_px"],
            "which have [4, 4] pixels",
        ),
        (
            {"steps": 1, "schedule": {"warmup_steps": 1}},
            ["schedule", "warmup_steps"],
            "which has 1 step",
        ),
        ({"schedule": {"kind": "step"}}, ["schedule", "decay_steps"], "required"),
        (
            {"schedule": {"decay_steps": 9}},
            ["schedule", "decay_steps"],
            "unknown field; known fields: kind, warmup_steps",
        ),
        ({"hiden_sizes": [30]}, ["hiden_sizes"], "unknown field; did you mean 'hidden_sizes'?"),
        ({"learning_rate": 1}, ["learning_rate"], "did you mean 'optimizer.learning_rate'?"),
        ({"optimizer": {"rate": 1}}, ["optimizer", "rate"], "known fields: kind, learning"),
        ({"kind": "adam"}, ["kind"], "known fields: model, dataset"),
        (
            {"steps": 10, "schedule": {"warmup_steps": 10}},
            ["schedule", "warmup_steps"],
            "which has 10 steps",
        ),
        (
            {"epochs": 2, "validation_fraction": 0.5, "schedule": {"warmup_steps": 6}},
            ["schedule", "warmup_steps"],
            "which has 6 steps",  # 250 examples in batches of 100, twice
        ),
        (
            {"steps": 10, "schedule": {"kind": "step", "warmup_steps": 4, "decay_steps": 6}},
            ["schedule", "decay_steps"],
            "this job has 6 steps",
        ),
        (
            {"dataset": "table", "augmentation": {"kind": "affine"}},
            ["augmentation"],
            "must be images, but those of table are rows of a table",
        ),
        (
            {"dataset_version": 2},
            ["dataset_version"],
            "'synthetic' has no version '2'",
        ),
        ({"dataset_version": "newest"}, ["dataset_version"], "'latest'"),
        ({"class_weights": [1, 2]}, ["class_weights"], "each of the 3 classes of synthetic, got 2"),
        ({"class_weights": [1, 0, 1]}, ["class_weights", 1], "greater than 0"),
        ({"class_weights": "equal"}, ["class_weights"], "'balanced'"),
        ({"validation_fraction": 0.001}, ["validation_fraction"], "one of the 500 examples"),
        (
            {"steps": 50_001},
            ["steps"],
            "50001 steps are 10001 epochs of 5 steps on synthetic: give at most 50000 steps",
        ),
        (
            {"steps": 10_000_000, "batch_size": 10_000, "validation_fraction": 0.9},
            ["steps"],
            "give at most 10000 steps",
        ),
    ],
)
def test_contradicting_options_are_422_at_their_path(api, spec, loc, reason):
    ((found, msg),) = refuse(api, **spec)

    assert found == loc
    assert reason in msg


@pytest.mark.parametrize(
    "spec",
    [
        {"steps": 10, "schedule": {"warmup_steps": 9}},
        {"steps": 10, "schedule": {"kind": "cosine", "warmup_steps": 9}},
        {"steps": 10, "schedule": {"kind": "step", "warmup_steps": 4, "decay_steps": 5}},
        {"steps": 1},
        {"steps": 50_000},  # 10,000 epochs
        {"validation_fraction": 0.0011},  # 0.55 examples are one
        {"early_stopping": {"patience": 9}, "validation_fraction": 0.5, "epochs": 1},
        {"augmentation": {"kind": "affine", "translation_px": 3.9}},
        {"augmentation": {"kind": "affine", **STILL, "scaling": 0.1}},
        {"optimizer": {"kind": "sgd", "momentum": 0.9, "nesterov": True}},
        {"optimizer": {"kind": "sgd", "learning_rate": 0.5}, "weight_decay": 1.9},
        {"hidden_sizes": [5, 5], "dropout": [0, 0.2, 0.3]},
        {"dataset": "table", "class_weights": "balanced", "dataset_version": 1},
        {"class_weights": [1, 2, 0.5]},
    ],
)
def test_nearest_valid_options_are_accepted(api, spec):
    api.submit(**spec)


def test_all_conflicts_with_the_data_set_are_reported(api):
    problems = refuse(
        api,
        steps=5,
        schedule={"warmup_steps": 7},
        augmentation={"kind": "affine", "translation_px": 50},
    )

    assert [loc for loc, _ in problems] == [
        ["schedule", "warmup_steps"],
        ["augmentation", "translation_px"],
    ]


def post_on(api, dataset, **spec):
    app = create_app(
        load_settings({}), api.jobs, api.models, MemoryDatasets([dataset]), RecordingEnqueue()
    )
    return app.test_client().post("/jobs", json={"dataset": dataset.info.name, **spec})


@pytest.mark.parametrize("shape", [(16,), (2, 2, 2, 2)])
def test_augmentation_needs_images(api, shape):
    response = post_on(api, synthetic_dataset("points", shape), augmentation=ELASTIC)

    assert response.status_code == 422
    (error,) = response.json["errors"]
    assert error["loc"] == ["augmentation"]
    assert f"those of points have the shape {list(shape)}" in error["msg"]


@pytest.mark.parametrize(("examples", "fraction"), [(1, 0.9), (1, 0.1), (3, 0.9)])
def test_unsplittable_training_set_is_the_only_error(api, examples, fraction):
    dataset = synthetic_dataset("few", train_examples=examples)

    response = post_on(
        api, dataset, validation_fraction=fraction, epochs=1, schedule={"warmup_steps": 1}
    )

    assert response.status_code == 422
    assert [error["loc"] for error in response.json["errors"]] == [["validation_fraction"]]


def test_history_has_validation_metrics(api, record):
    _, claim = api.start()
    record(api.jobs, claim)

    (entry,) = api.client.get(f"/jobs/{claim.job_id}/metrics").json["epochs"]

    assert (entry["validation_loss"], entry["validation_accuracy"]) == (None, None)


def test_accepted_job_shows_the_options_with_their_defaults(api):
    job = api.submit(augmentation=ELASTIC, dropout=[0.2, 0.5])

    spec = api.client.get(f"/jobs/{job.id}").json["spec"]
    assert spec["augmentation"] == {"kind": "elastic", "alpha_px": 34, "sigma_px": 4}
    assert json.dumps(spec["dropout"]) == "[0.2, 0.5]"


def test_latest_version_of_a_data_set_becomes_its_number(api):
    job = api.client.post("/jobs", json={"dataset": "synthetic"}).json
    assert job["spec"]["dataset_version"] == 1


def test_data_set_without_a_test_set_is_refused(api):
    dataset = synthetic_dataset()
    info = dataset.info.model_copy(update={"test_examples": 0})
    datasets = MemoryDatasets([replace(dataset, info=info)])
    app = create_app(load_settings({}), api.jobs, api.models, datasets, api.enqueue)
    response = app.test_client().post("/jobs", json={"dataset": "synthetic"})
    assert response.status_code == 422
    (error,) = response.json["errors"]
    assert error["loc"] == ["dataset"]
    assert "must have a test set" in error["msg"]


@pytest.mark.parametrize(("batch_size", "steps"), [(100, 50_000), (101, 50_000), (125, 40_000)])
def test_default_length_has_at_most_the_most_epochs(api, batch_size, steps):
    job = api.submit(batch_size=batch_size)
    assert job.spec.steps == steps
