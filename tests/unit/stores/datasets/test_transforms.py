import io

import numpy as np
import pytest

from contracts.columns import Column
from contracts.default_transform import default_transform
from mlp_core import FormatError, Initializer, Network, Scale, load_weights, weights_bytes
from stores.datasets.memory import synthetic_dataset, synthetic_table
from stores.datasets.transforms import (
    describe_inputs,
    make_transform,
    read_description,
)

TABLE = synthetic_table()
IMAGES = synthetic_dataset(input_shape=(4, 4, 3))


def make_network(info, transform=None, **changes):
    transform = transform or make_transform(
        info.transform.model_copy(update=changes), is_described=True
    )
    drawn = Network.create(
        (info.input_size, 5, info.classes), "relu", Initializer("he"), np.random.default_rng(0)
    )
    return Network(drawn.affines, "relu", transform)


def test_images_are_divided_by_the_largest_pixel_value():
    assert make_transform(IMAGES.info.transform, is_described=False) == Scale(1 / 255)


def test_numbers_are_standardized_and_texts_stay():
    transform = make_transform(TABLE.info.transform, is_described=False)
    train = TABLE.train.values
    inputs = transform.apply(train, "float32")
    np.testing.assert_allclose(inputs[:, :2].mean(axis=0), 0, atol=1e-5)
    np.testing.assert_allclose(inputs[:, :2].std(axis=0), 1, atol=1e-5)
    assert not inputs[:, 2].any()  # a constant column
    np.testing.assert_array_equal(inputs[:, 3:], train[:, 3:])


@pytest.mark.parametrize("info", [TABLE.info, IMAGES.info], ids=["table", "images"])
def test_description_in_a_weights_file_is_the_data_sets(info):
    loaded = load_weights(io.BytesIO(weights_bytes(make_network(info))))
    assert read_description(loaded) == info.transform


def test_weights_file_of_a_built_in_data_set_has_no_description():
    transform = make_transform(IMAGES.info.transform, is_described=False)
    assert read_description(make_network(IMAGES.info, transform)) is None


OTHER_COLUMNS = [
    Column(name=f"x{number}", kind="number", mean=1.0, std=2.0).model_dump() for number in range(6)
]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kind": "text"}, "input_transform.kind of the weights file: Input should be"),
        ({"class_names": ["a"]}, "must describe the network's inputs, classes"),
        ({"input_shape": [7]}, "must describe the network's inputs, classes"),
        ({"columns": OTHER_COLUMNS}, "means and standard deviations: 6 inputs"),
        ({"columns": None, "pixel_max": 255}, "must describe a table with columns"),
        ({"more": 1}, "input_transform.more of the weights file"),
        ({"class_names": ["a" * 101, "b", "c"]}, "must have names of 1 to 100 printable"),
        ({"class_names": ["a", "b", "\n"]}, "must have names of 1 to 100 printable"),
        ({"class_names": ["a", "b", "a"]}, "must have different names"),
        ({"columns": None}, "must describe a table with columns, or images"),
        ({"input_shape": [-1, -6]}, "must describe a table with columns, or images"),
        ({"input_shape": []}, "must describe a table with columns, or images"),
        ({"kind": "images", "columns": None, "pixel_max": 1e9}, "must describe a table"),
    ],
)
def test_description_that_does_not_fit_is_refused(change, message):
    network = make_network(TABLE.info)
    described = dict(network.transform.description) | change
    changed = type(network.transform)(network.transform.mean, network.transform.std, described)
    with pytest.raises(FormatError, match=message):
        read_description(make_network(TABLE.info, changed))


@pytest.mark.parametrize(
    ("inputs", "shape", "prepare"), [(784, (28, 28), "digit"), (9, (3, 3), None), (6, (1, 6), None)]
)
def test_network_without_a_description_takes_pixels(inputs, shape, prepare):
    transform = default_transform(inputs, 3)
    assert (transform.kind, transform.input_shape) == ("images", shape)
    assert (transform.pixel_max, transform.prepare) == (255, prepare)
    assert transform.class_names == ("0", "1", "2")


def test_undescribed_standardized_network_takes_numbers():
    plain = make_transform(TABLE.info.transform, is_described=False)
    described = describe_inputs(make_network(TABLE.info, plain))
    assert described.kind == "table"
    assert [column.name for column in described.columns] == ["x0", "x1", "x2", "x3", "x4", "x5"]
    assert make_transform(described, is_described=False).mean.tolist() == plain.mean.tolist()


def test_described_network_takes_what_its_file_says():
    assert describe_inputs(make_network(TABLE.info)) == TABLE.info.transform
