"""Valid requests for predictions."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from observers import Silent

from contracts.default_transform import default_transform
from mlp_core import Examples, Initializer, Scale, TrainConfig, TrainingData, TrainingRun
from services.inference.answers import encode_prediction
from services.networks.encoded_classes import EncodedClasses

PREDICTION = {"class", "class_name", "digit", "probabilities"}
CLASSES = EncodedClasses(default_transform(784, 10))


def bits(probabilities):
    return np.array(probabilities, np.float32).tobytes()


def rows(image):
    return [image[start : start + 28] for start in range(0, 784, 28)]


def test_one_image_is_answered_with_its_digit_and_the_version(client, publish, images):
    publish()
    response = client.predict(pixels=images[0])
    assert response.status_code == 200
    assert set(response.json) == {"model", "version", *PREDICTION}
    assert (response.json["model"], response.json["version"]) == ("mnist", 1)
    assert response.json["digit"] == int(np.argmax(response.json["probabilities"]))
    assert sum(response.json["probabilities"]) == pytest.approx(1, abs=1e-6)


def test_pixels_that_look_unscaled_are_answered_with_a_warning(client, publish, images):
    publish()
    unit = [value / 255 for value in images[0]]
    ink = bytes(value // 200 for value in images[0])
    answers = [
        client.predict(pixels=unit),
        client.predict(pixels=[unit, [0] * 784]),
        client.post("/predict", data=ink, content_type="application/octet-stream"),
        client.post("/predict", data=ink * 2, content_type="application/octet-stream"),
        client.post("/explain", json={"pixels": unit}),
    ]
    assert [answer.json["warnings"] for answer in answers] == [["looks_unscaled"]] * 5
    scaled = [
        client.predict(pixels=unit, pixel_max=1),
        client.predict(pixels=[unit, images[0]]),
        client.post("/explain", json={"pixels": unit, "pixel_max": 1}),
    ]
    assert not any("warnings" in answer.json for answer in scaled)


def test_answer_has_the_bits_of_the_network(client, publish, make_network, images):
    network = make_network(seed=3)
    publish(network)
    expected = network.predict_probs(np.array(images, np.float32))
    predictions = client.predict(pixels=images).json["predictions"]
    assert bits([p["probabilities"] for p in predictions]) == expected.tobytes()


def test_headers_name_the_model_and_the_version(client, publish, images):
    publish(name="other")
    publish(name="other")
    response = client.predict(pixels=images[0], model="other")
    assert response.headers["X-Model-Name"] == "other"
    assert response.headers["X-Model-Version"] == "2"


def test_a_list_is_answered_in_its_order(client, publish, images):
    publish()
    answer = client.predict(pixels=images[:3]).json
    assert set(answer) == {"model", "version", "predictions"}
    alone = [client.predict(pixels=image).json for image in images[:3]]
    assert [p["digit"] for p in answer["predictions"]] == [one["digit"] for one in alone]


def test_a_list_of_one_image_is_answered_with_a_list(client, publish, images):
    publish()
    assert len(client.predict(pixels=images[:1]).json["predictions"]) == 1
    assert len(client.predict(pixels=[rows(images[0])]).json["predictions"]) == 1


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_image_has_one_answer_in_every_form(client, publish, make_network, images, dtype):
    publish(make_network(dtype=dtype))
    alone = [bits(client.predict(pixels=image).json["probabilities"]) for image in images]
    fractions = [value / 255 for value in images[0]]
    assert bits(client.predict(pixels=rows(images[0])).json["probabilities"]) == alone[0]
    for pixel_max, pixels in ((255, images[0]), (255.0, images[0]), (1, fractions)):
        answer = client.predict(pixels=pixels, pixel_max=pixel_max).json
        assert bits(answer["probabilities"]) == alone[0]
    for count in range(1, 41):
        predictions = client.predict(pixels=images[:count]).json["predictions"]
        assert [bits(p["probabilities"]) for p in predictions] == alone[:count]


def test_a_batch_by_rows_has_the_bits_of_the_flat_batch(client, publish, images):
    publish()
    by_rows = client.predict(pixels=[rows(image) for image in images])
    assert by_rows.json == client.predict(pixels=images).json


@given(st.lists(st.floats(0, 1, width=32), min_size=10, max_size=10))
def test_every_float32_is_read_back_exactly(probabilities):
    row = np.array(probabilities, np.float32)
    text = encode_prediction("mnist", 1, CLASSES, row)
    assert bits(json.loads(text)["probabilities"]) == row.tobytes()


def test_latest_follows_a_publish_immediately(client, publish, make_network, images):
    answers = []
    for version in range(1, 6):
        publish(make_network(seed=version))
        answers.append(client.predict(pixels=images[0]).json)
        assert answers[-1]["version"] == version
    assert len({bits(answer["probabilities"]) for answer in answers}) == 5


@pytest.mark.parametrize("ref", [1, "1"])
def test_version_is_selected_by_number(client, publish, make_network, images, ref):
    publish(make_network(seed=1))
    first = client.predict(pixels=images[0]).json
    publish(make_network(seed=2))
    assert client.predict(pixels=images[0], version=ref).json == first
    assert client.predict(pixels=images[0], version="latest").json["version"] == 2


def test_models_do_not_mix(client, publish, make_network, images):
    publish(make_network(seed=1), name="one")
    publish(make_network(seed=2, layer_sizes=(784, 5, 10)), name="two")
    one = client.predict(pixels=images[0], model="one").json
    two = client.predict(pixels=images[0], model="two").json
    assert (one["version"], two["version"]) == (1, 1)
    assert one["probabilities"] != two["probabilities"]


def test_network_decides_pixels_and_classes(client, publish, make_network):
    publish(make_network(layer_sizes=(9, 4, 3)))
    by_rows = client.predict(pixels=[[0, 1, 2], [3, 4, 5], [6, 7, 8]]).json
    assert len(by_rows["probabilities"]) == 3
    assert by_rows == client.predict(pixels=list(range(9))).json


def test_trained_network_is_served(client, publish):
    bars = np.kron(np.eye(4), np.ones((1, 4))).astype(np.float32)  # image i has its row i white
    noise = np.random.default_rng(0).uniform(0, 0.2, (200, 16)).astype(np.float32)
    labels = np.arange(200) % 4
    examples = Examples(np.maximum(bars[labels], noise) * 255, labels)
    data = TrainingData(examples, examples, classes=4, transform=Scale(1 / 255))
    he = Initializer("he")
    config = TrainConfig(hidden_sizes=(8,), steps=400, batch_size=20, initializer=he)
    run = TrainingRun(config, data)
    assert run.run(Silent())
    publish(run.network)
    answers = client.predict(pixels=bars.tolist(), pixel_max=1).json["predictions"]
    assert [answer["digit"] for answer in answers] == [0, 1, 2, 3]
    assert all(max(answer["probabilities"]) > 0.5 for answer in answers)


def test_ten_thousand_images_are_answered_at_once(client, publish, make_network):
    publish(make_network(layer_sizes=(9, 4, 3)))
    assert len(client.predict(pixels=[[0] * 9] * 10_000).json["predictions"]) == 10_000
