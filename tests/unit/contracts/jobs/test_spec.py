"""Every option of a job's spec: its default, its JSON, its bounds."""

import json

import pytest
from offences import each_row
from pydantic import ValidationError

from contracts.jobs.options import CHOICES
from contracts.jobs.spec import JobSpec

EVERYTHING = {
    "optimizer": {"kind": "adam", "learning_rate": 0.002, "beta1": 0.8, "beta2": 0.99, "eps": 1e-6},
    "schedule": {"kind": "step", "warmup_steps": 5, "decay_steps": 20, "decay_rate": 0.5},
    "weight_decay": 0.01,
    "dropout": [0.2, 0.5],
    "max_norm": 3.0,
    "averaging": {"decay": 0.99},
    "augmentation": {
        "kind": "elastic_affine",
        "rotation_degrees": 10.0,
        "scaling": 0.1,
        "translation_px": 2.0,
        "alpha_px": 30.0,
        "sigma_px": 5.0,
    },
    "validation_fraction": 0.1,
    "early_stopping": {"patience": 5, "min_delta": 0.001},
    "max_seconds": 60.0,
    "checkpoint_seconds": 2.0,
    "dataset_version": 3,
    "extra_datasets": ["drawings", "more@2"],
    "start_from": {"model": "mnist", "version": 7},
    "publish": "never",
    "notify": ["team", "ops"],
    "class_weights": [0.5, 2.0],
}
ELASTIC = {"alpha_px": 34, "sigma_px": 4}
AFFINE = {"rotation_degrees": 12, "scaling": 0.12, "translation_px": 1}


def read(spec):
    return JobSpec.model_validate_json(json.dumps(spec))


def shown(spec):
    return json.loads(read(spec).model_dump_json())


def test_empty_object_has_every_option_off():
    spec = shown({})

    assert spec["optimizer"] == {
        "kind": "sgd",
        "learning_rate": 0.1,
        "momentum": 0,
        "nesterov": False,
    }
    assert spec["schedule"] == {"kind": "constant", "warmup_steps": 0}
    assert (spec["weight_decay"], spec["dropout"], spec["validation_fraction"]) == (0, 0, 0)
    assert spec["checkpoint_seconds"] == 10
    nothing = ("max_norm", "augmentation", "early_stopping", "max_seconds", "class_weights")
    assert [spec[name] for name in (*nothing, "averaging")] == [None] * 6
    assert spec["dataset_version"] == "latest"


@pytest.mark.parametrize(
    ("field", "kind", "defaults"),
    [
        ("optimizer", "sgd", {"learning_rate": 0.1, "momentum": 0, "nesterov": False}),
        ("optimizer", "adam", {"learning_rate": 0.001, "beta1": 0.9, "beta2": 0.999, "eps": 1e-8}),
        ("schedule", "constant", {"warmup_steps": 0}),
        ("schedule", "cosine", {"warmup_steps": 0, "final_fraction": 0}),
        ("augmentation", "elastic", ELASTIC),
        ("augmentation", "affine", AFFINE),
        ("augmentation", "elastic_affine", ELASTIC | AFFINE),
    ],
)
def test_each_kind_fills_in_its_defaults(field, kind, defaults):
    assert shown({field: {"kind": kind}})[field] == {"kind": kind, **defaults}


def test_step_schedule_requires_only_decay_steps():
    schedule = {"kind": "step", "decay_steps": 9}

    filled_in = {"warmup_steps": 0, "decay_rate": 0.1}
    assert shown({"schedule": schedule})["schedule"] == schedule | filled_in


@pytest.mark.parametrize(
    ("spec", "kind"),
    [
        ({"optimizer": {"learning_rate": 0.5}}, "sgd"),
        ({"schedule": {"warmup_steps": 5}}, "constant"),
        ({"initializer": {"std": 0.5}}, "normal"),
    ],
)
def test_object_without_kind_is_the_default_one(spec, kind):
    ((field, given),) = spec.items()

    assert shown(spec)[field].items() >= ({"kind": kind} | given).items()


def test_spec_with_every_option_round_trips():
    spec = read(EVERYTHING)

    assert json.loads(spec.model_dump_json()).items() >= EVERYTHING.items()
    assert JobSpec.model_validate_json(spec.model_dump_json()) == spec


SGD, STEP, STOP = ("optimizer", "sgd"), ("schedule", "step"), ("early_stopping", None)
BOUNDS = [
    (("weight_decay",), [0, 9.9], [-1e-9, 10.1]),
    (("dropout",), [0, 0.999], [-0.1, 1]),
    (("max_norm",), [1e-9, 1000, None], [0, 1000.1]),
    (("averaging",), [None, {}, {"decay": 0}], [{"decay": 1}, {"decay": -0.1}, {"kind": "ema"}, 1]),
    (("validation_fraction",), [0, 0.9], [-0.1, 0.91]),
    (("max_seconds",), [1e-3, 604_800, None], [0, 604_801]),
    (("publish",), ["always", "if_better", "never"], ["better", None]),
    (
        ("promote",),
        [None, {"alias": "production"}, {"alias": "a", "require": {"min_recall": 0.5}}],
        [{}, {"alias": "latest"}, {"alias": "A"}, {"alias": "a", "require": {}}],
    ),
    (
        ("extra_datasets",),
        [[], ["a"], ["a@1", "b@latest", "c", "d-4_x"]],
        [["a"] * 5, ["A"], ["a@0"], ["a@"], ["a@b"], [1], "a", None],
    ),
    (("dataset_version",), [1, "latest"], [0, 1.5, "1", "newest", None]),
    (
        ("class_weights",),
        [None, "balanced", [1, 0.5], [1000, 1e-9]],
        [[], [1], [1, 1, 0], [1, 1, 1001], [1, 1, "2"], "equal", 1],
    ),
    (("checkpoint_seconds",), [0.1, 3600], [0.09, 3601, None]),
    ((*SGD, "learning_rate"), [1e-9, 1000], [0, 1001]),
    ((*SGD, "momentum"), [0, 0.999], [-0.1, 1]),
    (("optimizer", "adam", "beta1"), [0, 0.999], [-0.1, 1]),
    (("optimizer", "adam", "beta2"), [0, 0.999], [-0.1, 1]),
    (("optimizer", "adam", "eps"), [1e-16, 1], [0, 1e-17, 1.1]),
    (("schedule", "constant", "warmup_steps"), [0, 10_000_000], [-1, 10_000_001, 1.0]),
    ((*STEP, "decay_steps"), [1, 10_000_000], [0, 10_000_001, 1.0, None]),
    ((*STEP, "decay_rate"), [1e-9, 0.999], [0, 1]),
    (("schedule", "cosine", "final_fraction"), [0, 0.999], [-0.1, 1]),
    (("augmentation", "elastic", "alpha_px"), [1e-9, 1000], [0, 1001]),
    (("augmentation", "elastic", "sigma_px"), [1e-9, 100], [0, 101]),
    (("augmentation", "affine", "rotation_degrees"), [0, 180], [-1, 181]),
    (("augmentation", "affine", "scaling"), [0, 0.999], [-0.1, 1]),
    (("augmentation", "affine", "translation_px"), [0, 100], [-1, 101]),
    ((*STOP, "patience"), [1, 10_000], [0, 10_001, 1.0, None]),
    ((*STOP, "min_delta"), [0, 1000], [-0.1, 1001]),
]
REQUIRED = {"step": {"decay_steps": 1}, None: {"patience": 1}}


def spec_with(path, value):
    if len(path) == 1:
        return {"optimizer": {"learning_rate": 0.1}, path[0]: value}
    field, kind, name = path
    option = {} if kind is None else {"kind": kind}
    option |= REQUIRED.get(kind, {}) | {name: value}
    return {"validation_fraction": 0.1, field: option}


@each_row((path, value) for path, taken, _ in BOUNDS for value in taken)
def test_value_within_its_bounds_is_accepted(path, value):
    read(spec_with(path, value))


@each_row((path, value) for path, _, refused in BOUNDS for value in [*refused, "1", True])
def test_value_out_of_bounds_or_of_another_type_is_refused(path, value):
    with pytest.raises(ValidationError) as refused:
        read(spec_with(path, value))

    (error,) = refused.value.errors()
    assert path[-1] in error["loc"]  # before the tag of a union, if it is one


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
@pytest.mark.parametrize("field", ["weight_decay", "dropout", "max_norm", "max_seconds"])
def test_number_that_is_not_finite_is_refused(field, number):
    with pytest.raises(ValidationError):
        JobSpec.model_validate_json(f'{{"{field}": {number}}}')


def test_every_field_and_choice_has_a_title():
    schema = JobSpec.model_json_schema()
    parts = [part.get("properties", {}) for part in (schema, *schema["$defs"].values())]
    fields = [(name, field) for part in parts for name, field in part.items() if name != "kind"]
    derived = [n for n, f in fields if "_" in n and f["title"] == n.replace("_", " ").title()]
    choices = {n: f for n, f in fields if "enum" in f and n != "dtype"}

    assert not derived
    assert {"activation", "loss", "sampling", "publish"} == choices.keys()
    assert all(set(field["enum"]) == set(field[CHOICES]) for field in choices.values())


def test_promote_needs_a_version():
    with pytest.raises(ValidationError, match="must be left out with publish=never"):
        JobSpec(publish="never", promote={"alias": "production"})
