"""Explanations, and their errors."""

from io import BytesIO

import numpy as np
import pytest
from described_networks import COLORS, GRAY, TABLE, make_described
from image_files import to_file
from PIL import Image

from mlp_core import Affine, Network
from mlp_core.analysis.explanation import explain_class

OCTETS, PNG = "application/octet-stream", "image/png"


def explain(client, **fields):
    return client.post("/explain", json=fields)


def test_contributions_and_probabilities_are_the_networks(client, publish, make_network, images):
    network = make_network(seed=3)
    publish(network)
    answer = explain(client, pixels=images[0], digit=4).json
    predicted = client.predict(pixels=images[0]).json
    expected = explain_class(network, np.array(images[0], np.uint8), 4)
    assert np.float32(answer["contributions"]).tobytes() == expected.tobytes()
    assert (answer["model"], answer["version"], answer["digit"]) == ("mnist", 1, 4)
    assert answer["probabilities"] == predicted["probabilities"]


def test_without_a_digit_the_predicted_one_is_explained(client, publish, images):
    publish()
    answer = explain(client, pixels=images[0]).json
    digit = client.predict(pixels=images[0]).json["digit"]
    assert answer["digit"] == digit
    assert answer == explain(client, pixels=images[0], digit=digit).json


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_image_has_one_explanation_in_every_form(client, publish, make_network, dtype):
    publish(make_network(dtype=dtype))
    ink = np.zeros((28, 28), np.uint8)
    ink[6:22, 12:16] = 255
    sent = client.send(to_file(ink), PNG, {"return_pixels": "true"}).json["pixels"]
    expected = explain(client, pixels=sent, digit=2).json
    rows = [sent[start : start + 28] for start in range(0, 784, 28)]
    fractions = [value / 255 for value in sent]
    assert explain(client, pixels=rows, digit=2).json == expected
    assert explain(client, pixels=fractions, pixel_max=1, digit=2).json == expected
    for body, media_type in ((bytes(sent), OCTETS), (to_file(ink), PNG)):
        answer = client.post(
            "/explain", data=body, content_type=media_type, query_string={"digit": "2"}
        )
        assert answer.json == expected


def test_a_version_is_chosen_as_in_predict(client, publish, make_network, images):
    publish(make_network(seed=1), name="other")
    publish(make_network(seed=2), name="other")
    by_field = explain(client, pixels=images[0], model="other", version=1)
    by_query = client.post(
        "/explain",
        data=bytes(images[0]),
        content_type=OCTETS,
        query_string={"model": "other", "version": "1"},
    )
    assert by_field.json == by_query.json
    assert by_field.headers["X-Model-Name"] == "other"
    assert by_field.headers["X-Model-Version"] == "1"


def test_overlay_is_a_png_with_version_headers(client, publish, images):
    publish()
    answer = client.post("/explain", json={"pixels": images[0]}, query_string={"format": "png"})
    assert (answer.status_code, answer.content_type) == (200, PNG)
    assert answer.headers["X-Model-Version"] == "1"
    with Image.open(BytesIO(answer.data)) as image:
        assert image.size == (280, 280)


REFUSED = [
    ({"pixels": [[0] * 784]}, "pixels", "must be one image, got a list of 1"),
    ({"pixels": [[0] * 784] * 3}, "pixels", "got a list of 3"),
    ({"pixels": [0] * 783}, "pixels", "image 0 must be 784 numbers, got 783"),
    ({"pixels": [0] * 784, "digit": 10}, "digit", "must be in 0..9, got 10"),
    ({"pixels": [0] * 784, "digit": -1}, "digit", "greater than or equal to 0"),
    ({"pixels": [0] * 784, "digit": True}, "digit", "must be an integer, got "),
    ({"pixels": [0] * 784, "class": 1, "digit": 1}, "digit", "must be left out beside class"),
    ({"pixels": [0] * 784, "class": 10}, "class", "must be in 0..9, got 10"),
    ({"pixels": [0] * 784, "digit": "3"}, "digit", "must be an integer, got "),
    ({"pixels": [0] * 784, "format": "png"}, "format", "unknown field"),
]


@pytest.mark.parametrize(("body", "field", "words"), REFUSED)
def test_a_wrong_body_is_422(client, publish, body, field, words):
    publish()
    answer = explain(client, **body)
    assert answer.status_code == 422
    assert answer.json["errors"][0]["loc"][0] == field
    assert words in answer.json["detail"]


WRONG_QUERIES = [
    ({"digit": "x"}, OCTETS, "must be an integer, got "),
    ({"digit": "+1"}, OCTETS, "must be an integer, got "),
    ({"format": "svg"}, OCTETS, "'json' or 'png'"),
    ({"return_pixels": "true"}, OCTETS, "unknown field"),
    ({"digit": "1"}, "application/json", "must be in the JSON body"),
    ({"class": "1"}, "application/json", "class: must be in the JSON body"),
    ({"model": "mnist"}, "application/json", "must be in the JSON body"),
]


@pytest.mark.parametrize(("query", "media_type", "words"), WRONG_QUERIES)
def test_a_wrong_query_is_422(client, publish, query, media_type, words):
    publish()
    body = bytes(784) if media_type == OCTETS else b'{"pixels": [0]}'
    answer = client.post("/explain", data=body, content_type=media_type, query_string=query)
    assert answer.status_code == 422
    assert words in answer.json["detail"]


def test_two_images_of_bytes_are_422(client, publish):
    publish()
    answer = client.post("/explain", data=bytes(2 * 784), content_type=OCTETS)
    assert answer.status_code == 422
    assert "got a list of 2" in answer.json["detail"]


@pytest.mark.parametrize(
    ("transform", "size", "white"),
    [(GRAY, (280, 112), 140), (COLORS, (210, 280), 255)],
    ids=["gray", "colors"],
)
def test_overlay_has_the_shape_of_the_image(client, publish, transform, size, white):
    network = make_described(transform)
    network.affines[0].weight[...] = 0
    publish(network)
    pixels = [transform.pixel_max] * transform.input_size
    answer = client.post("/explain", json={"pixels": pixels}, query_string={"format": "png"})
    with Image.open(BytesIO(answer.data)) as image:
        assert image.size == size
        # White is ink in gray images, and bright in colors; nothing contributes.
        assert image.getcolors() == [(size[0] * size[1], (white,) * 3)]


def test_contributions_of_colors_are_summed_over_the_channels(client, publish):
    network = make_described(COLORS)
    publish(network)
    pixels = list(range(36))
    answer = explain(client, pixels=pixels, **{"class": 1}).json
    inputs = explain_class(network, np.array(pixels, np.uint8), 1).astype(float)
    sums = inputs.reshape(12, 3).sum(axis=1)
    np.testing.assert_allclose(answer["contributions"], sums, atol=1e-7)  # three float32 each
    assert (answer["class"], answer["class_name"], answer["digit"]) == (1, "dog", 1)


ROW = {"length": 5.1, "color": "red", "width": 0.1}


@pytest.mark.parametrize("rows", [[ROW], [list(ROW.values())]], ids=["object", "list"])
def test_each_column_of_a_row_has_a_contribution(client, publish, rows):
    network = make_described(TABLE)
    publish(network)
    answer = explain(client, rows=rows, **{"class": 2}).json
    inputs = explain_class(network, np.array([5.1, 0, 1, 0, 0.1], np.float32), 2)
    expected = inputs[[0, 2, 4]]  # the inputs of other colors are 0
    assert answer["columns"] == ["length", "color", "width"]
    assert np.float32(answer["contributions"]).tobytes() == expected.tobytes()
    (predicted,) = client.predict(rows=rows).json["predictions"]
    assert answer["probabilities"] == predicted["probabilities"]
    assert (answer["class"], answer["class_name"]) == (2, "null")
    assert "digit" not in answer
    assert explain(client, rows=rows).json["class"] == predicted["class"]


REFUSED_ROWS = [
    ({"rows": [ROW] * 2}, "rows", "must hold one row, got 2"),
    ({"rows": [ROW], "digit": 1}, "digit", "use class"),
    ({"rows": [ROW], "class": 3}, "class", "must be in 0..2, got 3"),
    ({"rows": [ROW], "classs": 3}, "classs", "did you mean 'class'?"),
    ({"rows": [{**ROW, "color": "pink"}]}, "rows", 'row 0 column "color" must be one of'),
    ({"rows": [ROW], "pixels": [0]}, "pixels", "must be left out of a request with rows"),
    ({"pixels": [0] * 5}, "pixels", "this version takes rows of a table"),
    ({}, "pixels", "Field required"),
]


@pytest.mark.parametrize(("body", "field", "words"), REFUSED_ROWS)
def test_a_wrong_row_is_422(client, publish, body, field, words):
    publish(make_described(TABLE))
    answer = explain(client, **body)
    assert answer.status_code == 422
    assert answer.json["errors"][0]["loc"][0] == field
    assert words in answer.json["detail"]


def test_a_row_has_no_overlay(client, publish):
    publish(make_described(TABLE))
    answer = client.post("/explain", json={"rows": [ROW]}, query_string={"format": "png"})
    assert answer.status_code == 422
    assert "png needs an image" in answer.json["detail"]


def test_infinite_contributions_are_503(client, publish):
    # Equal logits have finite probabilities, but the contributions exceed float32.
    publish(Network([Affine(np.full((4, 2), 1e40), np.zeros(2))], "relu"))
    answer = explain(client, pixels=[1, 0, 0, 0])
    assert answer.status_code == 503
    assert "its contributions are not finite" in answer.json["detail"]


@pytest.mark.parametrize("ref", ["9", "nowhere"])
def test_an_unknown_version_is_404(client, publish, ref):
    publish()
    assert explain(client, pixels=[0] * 784, version=ref).status_code == 404
