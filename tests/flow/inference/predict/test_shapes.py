"""Predictions for images of other shapes and ranges than MNIST's."""

import numpy as np
import pytest
from described_networks import COLORS, GRAY, make_described
from image_files import to_file
from PIL import Image

from services.http.operations import OCTETS, PNG

RNG = np.random.default_rng(5)
COLOR_IMAGES = RNG.integers(0, 256, (3, 4, 3, 3), np.uint8)
GRAY_IMAGES = RNG.integers(0, 17, (3, 2, 5), np.uint8)
CASES = {"colors": (COLORS, COLOR_IMAGES), "gray": (GRAY, GRAY_IMAGES)}


@pytest.fixture(params=CASES)
def case(request, publish):
    """Publish a model; return its name, its images and their expected bits."""
    transform, images = CASES[request.param]
    network = make_described(transform)
    publish(network, request.param)
    expected = network.predict_probs(images.reshape(len(images), -1))
    return request.param, images, [row.tobytes() for row in expected]


def bits(predictions):
    return [np.float32(one["probabilities"]).tobytes() for one in predictions]


def test_nested_and_flat_batches_have_the_bits_of_the_network(client, case):
    model, images, expected = case
    for pixels in (images, images.reshape(len(images), -1)):
        answer = client.predict(model=model, pixels=pixels.tolist()).json
        assert bits(answer["predictions"]) == expected


def test_one_image_is_nested_or_flat(client, case):
    model, images, expected = case
    for pixels in (images[0], images[0].ravel()):
        assert bits([client.predict(model=model, pixels=pixels.tolist()).json]) == expected[:1]


def test_bytes_have_the_same_bits(client, case):
    model, images, expected = case
    answer = client.send(images.tobytes(), OCTETS, {"model": model}).json
    assert bits(answer["predictions"]) == expected


def test_image_file_of_the_shape_has_the_bits_of_its_pixels(client, publish):
    network = make_described(COLORS)
    publish(network, "colors")
    expected = network.predict_probs(COLOR_IMAGES[:1].reshape(1, -1))
    query = {"model": "colors", "return_pixels": "true"}
    answer = client.send(to_file(COLOR_IMAGES[0]), PNG, query).json
    assert answer["pixels"] == COLOR_IMAGES[0].ravel().tolist()
    assert bits([answer]) == [expected[0].tobytes()]


def test_image_file_is_scaled_to_the_shape_and_the_range(client, publish):
    publish(make_described(GRAY), "gray")
    large = np.asarray(Image.fromarray(GRAY_IMAGES[0] * 15).resize((50, 20)))
    query = {"model": "gray", "return_pixels": "true"}
    answer = client.send(to_file(large), PNG, query).json
    assert max(answer["pixels"]) <= 16
    again = client.predict(model="gray", pixels=answer["pixels"]).json
    assert bits([again]) == bits([answer])


def test_pixel_max_defaults_to_the_data_sets(client, publish):
    publish(make_described(GRAY), "gray")
    pixels = GRAY_IMAGES[0].ravel()
    expected = bits([client.predict(model="gray", pixels=pixels.tolist()).json])
    unit = (pixels / 16).tolist()
    assert bits([client.predict(model="gray", pixels=unit, pixel_max=1).json]) == expected


REFUSED = {
    "above": ("gray", [17, *[0] * 9], "image 0 pixel 0 must be a number in 0..16, got 17"),
    "short row": ("gray", [[0] * 5, [0] * 4], "image 0 row 1 must be 5 numbers, got 4"),
    "rows": ("gray", [[[0] * 5]], "image 0 must be 2 rows of 5 numbers, got 1"),
    "no colors": ("colors", [[0] * 3] * 4, "image 0 must be 36 numbers, got 3"),
    "one color": ("colors", [[[0]] * 3] * 4, "image 0 row 0 column 0 must be 3 numbers, got 1"),
    "short": ("colors", [[[0] * 3] * 2] * 4, "image 0 row 0 must be 3 pixels of 3 numbers, got 2"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_pixels_of_another_shape_or_range_are_refused(client, publish, name):
    model, pixels, message = REFUSED[name]
    publish(make_described(CASES[model][0]), model)
    response = client.predict(model=model, pixels=pixels)
    assert response.status_code == 422
    assert message in response.json["detail"]


def test_byte_above_the_largest_pixel_is_refused(client, publish):
    publish(make_described(GRAY), "gray")
    response = client.send(bytes([*[0] * 9, 17]), OCTETS, {"model": "gray"})
    assert response.status_code == 422
    assert "image 0 pixel 9 must be a byte in 0..16, got 17" in response.json["detail"]
