"""Imported weights files that describe their inputs."""

import numpy as np
import pytest

from contracts.datasets import InputTransform
from mlp_core import Initializer, Network, Standardize, weights_bytes
from stores.datasets.memory import synthetic_table
from stores.datasets.transforms import make_transform

PATH = "/models/rows/versions?dataset=table"
INFO = synthetic_table().info


def send(api, transform):
    drawn = Network.create((6, 4, 3), "relu", Initializer("he"), np.random.default_rng(0))
    file = weights_bytes(Network(drawn.affines, "relu", transform))
    return api.client.post(PATH, data=file, content_type="application/octet-stream")


def test_described_file_is_evaluated_and_its_manifest_says_so(api):
    response = send(api, make_transform(INFO.transform, is_described=True))
    assert response.status_code == 201
    manifest = response.json
    assert InputTransform.model_validate(manifest["input_transform"]) == INFO.transform
    assert (manifest["dataset"]["name"], manifest["dataset_version"]) == ("table", 1)
    assert manifest["evaluation"] is not None


def test_network_for_other_columns_is_not_evaluated(api):
    other = synthetic_table(texts=("blue", "green", "gray")).info.transform
    manifest = send(api, make_transform(other, is_described=True)).json
    assert (manifest["dataset"], manifest["dataset_version"], manifest["evaluation"]) == (None,) * 3
    assert manifest["golden"] is not None


def test_standardized_network_without_description_has_columns(api):
    manifest = send(api, make_transform(INFO.transform, is_described=False)).json
    columns = manifest["input_transform"]["columns"]
    assert [column["name"] for column in columns] == ["x0", "x1", "x2", "x3", "x4", "x5"]


@pytest.mark.parametrize(
    ("description", "reason"),
    [
        ({"kind": "text"}, "input_transform.kind"),
        ({"kind": "table"}, "input_transform.input_shape"),
        (INFO.transform.model_dump(mode="json") | {"class_names": ["a"]}, "must describe"),
    ],
)
def test_description_that_does_not_fit_is_422(api, description, reason):
    transform = make_transform(INFO.transform, is_described=False)
    response = send(api, Standardize(transform.mean, transform.std, description))
    assert response.status_code == 422
    assert reason in response.json["detail"]
    assert api.stored() == []
