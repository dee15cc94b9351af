"""What `POST /jobs` refuses, and in which words."""

import json

import pytest

from services.http.body_limits import MAX_SPEC_BYTES


def refuse(api, body, status=422, **more):
    response = api.client.post("/jobs", data=body, content_type="application/json", **more)
    assert response.status_code == status, response.data
    assert api.jobs.count_waiting() == 0
    return response.json


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"'{}'",
        b"{}{}",
        b"\xff\xfe",
        b'{"model": "\xc3"}',
        b'{"model": "\\ud800"}',
        b"[" * 30_000,
        b'{"a":' * 1000 + b"1" + b"}" * 1000,
        b'{"seed": ' + b"9" * 5000 + b"}",
    ],
)
def test_invalid_json_is_400(api, body):
    problem = refuse(api, body, status=400)

    assert problem["type"] == "urn:mlpforge:problem:bad_request"
    assert "JSON" in problem["detail"]


@pytest.mark.parametrize(
    ("body", "loc"),
    [
        ("[]", []),
        ("null", []),
        ('{"seed": "1"}', ["seed"]),
        ('{"seed": 1.0}', ["seed"]),
        ('{"seed": true}', ["seed"]),
        ('{"seed": -1}', ["seed"]),
        ('{"seed": 4294967296}', ["seed"]),
        ('{"seed": 1e999}', ["seed"]),
        ('{"model": "../x"}', ["model"]),
        ('{"model": "Mnist"}', ["model"]),
        ('{"model": "mnist\\n"}', ["model"]),
        ('{"model": ""}', ["model"]),
        ('{"model": "%s"}' % ("a" * 64), ["model"]),
        ('{"hidden_sizes": [50, 0]}', ["hidden_sizes", 1]),
        ('{"hidden_sizes": [4097]}', ["hidden_sizes", 0]),
        ('{"hidden_sizes": []}', ["hidden_sizes"]),
        ('{"hidden_sizes": [1,1,1,1,1,1,1,1,1]}', ["hidden_sizes"]),
        ('{"hidden_sizes": 50}', ["hidden_sizes"]),
        ('{"activation": "gelu"}', ["activation"]),
        ('{"loss": "mae"}', ["loss"]),
        ('{"initializer": {"kind": "zeros"}}', ["initializer", "kind"]),
        ('{"initializer": {"kind": "normal", "std": 0}}', ["initializer", "std"]),
        ('{"initializer": {"kind": "normal", "std": NaN}}', ["initializer", "std"]),
        ('{"optimizer": {"kind": "rmsprop"}}', ["optimizer", "kind"]),
        ('{"optimizer": {"kind": "sgd", "learning_rate": 0}}', ["optimizer", "learning_rate"]),
        ('{"optimizer": {"kind": "sgd", "learning_rate": "x"}}', ["optimizer", "learning_rate"]),
        ('{"batch_size": 0}', ["batch_size"]),
        ('{"batch_size": 10001}', ["batch_size"]),
        ('{"sampling": "none"}', ["sampling"]),
        ('{"steps": 0}', ["steps"]),
        ('{"epochs": 0}', ["epochs"]),
        ('{"steps": 1, "epochs": 1}', []),
        ('{"steps": null}', []),
        ('{"dtype": "float16"}', ["dtype"]),
        ('{"tags": {"a": 1}}', ["tags", "a"]),
        ('{"tags": {"a": "%s"}}' % ("x" * 65), ["tags", "a"]),
        (json.dumps({"tags": {str(i): "" for i in range(33)}}), ["tags"]),
        ('{"nope": 1}', ["nope"]),
        ('{"initializer": {"kind": "he", "std": 1}}', ["initializer", "std"]),
    ],
)
def test_invalid_field_is_422_at_its_path(api, body, loc):
    problem = refuse(api, body)

    (error,) = problem["errors"]
    assert error["loc"] == loc


def test_unknown_field_is_refused_with_the_known_ones(api):
    (nested,) = refuse(api, '{"optimizer": {"kind": "sgd", "rate": 1}}')["errors"]
    (top,) = refuse(api, '{"hidden": [5]}')["errors"]

    assert nested["msg"].endswith("known fields: kind, learning_rate, momentum, nesterov")
    assert "hidden_sizes" in top["msg"]
    assert "input" not in top


def test_every_wrong_field_is_named_at_once(api):
    problem = refuse(api, '{"seed": -1, "batch_size": 0, "nope": 1}')

    assert [error["loc"] for error in problem["errors"]] == [["batch_size"], ["seed"], ["nope"]]
    assert problem["detail"].endswith("(and 2 more)")


def test_number_of_reported_errors_is_bounded(api):
    problem = refuse(api, json.dumps({f"f{i}": i for i in range(4000)}))

    assert len(problem["errors"]) == 50
    assert problem["detail"].endswith("(and 3999 more)")


def test_long_input_is_cut(api):
    (error,) = refuse(api, json.dumps({"model": "a" * 1000}))["errors"]

    assert error["input"] == "a" * 100


@pytest.mark.parametrize("body", ['{"%s": 1}', '{"tags": {"%s": ""}}'])
def test_long_name_is_cut_in_every_message(api, body):
    problem = refuse(api, body % ("a" * 60_000))

    assert problem["errors"][0]["loc"][-1] == "a" * 100
    assert "a" * 101 not in json.dumps(problem)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({"hidden_sizes": 50}, "must be an array, got 50"),
        ({"hidden_sizes": [1] * 9}, "must have at most 8 items, got 9"),
        ({"hidden_sizes": []}, "must have 1 or more items, got 0"),
        ({"tags": []}, "must be an object, got a list"),
        ({"tags": dict.fromkeys(map(str, range(33)), "")}, "must have at most 32 items, got 33"),
        ({"initializer": None}, "must be an object, got null"),
        ({"augmentation": {}}, "Field required"),
        (
            {"initializer": {"kind": "lecun"}},
            "must be one of 'normal', 'xavier', 'he', got \"lecun\"",
        ),
        ({"batch_size": 0}, "must be greater than or equal to 1, got 0"),
        ({"batch_size": 1.5}, "must be an integer, got 1.5"),
        ({"batch_size": "1" * 60}, f'must be an integer, got "{"1" * 40}"…'),
        ({"sampling": "all"}, "must be 'with_replacement' or 'shuffle', got \"all\""),
        ({"model": "A b"}, "must match pattern '^[a-z0-9][a-z0-9_-]{0,62}$', got \"A b\""),
        ({"optimizer": {"momentum": "x"}}, 'must be a number, got "x"'),
        ({"steps": 1, "epochs": 1}, "give one of steps and epochs, got both"),
        ({"steps": None}, "give one of steps and epochs, got neither"),
    ],
)
def test_messages_use_terms_of_json(api, body, sentence):
    assert refuse(api, json.dumps(body))["errors"][0]["msg"] == sentence


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "application/json", "Content-Encoding": "gzip"},
    ],
)
def test_other_media_type_is_415(api, headers):
    response = api.client.post("/jobs", data=b"{}", headers=headers)

    assert response.status_code == 415
    assert "application/json" in response.json["detail"]


def test_json_with_a_charset_is_json(api):
    response = api.client.post(
        "/jobs", data=b'{"dataset": "synthetic"}', content_type="application/json; charset=utf-8"
    )

    assert response.status_code == 202


def test_body_limit_is_64_kib(api):
    padding = b" " * (MAX_SPEC_BYTES - len(b'{"dataset": "synthetic"}'))
    body = b'{"dataset": "synthetic"}' + padding

    fits = api.client.post("/jobs", data=body, content_type="application/json")
    too_large = api.client.post("/jobs", data=body + b" ", content_type="application/json")

    assert fits.status_code == 202
    assert too_large.status_code == 413
    assert "65536" in too_large.json["detail"]


def test_query_on_a_post_is_422(api):
    response = api.client.post("/jobs?dry_run=1", json={})

    assert response.status_code == 422
    assert response.json["errors"][0]["loc"] == ["dry_run"]
