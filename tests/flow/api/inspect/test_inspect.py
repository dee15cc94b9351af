"""`POST /inspect`: the numbers of versions, of running jobs and of fresh networks."""

import json

import numpy as np
import pytest
from published import publish_in
from weights_files import make_network

from contracts.jobs.snapshots import SnapshotInfo
from mlp_core import (
    Examples,
    Initializer,
    Scale,
    TrainConfig,
    TrainingData,
    TrainingRun,
    weights_bytes,
)
from mlp_core.analysis.explanation import explain_class
from mlp_core.analysis.inspection import inspect_batch
from services.http.float_json import dump
from stores.datasets.memory import synthetic_dataset
from stores.models.job_artifacts import Snapshot

SIZES = (16, 5, 3)
DATASET = synthetic_dataset()
PIXELS = [0, 255, 17, 3] * 4
SENT = {"pixels": PIXELS, "label": 1}
FRESH = {"hidden_sizes": [5], "dataset": "synthetic"}


def named(*indices, split="test"):
    return [{"dataset": "synthetic", "split": split, "index": index} for index in indices]


def inspect(api, status=200, **body):
    response = api.client.post("/inspect", json=body)
    assert response.status_code == status, response.data
    return response.json


def publish(api, **options):
    network = make_network(**options)
    publish_in(api.models, network)
    return network


def as_sent(array):
    """What a client reads of an array."""
    return json.loads(dump(array))


def test_network_without_a_version_is_the_default(api):
    publish(api)
    publish(api)
    api.client.patch("/models/mnist", json={"default": 1})
    for network, version in (({}, 1), ({"model": "mnist"}, 1), ({"version": "latest"}, 2)):
        assert inspect(api, images=[SENT], network=network)["network"]["version"] == version
    assert inspect(api, images=[SENT])["network"]["version"] == 1


def test_version_is_inspected(api):
    network = publish(api)
    answer = inspect(api, images=[*named(3), SENT])

    assert answer["network"] == {"kind": "version", "model": "mnist", "version": 1}
    assert answer["layer_sizes"] == list(SIZES)
    assert (answer["activation"], answer["dtype"]) == ("relu", "float32")
    assert (answer["loss_kind"], answer["learning_rate"]) == ("cross_entropy", 0.1)
    assert answer["losses"] == [answer["loss"]]
    first, second = answer["images"]
    assert first["pixels"] == DATASET.test.values[3].tolist()
    assert (first["label"], second["label"]) == (DATASET.test.labels[3], 1)
    assert second["pixels"] == PIXELS
    np.testing.assert_allclose(second["input"], np.array(PIXELS) / 255, rtol=1e-6)
    assert [len(layer["a"]) for layer in first["layers"]] == [5, 3]
    assert np.mean([first["loss"], second["loss"]]) == pytest.approx(answer["loss"], rel=1e-6)
    weights = [affine.weight for affine in network.affines]
    assert [layer["units"] for layer in answer["layers"]] == [5, 3]
    np.testing.assert_allclose(
        [layer["weight_norm"] for layer in answer["layers"]],
        [np.sqrt((weight * weight).sum()) for weight in weights],
        rtol=1e-6,
    )
    assert [layer["weight"] for layer in answer["layers"]] == [None, None]


def test_values_of_two_images_are_in_order(api):
    network = publish(api)
    indices = (5, 6)
    batch = DATASET.test.values[list(indices)]
    labels = DATASET.test.labels[list(indices)].astype(int)
    assert labels[0] != labels[1]

    answer = inspect(api, images=named(*indices), weights=True)

    seen = inspect_batch(network, batch, labels, "cross_entropy")
    for row, image in enumerate(answer["images"]):
        assert image["pixels"] == batch[row].tolist()
        assert image["input"] == as_sent(seen.x[row])
        assert image["grad_input"] == as_sent(seen.grad_x[row])
        assert image["probabilities"] == as_sent(seen.probs[row])
        assert image["layers"] == [
            {
                "a": as_sent(output.a[row]),
                "z": as_sent(output.z[row]),
                "grad_a": as_sent(grads.a[row]),
                "grad_z": as_sent(grads.z[row]),
            }
            for output, grads in zip(seen.outputs, seen.grads, strict=True)
        ]
    for layer, affine, grads in zip(answer["layers"], network.affines, seen.grads, strict=True):
        assert layer["weight"] == as_sent(affine.weight)
        assert layer["bias"] == as_sent(affine.bias)
        assert layer["grad_weight"] == as_sent(grads.weight)
        assert layer["grad_bias"] == as_sent(grads.bias)
        norm = np.sqrt((grads.weight * grads.weight).sum())
        assert layer["grad_weight_norm"] == pytest.approx(norm, rel=1e-6)


def test_image_comes_from_the_named_split(api):
    publish(api)
    for split in ("train", "test"):
        (image,) = inspect(api, images=named(3, split=split))["images"]
        examples = getattr(DATASET, split)
        assert image["pixels"] == examples.values[3].tolist()
        assert image["label"] == examples.labels[3]


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_probabilities_have_the_bits_of_predict(api, dtype):
    network = publish(api, dtype=dtype)
    images = np.stack([*DATASET.test.values[:3], np.array(PIXELS, np.uint8)])

    answer = inspect(api, images=[*named(0, 1, 2), SENT])

    expected = network.predict_probs(images)
    found = np.array([image["probabilities"] for image in answer["images"]], dtype)
    assert answer["dtype"] == dtype
    assert found.tobytes() == expected.tobytes()
    assert [image["digit"] for image in answer["images"]] == expected.argmax(axis=1).tolist()
    assert [image["layers"][-1]["z"] for image in answer["images"]] == as_sent(expected)


def test_contributions_equal_those_of_explain(api):
    network = publish(api)
    for digit in (None, 2):
        answer = inspect(api, images=[*named(0, 1), {"pixels": PIXELS}], digit=digit)
        for image in answer["images"]:
            pixels = np.array(image["pixels"], np.float32)
            wanted = explain_class(network, pixels, image["digit"] if digit is None else digit)
            assert image["contributions"] == as_sent(wanted)


def test_running_job_is_inspected_at_its_latest_snapshot(api):
    job, claim = api.start()
    for epoch in (1, 2):
        network = make_network(seed=epoch, dtype="float64")
        info = SnapshotInfo(
            attempt=claim.attempt,
            step=epoch * 600,
            epoch=epoch,
            train_accuracy=0.9,
            test_accuracy=0.8,
            class_accuracy=(0.8, 0.8, 0.8),
            layer_sizes=SIZES,
            activation="relu",
        )
        api.models.artifacts.save_snapshot(
            job.id, claim.attempt, Snapshot(info, weights_bytes(network))
        )

    answer = inspect(api, network={"job_id": job.id}, images=[SENT])

    assert answer["network"] == {"kind": "job", "job_id": job.id, "step": 1200, "epoch": 2}
    assert answer["dtype"] == "float64"
    expected = network.predict_probs(np.array([PIXELS]))
    assert answer["images"][0]["probabilities"] == expected[0].tolist()


def test_fresh_network_equals_a_job_s_before_training(api):
    examples = [Examples(e.values, e.labels) for e in (DATASET.train, DATASET.test)]
    config = TrainConfig(
        hidden_sizes=(5,), initializer=Initializer("he"), seed=7, dtype="float64", steps=1
    )
    run = TrainingRun(config, TrainingData(*examples, 3, Scale(1 / 255)))

    answer = inspect(
        api,
        network={**FRESH, "initializer": {"kind": "he"}, "seed": 7},
        images=[SENT],
        weights=True,
    )

    assert answer["network"] == {"kind": "fresh"}
    assert (answer["dtype"], answer["activation"]) == ("float64", "sigmoid")
    found = [p for layer in answer["layers"] for p in (layer["weight"], layer["bias"])]
    assert found == [param.tolist() for param in run.network.params]
    np.testing.assert_allclose(answer["images"][0]["input"], np.array(PIXELS) / 255, rtol=1e-12)


def test_steps_are_applied_first_and_not_stored(api):
    publish(api)
    images = named(0, 1, 2, 3, 4, split="train")
    before = inspect(api, images=images, weights=True)

    answer = inspect(api, images=images, weights=True, steps=1, learning_rate=0.5)

    assert answer["losses"][0] == before["loss"]
    assert answer["losses"][1] == answer["loss"] < before["loss"]
    for old, new in zip(before["layers"], answer["layers"], strict=True):
        for name in ("weight", "bias"):
            moved = np.array(old[name]) - 0.5 * np.array(old[f"grad_{name}"])
            np.testing.assert_allclose(new[name], moved, rtol=1e-5, atol=1e-7)
    assert inspect(api, images=images, weights=True) == before


@pytest.mark.parametrize("loss", ["cross_entropy", "mse"])
def test_the_loss_falls_on_five_images_in_five_steps(api, loss):
    images = named(0, 1, 2, 3, 4, split="train")
    request = {"network": FRESH, "images": images, "loss": loss}
    answer = inspect(api, **request, steps=5)
    assert len(answer["losses"]) == 6
    assert (np.diff(answer["losses"]) < 0).all()
    for steps, digits in enumerate(answer["digits"]):
        after = inspect(api, **request, steps=steps)["images"]
        assert digits == [image["digit"] for image in after]


def test_only_labeled_images_have_a_loss(api):
    publish(api)
    answer = inspect(
        api, images=[{"pixels": PIXELS}, SENT], weights=True, unit={"layer": 1, "unit": 0}
    )
    unlabeled, labeled = answer["images"]
    assert (answer["loss"], answer["losses"], unlabeled["loss"]) == (None, None, None)
    assert labeled["loss"] > 0
    for image in answer["images"]:
        assert image["grad_input"] is None
        assert {layer[n] for layer in image["layers"] for n in ("grad_a", "grad_z")} == {None}
    for layer in (*answer["layers"], answer["unit"]):
        assert (layer["grad_weight"], layer["grad_bias"]) == (None, None)


def test_a_unit_has_its_incoming_weights_and_their_gradients(api):
    publish(api)
    for choice in ({"layer": 1, "unit": 4}, {"layer": 2, "unit": 0}):
        answer = inspect(api, images=[SENT], unit=choice, weights=True)
        layer, unit = answer["layers"][choice["layer"] - 1], answer["unit"]
        place = choice["unit"]
        assert unit == choice | {
            "weight": [row[place] for row in layer["weight"]],
            "grad_weight": [row[place] for row in layer["grad_weight"]],
            "bias": layer["bias"][place],
            "grad_bias": layer["grad_bias"][place],
        }


def test_rows_and_scales_do_not_change_the_image(api):
    publish(api)
    rows = [PIXELS[start : start + 4] for start in range(0, 16, 4)]
    small = [pixel / 255 for pixel in PIXELS]
    flat, square, scaled = inspect(
        api,
        images=[SENT, {"pixels": rows, "label": 1}, {"pixels": small, "pixel_max": 1, "label": 1}],
    )["images"]
    assert flat == square
    np.testing.assert_allclose(scaled["input"], flat["input"], rtol=1e-6)


def test_non_finite_values_are_null(api):
    network = make_network()
    network.affines[0].weight[:] = 3e38  # finite, and no product with it is
    publish_in(api.models, network)
    answer = inspect(api, images=[SENT], steps=2, weights=True, unit={"layer": 2, "unit": 0})
    image, layer = answer["images"][0], answer["layers"][0]
    assert answer["losses"] == [None] * 3
    assert answer["digits"] == [[None]] * 3
    assert image["probabilities"] == image["layers"][1]["z"] == [None] * 3
    assert image["digit"] is None
    assert None in image["contributions"]
    assert None in layer["grad_weight"][1]
    assert (layer["weight_norm"], answer["unit"]["bias"]) == (None, None)
