"""`POST /inspect/summary`: the strongest units and weights of a network, and their outputs."""

import json

import numpy as np
import pytest
from published import publish_in
from weights_files import make_network

from mlp_core.analysis.inspection import inspect_batch
from mlp_core.analysis.strongest import find_strongest
from services.http.float_json import dump
from stores.datasets.memory import synthetic_dataset

IMAGE = {"dataset": "synthetic", "index": 4}
FRESH = {"hidden_sizes": [5, 4], "dataset": "synthetic"}


def summarize(api, status=200, **body):
    response = api.client.post("/inspect/summary", json={"image": IMAGE, **body})
    assert response.status_code == status, response.data
    return response.json


def test_summary_has_the_strongest_of_the_network(api):
    network = make_network()
    publish_in(api.models, network)
    test = synthetic_dataset().test
    found = inspect_batch(network, test.values[4:5], None, "mse")
    strongest = find_strongest(network, found.probs[0], 2, 3)

    answer = summarize(api, units=2, weights=3)

    assert answer["network"] == {"kind": "version", "model": "mnist", "version": 1}
    assert answer["layer_sizes"] == list(network.layer_sizes)
    assert (answer["label"], answer["digit"]) == (test.labels[4], found.probs[0].argmax())
    assert answer["pixels"] == test.values[4].tolist()
    for layer, expected, output in zip(answer["layers"], strongest, found.outputs, strict=True):
        assert layer["units"] == expected.units.tolist()
        assert layer["inputs"] == expected.inputs.tolist()
        assert layer["weights"] == json.loads(dump(np.ascontiguousarray(expected.weights)))
        assert layer["values"] == json.loads(dump(output.z[0][expected.units]))


def test_summary_of_an_untrained_network_has_a_units_weights(api):
    unit = {"layer": 2, "unit": 3}
    answer = summarize(api, network=FRESH, unit=unit)
    inspected = api.client.post(
        "/inspect", json={"network": FRESH, "images": [IMAGE], "unit": unit}
    ).json

    assert answer["unit"] == {**inspected["unit"], "grad_weight": None, "grad_bias": None}
    assert [layer["units"] for layer in answer["layers"]] == [[*range(n)] for n in (5, 4, 3)]
    assert len(answer["layers"][0]["inputs"][0]) == 5
    assert summarize(api, network=FRESH)["unit"] is None


@pytest.mark.parametrize(
    ("body", "loc"),
    [
        ({"units": 0}, ["units"]),
        ({"weights": 51}, ["weights"]),
        ({"unit": {"layer": 4, "unit": 0}}, ["unit", "layer"]),
        ({"image": {"index": 0}}, ["images", 0, "dataset"]),
    ],
)
def test_invalid_summary_is_refused_at_its_field(api, body, loc):
    answer = summarize(api, 422, network=FRESH, **body)

    assert [error["loc"] for error in answer["errors"]] == [loc]
