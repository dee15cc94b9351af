"""Image files over HTTP."""

import time

import numpy as np
import pytest
from image_files import (
    chunk,
    colored,
    made_png,
    png_head,
    scaled,
    segment,
    to_file,
    transparent,
    turned_file,
    with_segments,
)

from contracts.settings import Settings
from services.inference.app import create_app

PNG, JPEG = "image/png", "image/jpeg"
DIGIT = np.zeros((28, 28), np.uint8)
DIGIT[4:7, 8:20], DIGIT[7:24, 16:20] = 250, 200  # a seven
LARGE = 255 - scaled(DIGIT, 140)
WHOLE = to_file(DIGIT)
IMAGE_FILES = {
    "as it is": (WHOLE, PNG),
    "dark on light": (to_file(LARGE), PNG),
    "lossy": (to_file(LARGE, "JPEG"), JPEG),
    "turned": (turned_file(LARGE, 6, "JPEG"), JPEG),
    "transparent": (to_file(transparent(DIGIT)), PNG),
    "colored": (to_file(colored(DIGIT, (30, 60, 180), (240, 240, 200))), PNG),
    "blank": (to_file(DIGIT * 0), PNG),
    "two": (to_file(np.hstack([DIGIT, DIGIT])), PNG),
}


@pytest.fixture
def served(publish, make_network):
    publish(make_network(seed=1))
    publish(make_network(seed=2))


@pytest.fixture
def roomy(client, store, tmp_path):
    """Return a client of a service whose limit of bodies exceeds that of image files."""
    return type(client)(create_app(Settings(data_dir=tmp_path), store))


@pytest.mark.parametrize("name", IMAGE_FILES)
def test_image_file_has_the_bits_of_its_pixels(client, served, name):
    answer = client.send(*IMAGE_FILES[name], query="return_pixels=true").json
    assert len(answer["pixels"]) == 784
    again = client.predict(pixels=answer["pixels"]).json
    raw = client.send(bytes(answer["pixels"]), "application/octet-stream").json
    assert again == raw == {key: answer[key] for key in again}


def test_pixels_are_returned_on_request_only(client, served):
    fields = {"model", "version", "class", "class_name", "digit", "probabilities", "warnings"}
    assert set(client.send(WHOLE, PNG).json) == fields
    assert set(client.send(WHOLE, PNG, query="return_pixels=false").json) == fields
    assert set(client.send(WHOLE, PNG, query="return_pixels=true").json) == {*fields, "pixels"}


@pytest.mark.parametrize(
    ("name", "warnings"),
    [
        ("as it is", []),
        ("dark on light", ["inverted"]),
        ("blank", ["blank"]),
        ("two", ["multi_digit", "far_from_training"]),
    ],
)
def test_image_file_has_its_warnings(client, served, name, warnings):
    assert client.send(*IMAGE_FILES[name]).json["warnings"] == warnings


def test_the_query_names_the_version_and_the_headers_too(client, served):
    response = client.send(WHOLE, PNG, query="model=mnist&version=1&return_pixels=true")
    assert response.headers["X-Model-Version"] == "1"
    expected = client.predict(pixels=response.json["pixels"], version=1).json
    assert response.json["probabilities"] == expected["probabilities"]


@pytest.mark.parametrize("size", [4, 783, 1024])
def test_other_input_size_rejects_files(client, publish, make_network, size):
    publish(make_network(layer_sizes=(size, 3, 2)))
    response = client.send(WHOLE, PNG)
    assert response.status_code == 422
    assert f"image of 784 pixels, and this version takes {size}" in response.json["detail"]


def test_other_number_of_classes_accepts_files(client, publish, make_network):
    publish(make_network(layer_sizes=(784, 3, 26)))
    assert len(client.send(WHOLE, PNG).json["probabilities"]) == 26


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (WHOLE, JPEG),
        (IMAGE_FILES["lossy"][0], PNG),
        (b"", PNG),
        (b"", JPEG),
        (b'{"pixels": []}', PNG),
        (WHOLE[:60], PNG),
        (IMAGE_FILES["lossy"][0][:700], JPEG),
        (png_head(0, 0) + chunk(b"IEND"), PNG),
        (made_png(2, 2, b""), PNG),
        (made_png(5000, 5000, b"\0"), PNG),
        (with_segments(IMAGE_FILES["lossy"][0], b"\xff\xe1\0\1"), JPEG),
    ],
)
def test_malformed_file_is_422(client, served, content, media_type):
    response = client.send(content, media_type)
    assert response.status_code == 422
    assert "the image can't be read: " in response.json["detail"]


@pytest.mark.parametrize("size", [(100_000, 100_000), (25_000_001, 1), (5001, 5000)])
def test_too_many_pixels_are_413_before_decoding(client, served, size):
    content = made_png(*size, bytes(1_000_000))
    client.send(WHOLE, PNG)  # the network is loaded
    begin = time.thread_time()
    response = client.send(content, PNG)
    assert response.status_code == 413
    assert f"at most 25000000 pixels, got {size[0]} x {size[1]}" in response.json["detail"]
    assert time.thread_time() - begin < 0.1  # of processor time; a few milliseconds


@pytest.mark.parametrize("media_type", [PNG, JPEG])
def test_a_file_past_ten_megabytes_is_413(roomy, served, media_type):
    response = roomy.send(bytes(10_000_001), media_type)
    assert response.status_code == 413
    assert "at most 10000000 bytes" in response.json["detail"]


def test_a_file_of_ten_megabytes_is_read_without_its_metadata(roomy, served):
    text = chunk(b"tEXt", bytes(10_000_000 - len(WHOLE) - 12))
    content = WHOLE[:33] + text + WHOLE[33:]
    assert len(content) == 10_000_000
    assert roomy.send(content, PNG).json == roomy.send(WHOLE, PNG).json


def test_file_above_the_body_limit_is_413(client, served):
    response = client.send(bytes(4_000_001), PNG)
    assert response.status_code == 413
    assert "at most 4000000 bytes" in response.json["detail"]


def test_malformed_metadata_is_ignored(client, served):
    jpeg = IMAGE_FILES["lossy"][0]
    odd = with_segments(
        jpeg, segment(0xE1, b"Exif\0\0MM\0*\xff\xff\xff\xff"), segment(0xFE, b"\xff")
    )
    assert client.send(odd, JPEG).json == client.send(jpeg, JPEG).json


@pytest.mark.parametrize("shape", [(1, 1), (1, 10_000), (10_000, 1), (5000, 5000)])
@pytest.mark.parametrize("level", [0, 255])
def test_empty_images_of_every_shape_are_blank(client, served, shape, level):
    content = to_file(np.full(shape, level, np.uint8), compress_level=1)
    assert client.send(content, PNG).json["warnings"] == ["blank"]


def test_transparent_image_is_blank(client, served):
    answer = client.send(to_file(np.zeros((30, 30, 4), np.uint8)), PNG, query="return_pixels=true")
    assert answer.json["warnings"] == ["blank"]
    assert answer.json["pixels"] == [0] * 784


@pytest.mark.parametrize("query", ["version=9", "model=nobody"])
def test_unknown_version_is_404_for_any_file(client, served, query):
    assert client.send(b"", PNG, query=query).status_code == 404
