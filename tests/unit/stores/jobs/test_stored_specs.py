"""Specs as they are stored, which workers of the previous release read during an upgrade."""

import json

import pytest

from contracts.jobs.options import Averaging, StartFrom
from contracts.jobs.spec import JobSpec
from stores.jobs.sql.stored_values import read_spec, write_spec

# What release 0.2.0 reads; it refuses a spec with another field.
KNOWN_TO_0_2_0 = {
    "model",
    "dataset",
    "hidden_sizes",
    "activation",
    "loss",
    "initializer",
    "optimizer",
    "schedule",
    "weight_decay",
    "dropout",
    "max_norm",
    "augmentation",
    "batch_size",
    "sampling",
    "epochs",
    "steps",
    "validation_fraction",
    "early_stopping",
    "dtype",
    "seed",
    "max_seconds",
    "checkpoint_seconds",
    "tags",
}
ACCEPTED = JobSpec(dataset_version=1)  # the version of `latest`


@pytest.mark.parametrize("spec", [JobSpec(), ACCEPTED], ids=["requested", "accepted"])
def test_spec_at_defaults_has_the_fields_of_the_last_release(spec):
    assert set(json.loads(write_spec(spec))) == KNOWN_TO_0_2_0
    assert read_spec("job", write_spec(spec)) == ACCEPTED


@pytest.mark.parametrize(
    "changes",
    [
        {"dataset_version": 2},
        {"dataset": "iris", "dataset_version": 1},
        {"extra_datasets": ("drawings@1",)},
        {"start_from": StartFrom(model="mnist", version=3)},
        {"class_weights": "balanced"},
        {"publish": "never"},
        {"notify": ("team",)},
        {"averaging": Averaging()},
    ],
    ids="-".join,
)
def test_later_field_that_changes_the_job_is_stored(changes):
    spec = ACCEPTED.model_copy(update=changes)
    stored = set(json.loads(write_spec(spec))) - KNOWN_TO_0_2_0
    assert stored == set(changes) - {"dataset"}
    assert read_spec("job", write_spec(spec)) == spec


def test_priority_has_its_column_and_is_not_in_the_stored_spec():
    assert write_spec(ACCEPTED.model_copy(update={"priority": 9})) == write_spec(ACCEPTED)


def test_spec_with_an_unknown_field_is_not_read():
    spec = json.loads(write_spec(ACCEPTED)) | {"later": 1}
    assert read_spec("job", json.dumps(spec)) is None
