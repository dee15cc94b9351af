"""What `POST /sweeps` refuses, and in which words."""

import pytest

SPEC = {"dataset": "synthetic", "epochs": 2, "validation_fraction": 0.2}
SPACE = {"batch_size": {"int": [10, 20]}}


def refuse(api, **fields):
    response = api.client.post("/sweeps", json={"spec": SPEC, "space": SPACE} | fields)
    assert response.status_code == 422, response.data
    assert api.jobs.count_waiting() == 0
    return [(".".join(map(str, error["loc"])), error["msg"]) for error in response.json["errors"]]


@pytest.mark.parametrize(
    ("space", "words"),
    [
        ({"learning_rate": {"uniform": [0.1, 1]}}, "did you mean 'optimizer.learning_rate'"),
        ({"optimizer.learning_rat": {"uniform": [0.1, 1]}}, "did you mean 'learning_rate'"),
        ({"batch_size": {"int": [0, 20]}}, "greater than or equal to 1"),
        ({"batch_size": {"uniform": [1, 20]}}, "must be an integer"),
        ({"hidden_sizes": {"choice": [[50], [50, 0]]}}, "hidden_sizes.1: must be greater"),
        ({"activation": {"choice": ["relu", "gelu"]}}, "must be 'sigmoid', 'tanh' or 'relu'"),
        ({"seed": {"int": [1, 2]}}, "trial n trains with the sweep's seed + n"),
        ({"validation_fraction": {"uniform": [0.1, 0.2]}}, "can't be compared"),
        ({"epochs": {"int": [1, 20_000]}}, "10000"),
        ({"optimizer.beta1": {"uniform": [0.1, 0.2]}}, "unknown field"),
    ],
)
def test_every_value_is_checked_at_its_field(api, space, words):
    (place, msg), *_ = refuse(api, space=space)
    assert place == f"space.{next(iter(space))}"
    assert words in msg


@pytest.mark.parametrize(
    ("searched", "words"),
    [
        ({"uniform": [1, 0]}, "the first number must be below the second"),
        ({"log_uniform": [0, 1]}, "must begin above 0"),
        ({"uniform": [0]}, "must have 2 or more items"),
        ({"int": [1.5, 2]}, "must be an integer"),
        ({"choice": []}, "must have 1 or more items"),
        ({"choice": [1, 1]}, "must be listed once"),
        ({"choice": [0, 0.0]}, "must be listed once, and 0 is repeated"),
        ({"choice": [{"a": [1], "b": 2}, {"b": 2, "a": [1.0]}]}, "an object is repeated"),
        ({"choice": [True, 1]}, "must be a number, got true"),
        ({"choice": [1], "int": [1, 2]}, "unknown field; known fields: int"),
        ({"normal": [0, 1]}, "must have choice or int or log_int or log_uniform or uniform"),
    ],
)
def test_distributions_are_checked(api, searched, words):
    (place, msg), *_ = refuse(api, space={"weight_decay": searched})
    assert place.startswith("space.weight_decay")
    assert words in msg


@pytest.mark.parametrize(
    ("fields", "place", "words"),
    [
        ({"spec": SPEC | {"validation_fraction": 0}}, "spec.validation_fraction", "above 0"),
        ({"spec": SPEC | {"seed": 3}}, "spec.seed", "sweep's own field"),
        ({"spec": SPEC | {"dataset": "no"}}, "spec.dataset", "no"),
        ({"spec": SPEC | {"epoch": 3}}, "spec.epoch", "did you mean 'epochs'"),
        ({"promote": {"alias": "a"}, "publish": "never"}, "promote", "publish the best"),
        ({"spec": SPEC | {"promote": {"alias": "a"}}}, "spec.promote", "sweep's own field"),
        ({"trials": 1001}, "trials", "1000"),
        ({"parallel": 65}, "parallel", "64"),
        ({"trials": 2, "seed": 2**32 - 1}, "", "seed + trials"),
        ({"space": {}}, "space", "1 or more items"),
        ({"space": {"epochs": {"int": [1, 2]}, "steps": {"int": [1, 2]}}}, "space", "not both"),
        ({"sampler": "grid", "space": {"weight_decay": {"uniform": [0, 1]}}}, None, "`choice`"),
        (
            {
                "sampler": "grid",
                "space": {"batch_size": {"int": [1, 10_000]}, "epochs": {"int": [1, 9]}},
            },
            "space",
            "at most 10000 combinations",
        ),
        (
            {
                "space": {
                    "weight_decay": {"uniform": [0, 10]},
                    "optimizer.learning_rate": {"uniform": [0.05, 1]},
                }
            },
            "space",
            "with the highest numbers, weight_decay: learning_rate times weight_decay",
        ),
    ],
)
def test_sweep_is_refused_at_the_field_to_change(api, fields, place, words):
    (found, msg), *_ = refuse(api, **fields)
    assert place is None or found == place
    assert words in msg


def test_all_problems_of_spec_and_space_are_named_at_once(api):
    space = {
        "seed": {"int": [1, 2]},
        "batch_size": {"int": [0, 20]},
        "activation": {"choice": ["relu", "gelu"]},
        "dropout": {"choice": [0, 0.5]},
    }
    for dataset, of_spec in (("no", ["spec.seed", "spec.dataset"]), ("synthetic", ["spec.seed"])):
        found = refuse(api, space=space, spec=SPEC | {"seed": 3, "dataset": dataset})
        places = ["spec.seed", "space.seed", "space.batch_size", "space.activation"]
        assert {place for place, _ in found} == {*of_spec, *places}


def test_largest_trial_must_fit_the_memory(make):
    api = make(max_job_bytes=str(2_000_000))
    space = {"hidden_sizes": {"choice": [[4], [900]]}, "batch_size": {"int": [1, 300]}}
    assert refuse(api, space=space)[0][0] == "space"
    small = {"spec": SPEC, "space": {"hidden_sizes": {"choice": [[4], [8]]}}}
    assert api.client.post("/sweeps", json=small).status_code == 202


def test_grid_has_one_trial_for_each_combination(api):
    space = {"batch_size": {"int": [10, 12]}, "activation": {"choice": ["tanh", "relu"]}}
    body = {"spec": SPEC, "space": space, "sampler": "grid", "trials": 100}
    assert api.client.post("/sweeps", json=body).json["request"]["trials"] == 6


def test_kind_of_an_object_replaces_its_other_values(api):
    spec = SPEC | {"optimizer": {"kind": "sgd", "momentum": 0.9}}
    space = {"optimizer.kind": {"choice": ["sgd", "adam"]}, "batch_size": {"int": [10, 20]}}
    assert api.client.post("/sweeps", json={"spec": spec, "space": space}).status_code == 202
