"""Invalid requests for predictions, and damaged versions."""

import json

import numpy as np
import pytest

from contracts.settings import Settings
from mlp_core import Affine, Network
from services.inference.app import create_app

IMAGE = [0] * 784


@pytest.fixture
def served(publish):
    return publish()


def image_with(pixel, text):
    values = ["0"] * 784
    values[pixel] = text
    return f"[{','.join(values)}]"


def field(response):
    assert response.status_code == 422, response.text
    (only,) = response.json["errors"]
    return only


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("300", "300"),
        ("-1", "-1"),
        ("255.5", "255.5"),
        ("NaN", "NaN"),
        ("Infinity", "Infinity"),
        ("-Infinity", "-Infinity"),
        ("1e999", "Infinity"),
        ("9" * 400, "9" * 40 + "…"),
        ("true", "true"),
        ("null", "null"),
        ('"7"', '"7"'),
        ("[7]", "a list"),
        ('{"a": 7}', "an object"),
    ],
)
def test_a_bad_pixel_is_named_with_its_image(client, served, text, shown):
    sentence = f"image 1 pixel 17 must be a number in 0..255, got {shown}"
    body = f'{{"pixels": [{image_with(0, "1")}, {image_with(17, text)}]}}'
    refused = field(client.send(body))
    assert refused["loc"] == ["pixels", 1, 17]
    assert refused["msg"] == sentence


def test_detail_repeats_the_error(client, served):
    response = client.predict(pixels=[*IMAGE[:-1], 300])
    assert response.content_type == "application/problem+json"
    assert response.json["status"] == 422
    assert "image 0 pixel 783 must be a number in 0..255, got 300" in response.json["detail"]
    assert response.json["errors"][0]["input"] == 300


@pytest.mark.parametrize("number", [1, 2, 783, 785, 1568])
def test_a_wrong_length_is_refused(client, served, number):
    assert f"784 numbers, got {number}" in field(client.predict(pixels=[0] * number))["msg"]


def test_rows_of_a_wrong_length_are_refused(client, served):
    pixels = [[0] * 28] * 27 + [[0] * 27]
    refused = field(client.predict(pixels=pixels))
    assert refused["loc"] == ["pixels", 27]
    assert refused["msg"] == "image 0 row 27 must be 28 numbers, got 27"


def test_mixed_forms_are_refused(client, served):
    refused = field(client.predict(pixels=[IMAGE, [[0] * 28] * 28]))
    assert refused["loc"] == ["pixels", 1]


def test_an_empty_list_is_refused(client, served):
    assert field(client.predict(pixels=[]))["loc"] == ["pixels"]


def test_more_than_ten_thousand_images_are_refused(client, publish, make_network):
    publish(make_network(layer_sizes=(9, 4, 3)))
    refused = field(client.predict(pixels=[[0] * 9] * 10_001))
    assert "at most 10000 images, got 10001" in refused["msg"]


@pytest.mark.parametrize("hollow", ["[]", "{}"])
def test_many_empty_images_are_rejected_before_parsing(client, served, hollow):
    body = f'{{"pixels": [{",".join([hollow] * 300_001)}]}}'
    assert "300000 lists" in field(client.send(body))["msg"]


@pytest.mark.parametrize("where", ["{{{}}}", '{{"pixels": [{{{}}}]}}'])
def test_many_keys_are_rejected_before_parsing(client, served, where):
    keys = ",".join(f'"k{number}":1' for number in range(200_000))
    refused = field(client.send(where.format(keys)))
    assert refused["loc"] == []
    assert "at most 5000 colons, got 20000" in refused["msg"]


def test_errors_of_unknown_keys_are_cut_at_fifty(client, served):
    response = client.send(json.dumps(dict.fromkeys(map(str, range(5000)), 1)))
    assert response.status_code == 422
    assert len(response.json["errors"]) == 50
    assert "(and 4999 more)" in response.json["detail"]


@pytest.mark.parametrize("value", ["7", '"7"', "null", "true", "{}"])
def test_pixels_must_be_a_list(client, served, value):
    assert field(client.send(f'{{"pixels": {value}}}'))["loc"] == ["pixels"]


def test_pixels_are_needed(client, served):
    assert field(client.send("{}"))["loc"] == ["pixels"]


def test_unknown_field_name_is_cut(client, served):
    response = client.send('{"pixels": [], "%s": 1}' % ("a" * 1_000_000))
    assert field(response)["loc"] == ["a" * 100]
    assert "a" * 101 not in response.text


def test_an_unknown_field_is_refused(client, served):
    assert field(client.predict(pixels=IMAGE, pixelmax=1))["loc"] == ["pixelmax"]


@pytest.mark.parametrize("value", ["0", "-1", "NaN", "1e999", "65536", '"1"', "null", "true"])
def test_a_bad_pixel_max_is_refused(client, served, value):
    body = f'{{"pixels": {json.dumps(IMAGE)}, "pixel_max": {value}}}'
    assert field(client.send(body))["loc"] == ["pixel_max"]


@pytest.mark.parametrize("name", ["../x", "..", "", "a/b", "Mnist", "a" * 64, "mnist\n", 7, None])
def test_invalid_model_name_is_422(client, served, name):
    assert field(client.predict(pixels=IMAGE, model=name))["loc"] == ["model"]


@pytest.mark.parametrize(
    "ref", ["../1", "-1", "1.0", "", "Latest", "a" * 64, 0, -1, 1.5, None, 10**18, "1" * 19]
)
def test_invalid_ref_is_422_with_one_message(client, served, ref):
    refused = field(client.predict(pixels=IMAGE, version=ref))
    assert refused["loc"] == ["version"]
    assert refused["msg"].startswith("must be a version's number, an alias, or `latest`, got ")


@pytest.mark.parametrize("ref", [2, "2", 10**17, "0", "007", "production"])
def test_a_version_that_does_not_exist_is_404(client, served, ref):
    response = client.predict(pixels=IMAGE, version=ref)
    assert response.status_code == 404
    assert str(ref) in response.json["detail"]


def test_a_model_that_does_not_exist_is_404(client, served):
    response = client.predict(pixels=IMAGE, model="nobody")
    assert response.status_code == 404
    assert "'nobody'" in response.json["detail"]


@pytest.mark.parametrize("body", ["", "{", "[1, 2", '{"pixels": [1,]}', "\ufeff{}", b"\xff\xfe"])
def test_malformed_json_is_400(client, served, body):
    assert client.send(body).status_code == 400


def test_deeply_nested_json_is_400(client, served):
    assert client.send('{"pixels":' + "[" * 100_000).status_code == 400


@pytest.mark.parametrize(
    "content_type", ["text/plain", "image/gif", "image/*", "multipart/form-data", "", None]
)
def test_another_media_type_is_415(client, served, content_type):
    assert client.send(json.dumps({"pixels": IMAGE}), content_type).status_code == 415


def test_a_body_past_the_limit_is_413(client, served):
    response = client.send(b'{"pixels": [' + b" " * 4_000_000 + b"]}")
    assert response.status_code == 413
    assert "4000000 bytes" in response.json["detail"]


def test_another_method_is_405(store, tmp_path):
    app = create_app(Settings(data_dir=tmp_path), store)
    assert app.test_client().get("/predict").status_code == 405


@pytest.mark.parametrize(
    "damage", [lambda raw: raw[:-1], lambda raw: raw[:-9] + b"\0" * 9, lambda _: b""]
)
def test_a_damaged_version_is_503_and_the_others_answer(client, publish, tmp_path, damage):
    publish()
    first = set(tmp_path.rglob("weights.npz"))
    publish()
    (file,) = set(tmp_path.rglob("weights.npz")) - first
    file.write_bytes(damage(file.read_bytes()))
    for ref in (2, "latest", 2):
        response = client.predict(pixels=IMAGE, version=ref)
        assert response.status_code == 503
        assert str(tmp_path) not in response.text
    assert client.predict(pixels=IMAGE, version=1).json["version"] == 1


def test_missing_weights_file_is_503(client, publish, tmp_path):
    publish()
    next(tmp_path.rglob("weights.npz")).unlink()
    assert client.predict(pixels=IMAGE).status_code == 503


def test_malformed_weights_file_is_503(client, publish):
    publish(weights=b"no weights at all")
    assert client.predict(pixels=IMAGE).status_code == 503


def test_infinite_probabilities_are_503(client, publish):
    weight = np.array([[3e38, -3e38]] * 4, np.float32)
    publish(Network([Affine(weight, np.zeros(2, np.float32))], "sigmoid"))
    assert client.predict(pixels=[0] * 4).status_code == 200
    assert client.predict(pixels=[255] * 4).status_code == 503


def test_unavailable_store_is_503(client, served, tmp_path):
    (tmp_path / "models").rename(tmp_path / "elsewhere")
    response = client.predict(pixels=IMAGE)
    assert response.status_code == 503
    assert response.headers["Retry-After"]
