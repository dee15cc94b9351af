"""Images as raw bytes, one per pixel."""

import numpy as np
import pytest

OCTETS = "application/octet-stream"


@pytest.fixture
def served(publish, make_network):
    publish(make_network(seed=1))
    publish(make_network(seed=2))
    publish(make_network(seed=3), name="other")


def raw(images):
    return np.array(images, np.uint8).tobytes()


def test_one_image_is_answered_like_one_in_json(client, served, images):
    response = client.send(raw(images[0]), OCTETS)
    assert response.json == client.predict(pixels=images[0]).json
    assert response.headers["X-Model-Name"] == "mnist"
    assert response.headers["X-Model-Version"] == "2"


@pytest.mark.parametrize("count", [2, 8, 9, 40])
def test_several_images_are_answered_like_a_list(client, served, images, count):
    assert (
        client.send(raw(images[:count]), OCTETS).json == client.predict(pixels=images[:count]).json
    )


def test_the_query_names_the_model_and_the_version(client, served, images):
    old = client.send(raw(images[0]), OCTETS, query="version=1").json
    assert old == client.predict(pixels=images[0], version=1).json
    other = client.send(raw(images[0]), OCTETS, query="model=other&version=latest").json
    assert other == client.predict(pixels=images[0], model="other").json


def test_network_decides_the_length_of_an_image(client, publish, make_network):
    publish(make_network(layer_sizes=(9, 4, 3)))
    assert client.send(bytes(range(9)), OCTETS).json == client.predict(pixels=list(range(9))).json
    assert len(client.send(bytes(18), OCTETS).json["predictions"]) == 2


def test_ten_thousand_images_are_the_limit(client, publish, make_network):
    publish(make_network(layer_sizes=(9, 4, 3)))
    assert len(client.send(bytes(90_000), OCTETS).json["predictions"]) == 10_000
    refused = client.send(bytes(90_009), OCTETS)
    assert refused.status_code == 422
    assert "1 to 10000 images of 9 bytes, got 90009 bytes" in refused.json["detail"]


@pytest.mark.parametrize(
    ("length", "size"),
    [(0, "0 bytes"), (1, "1 byte"), (783, "783 bytes"), (785, "785 bytes"), (1567, "1567 bytes")],
)
def test_another_length_is_422(client, served, length, size):
    response = client.send(bytes(length), OCTETS)
    assert response.status_code == 422
    assert response.json["detail"] == (
        f"body: the body must be 1 to 10000 images of 784 bytes, got {size}"
    )


def test_bytes_above_the_body_limit_are_413(client, served):
    assert client.send(bytes(4_000_001), OCTETS).status_code == 413


@pytest.mark.parametrize(
    ("query", "loc"),
    [
        ("model=../x", "model"),
        ("version=1.0", "version"),
        ("version=", "version"),
        ("return_pixels=true", "return_pixels"),
        ("return_pixels=yes", "return_pixels"),
        ("pixel_max=1", "pixel_max"),
        ("model=mnist&model=other", "model"),
    ],
)
def test_invalid_query_is_422(client, served, images, query, loc):
    response = client.send(raw(images[0]), OCTETS, query=query)
    assert response.status_code == 422
    assert [error["loc"] for error in response.json["errors"]] == [[loc]]


@pytest.mark.parametrize("query", ["model=mnist", "version=1", "return_pixels=false"])
def test_json_body_rejects_query_parameters(client, served, images, query):
    response = client.send('{"pixels": [0]}', query=query)
    assert response.status_code == 422
    assert response.json["errors"][0]["loc"] == [query.partition("=")[0]]


@pytest.mark.parametrize("query", ["model=nobody", "version=3", "version=champion"])
def test_unknown_model_or_version_is_404(client, served, images, query):
    assert client.send(raw(images[0]), OCTETS, query=query).status_code == 404
