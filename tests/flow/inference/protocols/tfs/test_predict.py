"""The forms of bodies and answers in TensorFlow Serving's documentation."""

import base64

import numpy as np
import pytest
from image_files import to_file

from mlp_core import Affine, Network

PREDICT = "/v1/models/mnist:predict"
CLASSIFY = "/v1/models/mnist:classify"
DIGIT = np.pad(np.full((16, 6), 200, np.uint8), ((6, 6), (11, 11)))


def same_bits(ours, theirs):
    """Whether two lists of probabilities are the same float32."""
    pair = [np.array(probs, np.float64).astype(np.float32) for probs in (ours, theirs)]
    return pair[0].tobytes() == pair[1].tobytes()


def b64(content):
    return {"b64": base64.b64encode(content).decode()}


@pytest.mark.parametrize(
    ("body", "key"),
    [
        (lambda images: {"instances": images}, "predictions"),
        (lambda images: {"instances": [{"pixels": one} for one in images]}, "predictions"),
        (lambda images: {"inputs": images}, "outputs"),
        (lambda images: {"inputs": {"pixels": images}}, "outputs"),
        (lambda images: {"signature_name": "serving_default", "inputs": images}, "outputs"),
        (lambda images: {"signature_name": "", "instances": images}, "predictions"),
    ],
)
def test_one_output_is_answered_without_its_name(tfs, images, body, key):
    answer = tfs.post(PREDICT, body(images))
    assert list(answer.json) == [key]
    assert same_bits(answer.json[key], tfs.native(images))
    assert answer.headers["X-Model-Name"] == "mnist"
    assert answer.headers["X-Model-Version"] == "1"


def test_single_image_is_a_list_of_one(tfs, images):
    answer = tfs.predict(instances=images[:1])
    assert same_bits(answer.json["predictions"], tfs.native(images)[:1])


def test_rows_of_images_are_accepted_as_images(tfs, images):
    rows = np.reshape(images, (-1, 28, 28)).tolist()
    assert tfs.predict(instances=rows).json == tfs.predict(instances=images).json


def test_two_outputs_by_rows_are_objects(tfs, images):
    answer = tfs.predict(signature_name="with_digit", instances=images).json["predictions"]
    probs = tfs.native(images)
    assert same_bits([one["probabilities"] for one in answer], probs)
    assert [one["digit"] for one in answer] == np.argmax(probs, axis=1).tolist()
    assert all(set(one) == {"probabilities", "digit"} for one in answer)


def test_two_outputs_by_columns_are_named_tensors(tfs, images):
    answer = tfs.predict(signature_name="with_digit", inputs=images).json["outputs"]
    probs = tfs.native(images)
    assert set(answer) == {"probabilities", "digit"}
    assert same_bits(answer["probabilities"], probs)
    assert answer["digit"] == np.argmax(probs, axis=1).tolist()


def test_unit_pixels_are_scaled(tfs):
    bits = np.random.default_rng(0).integers(0, 2, (2, 784))
    answer = tfs.predict(signature_name="unit_pixels", instances=bits.tolist())
    assert same_bits(answer.json["predictions"], tfs.native((bits * 255).tolist()))
    assert "0..1, got 255" in tfs.refuse(
        PREDICT, {"signature_name": "unit_pixels", "instances": [[255] * 784]}
    )


def test_classify_has_classes_with_probabilities(tfs, images):
    answer = tfs.post(CLASSIFY, {"examples": [{"pixels": one} for one in images]})
    result = answer.json["result"]
    assert [[label for label, _ in one] for one in result] == [list("0123456789")] * 3
    assert same_bits([[score for _, score in one] for one in result], tfs.native(images))
    assert answer.headers["X-Model-Version"] == "1"


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("is_named", [False, True])
def test_file_has_the_bits_of_its_pixels(tfs, kind, is_named):
    image = b64(to_file(DIGIT, kind))
    given = {"pixels": image} if is_named else image
    native = tfs._client.post(
        "/predict?return_pixels=true",
        data=base64.b64decode(image["b64"]),
        content_type=f"image/{kind.lower()}",
    ).json
    answer = tfs.predict(instances=[given, given])
    assert same_bits(answer.json["predictions"], [native["probabilities"]] * 2)
    assert tfs.predict(instances=[native["pixels"]] * 2).json == answer.json
    columns = {"pixels": [image, image]} if is_named else [image, image]
    assert tfs.predict(inputs=columns).json["outputs"] == answer.json["predictions"]


def test_files_in_a_large_body_wait_once(tfs):
    large = b64(to_file(np.kron(DIGIT, np.ones((40, 40), np.uint8))))
    body = f'{{"instances": [{{"b64": "{large["b64"]}"}}]'.ljust(2**20) + "}"
    assert len(tfs.post(PREDICT, body).json["predictions"]) == 1


def test_numbers_parse_back_to_the_float32(tfs, images):
    answer = tfs.predict(instances=images).text
    shown = answer[len('{"predictions":[[') :].split("]", 1)[0].split(",")
    assert [str(np.float32(number)) for number in shown] == shown


def test_model_of_other_sizes_predicts_with_its_own(tfs, publish, make_network):
    publish(make_network(layer_sizes=(4, 3)), name="small")
    rows = [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
    answer = tfs.post("/v1/models/small:predict", {"instances": rows})
    assert np.shape(answer.json["predictions"]) == (2, 3)
    # A square of numbers could be one image, so it is rejected, not guessed.
    square = {"instances": [[1, 2], [3, 4]]}
    assert "send [image]" in tfs.refuse("/v1/models/small:predict", square)
    image = {"instances": [b64(to_file(DIGIT))]}
    assert "takes 4" in tfs.refuse("/v1/models/small:predict", image)


def test_network_without_finite_output_is_503(tfs, publish):
    affine = Affine(np.full((784, 10), 3e38, np.float32), np.zeros(10, np.float32))
    publish(Network([affine], "relu"), name="hollow")
    body = {"instances": [[255] * 784]}
    assert "not finite" in tfs.refuse("/v1/models/hollow:predict", body, 503)
