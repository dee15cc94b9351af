"""Every field of a spec reaches the core's configuration."""

import dataclasses
import json

import pytest

from contracts.jobs.spec import JobSpec
from mlp_core import (
    SGD,
    Adam,
    Augmentation,
    Averaging,
    EarlyStopping,
    Initializer,
    Schedule,
    TrainConfig,
)
from worker.training.run_factory import train_config

VALUES = {
    "hidden_sizes": ([30, 20], (30, 20)),
    "activation": ("tanh", "tanh"),
    "loss": ("mse", "mse"),
    "initializer": ({"kind": "normal", "std": 0.5}, Initializer("normal", 0.5)),
    "schedule": (
        {"kind": "step", "warmup_steps": 5, "decay_steps": 20, "decay_rate": 0.5},
        Schedule("step", 5, 20, 0.5),
    ),
    "weight_decay": (0.25, 0.25),
    "dropout": (0.5, 0.5),
    "max_norm": (3.0, 3.0),
    "batch_size": (7, 7),
    "sampling": ("shuffle", "shuffle"),
    "epochs": (3, 3),
    "dtype": ("float64", "float64"),
    "seed": (9, 9),
    "max_seconds": (60.0, 60.0),
    "validation_fraction": (0.1, 0.1),
    "class_weights": ([1, 2.5], (1, 2.5)),
}
KINDS = [
    ("optimizer", {"learning_rate": 0.5}, SGD(0.5)),
    ("optimizer", {"momentum": 0.9, "nesterov": True}, SGD(0.1, 0.9, nesterov=True)),
    ("optimizer", {"kind": "adam"}, Adam()),
    (
        "optimizer",
        {"kind": "adam", "learning_rate": 0.01, "beta1": 0.8, "beta2": 0.9, "eps": 0.1},
        Adam(0.01, 0.8, 0.9, 0.1),
    ),
    ("schedule", {"kind": "cosine", "final_fraction": 0.1}, Schedule("cosine", final_fraction=0.1)),
    ("schedule", {"warmup_steps": 4}, Schedule("constant", 4)),
    ("initializer", {"kind": "he"}, Initializer("he")),
    ("dropout", [0.1, 0.2], (0.1, 0.2)),
    ("averaging", {"decay": 0.9}, Averaging(0.9)),
    ("augmentation", {"kind": "elastic", "alpha_px": 9}, Augmentation("elastic", 9.0)),
    (
        "augmentation",
        {"kind": "affine", "rotation_degrees": 5, "scaling": 0.5, "translation_px": 2},
        Augmentation("affine", rotation_degrees=5.0, scaling=0.5, translation_px=2.0),
    ),
    (
        "augmentation",
        {"kind": "elastic_affine", "sigma_px": 6},
        Augmentation("elastic_affine", sigma_px=6.0),
    ),
]


def config_of(**fields):
    return train_config(JobSpec.model_validate_json(json.dumps(fields)))


def test_empty_spec_is_the_cores_default():
    assert config_of() == TrainConfig()


@pytest.mark.parametrize("field", VALUES)
def test_each_field_reaches_the_core(field):
    given, expected = VALUES[field]
    assert getattr(config_of(**{field: given}), field) == expected


@pytest.mark.parametrize(("field", "given", "expected"), KINDS)
def test_each_kind_reaches_the_core(field, given, expected):
    assert getattr(config_of(**{field: given}), field) == expected


def test_early_stopping_reaches_the_core():
    stopping = {"patience": 4, "min_delta": 0.5}
    config = config_of(validation_fraction=0.5, early_stopping=stopping)
    assert config.early_stopping == EarlyStopping(4, 0.5)


def test_every_field_of_the_core_is_tested():
    tried = {*VALUES, *(field for field, _, _ in KINDS), "early_stopping", "steps"}
    assert tried == {field.name for field in dataclasses.fields(TrainConfig)}
