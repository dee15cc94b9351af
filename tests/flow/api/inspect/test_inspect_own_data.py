"""`POST /inspect` of networks for tables, colors and other ranges of pixels."""

import numpy as np
import pytest
from described_networks import COLORS, GRAY, TABLE, make_described
from published import publish_in

from mlp_core.analysis.explanation import explain_class
from stores.datasets.memory import synthetic_table

ROW = {"length": 5.1, "color": "red", "width": 0.1}
ENCODED = np.float32([[5.1, 0, 1, 0, 0.1]])


def inspect(api, status=200, **body):
    response = api.client.post("/inspect", json=body)
    assert response.status_code == status, response.data
    return response.json


@pytest.mark.parametrize("row", [ROW, [*ROW.values()]], ids=["object", "list"])
def test_row_has_its_values_and_its_inputs(api, row):
    network = make_described(TABLE)
    publish_in(api.models, network)
    (image,) = inspect(api, images=[{"row": row, "label": 2}], digit=1)["images"]
    assert np.float32([image["pixels"]]).tobytes() == ENCODED.tobytes()
    inputs = network.transform.apply(ENCODED, "float32")
    assert np.float32([image["input"]]).tobytes() == inputs.tobytes()
    probs = network.predict_probs(ENCODED)
    assert np.float32([image["probabilities"]]).tobytes() == probs.tobytes()
    contributions = explain_class(network, ENCODED[0], 1)[[0, 2, 4]]
    assert np.float32(image["contributions"]).tobytes() == contributions.tobytes()
    assert len(image["grad_input"]) == 5


def test_steps_on_examples_of_a_table_lower_their_loss(api):
    dataset = synthetic_table()
    network = make_described(dataset.info.transform)
    publish_in(api.models, network)
    images = [
        {"dataset": "table", "dataset_version": 1, "split": "train", "index": n} for n in (0, 1)
    ]
    answer = inspect(api, images=images, steps=5)
    assert answer["losses"][-1] < answer["losses"][0]
    values = np.float32(answer["images"][1]["pixels"])
    assert values.tobytes() == dataset.train.values[1].tobytes()
    fresh = inspect(api, images=images, network={"hidden_sizes": [4], "dataset": "table"})
    assert fresh["images"][0]["input"] == pytest.approx(answer["images"][0]["input"])


@pytest.mark.parametrize(
    ("transform", "pixel_max"), [(COLORS, 255), (COLORS, 1), (GRAY, 16), (GRAY, 1)]
)
def test_pixels_have_the_shape_and_the_range_of_the_data_set(api, transform, pixel_max):
    network = make_described(transform)
    publish_in(api.models, network)
    raw = np.random.default_rng(0).integers(0, transform.pixel_max + 1, transform.input_size)
    sent = raw * (pixel_max / transform.pixel_max)
    scale = {} if pixel_max == transform.pixel_max else {"pixel_max": pixel_max}
    bodies = [sent, sent.reshape(transform.input_shape)]
    images = [{"pixels": body.tolist(), **scale} for body in bodies]
    for image in inspect(api, images=images)["images"]:
        assert image["pixels"] == pytest.approx(raw.tolist())
        assert image["input"] == pytest.approx((raw / transform.pixel_max).tolist())
        assert len(image["contributions"]) == transform.image_shape[0] * transform.image_shape[1]


REFUSED = [
    (TABLE, {"pixels": [0] * 5}, ["pixels"], "takes rows of a table"),
    (TABLE, {"row": {**ROW, "x": 1}}, ["row", "x"], 'column "x" is unknown'),
    (TABLE, {"row": [1, "pink", 2]}, ["row", "color"], "must be one of"),
    (TABLE, {"row": ROW, "label": 3}, ["label"], "0..2"),
    (TABLE, {"row": 5}, ["row"], "must be an object"),
    (TABLE, {"dataset": "table", "index": 0}, ["dataset"], "the network takes 5"),
    (GRAY, {"row": [1]}, ["row"], "this version takes images of 2 x 5"),
    (GRAY, {"pixels": [17] * 10}, ["pixels", 0], "0..16"),
    (COLORS, {"pixels": [[[256] * 3] * 3] * 4}, ["pixels", 0, 0, 0], "0..255"),
]


@pytest.mark.parametrize(("transform", "image", "loc", "says"), REFUSED)
def test_example_that_does_not_fit_is_refused(api, transform, image, loc, says):
    publish_in(api.models, make_described(transform))
    (error,) = inspect(api, 422, images=[image])["errors"]
    assert error["loc"] == ["images", 0, *loc]
    assert says in error["msg"]


def test_examples_of_other_columns_or_ranges_are_refused(api):
    table = synthetic_table().info.transform
    columns = (table.columns[0].model_copy(update={"name": "other"}), *table.columns[1:])
    other = table.model_copy(update={"columns": columns})
    gray = GRAY.model_copy(update={"input_shape": (4, 4)})
    for transform, dataset, says in ((other, "table", "columns"), (gray, "synthetic", "pixel_max")):
        publish_in(api.models, make_described(transform), dataset)
        network = {"model": dataset}
        (error,) = inspect(api, 422, network=network, images=[{"dataset": dataset, "index": 0}])[
            "errors"
        ]
        assert error["loc"] == ["images", 0, "dataset"]
        assert f"it must have the network's {says}" in error["msg"]
    missing = {"dataset": "table", "dataset_version": 2, "index": 0}
    (error,) = inspect(api, 422, network=network, images=[missing])["errors"]
    assert error["loc"] == ["images", 0, "dataset_version"]
