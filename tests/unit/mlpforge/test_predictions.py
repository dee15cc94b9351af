"""Predictions of the client: arrays in, arrays out, in chunks."""

import json
import re

import numpy as np
import pytest
from prediction_service import CLASSES, Service, predict

from mlpforge import MlpforgeError
from mlpforge.predictions import MAX_CHUNK_BYTES

IMAGES, MIXED = [("pixels", 4)], [("alcohol", 1), ("region", 1)]
TABLE = [("features", 2), ("a", 1), ("b", 1)]
SMALL = {"height": 1, "width": 4, "channels": 1, "pixel_max": 255}
GRAY = SMALL | {"height": 2, "width": 3}
COLOR = SMALL | {"height": 2, "width": 2, "channels": 3}
DIGITS = {"probabilities": [-1, CLASSES], "digit": [-1]}


class Frame:
    """What pandas' and polars' DataFrames have in common."""

    def __init__(self, cells):
        self.cells, self.columns = cells, list(cells)

    def __getitem__(self, name):
        return self.cells[name]


def test_predictions_are_arrays_in_the_order_of_the_examples():
    found = predict(Service(IMAGES), np.array([[2, 0, 0, 0], [0, 0, 0, 0]], np.uint8))
    assert found.classes.tolist() == [2, 0]
    assert found.class_names.tolist() == ["rosé", "red"]
    assert found.probabilities.tolist() == [[0, 0, 1], [1, 0, 0]]
    assert (found.model, found.version, len(found)) == ("wine", 7, 2)


def test_classes_without_names_are_digits():
    found = predict(Service(IMAGES, DIGITS), np.array([[1, 0, 0, 0]], np.uint8))
    assert (found.classes.tolist(), found.class_names) == ([1], None)


def test_large_arrays_are_sent_in_chunks():
    count = MAX_CHUNK_BYTES // 4 // 8 + 1
    x = np.arange(4 * count).reshape(count, 4) % CLASSES
    service = Service(IMAGES)
    found = predict(service, x)
    assert len(service.bodies) > 1
    assert max(values.nbytes for _, values in service.bodies) <= MAX_CHUNK_BYTES
    np.testing.assert_array_equal(found.classes, x[:, 0])


def test_chunks_after_the_first_have_its_version():
    service = Service(IMAGES)
    predict(service, np.zeros((10_001, 4), np.uint8), "champion")
    path = "/v2/models/wine/versions/{}/infer"
    assert service.paths == [path.format("champion"), path.format(7)]


def test_without_a_version_the_service_chooses_it():
    service = Service(IMAGES)
    predict(service, np.zeros((1, 4), np.uint8))
    assert service.paths == ["/v2/models/wine/infer"]


@pytest.mark.parametrize("dtype", ["u1", "f4", "f8", ">i8"])
def test_pixels_keep_their_type(dtype):
    service = Service(IMAGES)
    predict(service, np.array([[1, 2, 3, 4]], dtype))
    (_, values), *_ = service.bodies
    assert (values.dtype.kind, values.tolist()) == (np.dtype(dtype).kind, [[1, 2, 3, 4]])


@pytest.mark.parametrize("shape", [(3, 4), (3, 2, 2), (3, 1, 4)])
def test_images_may_have_any_shape(shape):
    assert len(predict(Service(IMAGES), np.zeros(shape, np.uint8))) == 3


@pytest.mark.parametrize("shape", [(4,), (2, 2), (1, 4), (1, 2, 2)])
def test_single_image_is_one_prediction(shape):
    assert len(predict(Service(IMAGES), np.zeros(shape, np.uint8))) == 1


@pytest.mark.parametrize(
    ("images", "shape"),
    [
        (GRAY, (5, 2, 3)),
        (GRAY, (5, 2, 3, 1)),
        (GRAY, (1, 6)),
        (GRAY, (2, 3)),
        (COLOR, (5, 2, 2, 3)),
        (COLOR, (5, 12)),
        (SMALL, (5, 2, 2)),  # its axes are unknown
    ],
)
def test_images_with_the_axes_of_the_model_are_sent(images, shape):
    size = images["height"] * images["width"] * images["channels"]
    x = np.zeros(shape, np.uint8)
    assert len(predict(Service([("pixels", size)], images=images), x)) == x.size // size


@pytest.mark.parametrize(
    ("images", "shape", "expected"),
    [
        (GRAY, (1, 3, 2), r"\(2, 3\)"),
        (GRAY, (5, 3, 2), r"\(2, 3\)"),
        (GRAY, (3, 2), r"\(2, 3\)"),
        (COLOR, (5, 3, 2, 2), r"\(2, 2, 3\)"),
        (COLOR, (3, 2, 2), r"\(2, 2, 3\)"),
    ],
)
def test_images_with_other_axes_are_refused(images, shape, expected):
    size = images["height"] * images["width"] * images["channels"]
    service = Service([("pixels", size)], images=images)
    with pytest.raises(MlpforgeError, match=f"^x must have images of shape {expected}, or flat"):
        predict(service, np.zeros(shape, np.uint8))
    assert service.bodies == []


def test_pixels_that_look_unscaled_warn_once():
    x = np.zeros((10_001, 4))
    x[-1, 0] = 1
    service = Service(IMAGES, images=SMALL)
    with pytest.warns(UserWarning, match=r"add pixel_max=1, or pixel_max=255") as warned:
        found = predict(service, x)
    assert (found.warnings, len(service.bodies), len(warned)) == (("looks_unscaled",), 2, 1)


@pytest.mark.parametrize(
    ("images", "highest", "options"),
    [
        (SMALL, 2, {}),
        (SMALL, 0, {}),
        (SMALL, 1, {"pixel_max": 1}),
        (SMALL | {"pixel_max": 1}, 1, {}),
    ],
)
def test_other_pixels_do_not_warn(images, highest, options):
    x = np.zeros((2, 4))
    x[1] = highest
    assert predict(Service(IMAGES, images=images), x, **options).warnings == ()


@pytest.mark.parametrize("shape", [(5,), (2, 3), (0, 4), ()])
def test_array_of_another_shape_is_refused(shape):
    with pytest.raises(MlpforgeError, match=r"^x must have"):
        predict(Service(IMAGES), np.zeros(shape, np.uint8))


def test_pixel_max_is_sent_only_if_given():
    service = Service(IMAGES)
    predict(service, np.zeros((1, 4)))
    predict(service, np.zeros((1, 4)), pixel_max=1)
    assert [body["parameters"] for body, _ in service.bodies] == [{}, {"pixel_max": 1}]


def test_numbers_of_a_table_are_sent_as_float32():
    service = Service(TABLE)
    predict(service, [[1, 0.1]])
    assert service.bodies[0][0]["inputs"][0]["datatype"] == "FP32"


@pytest.mark.parametrize("number", [1e300, -np.inf])
def test_number_that_float32_cannot_hold_is_refused(number):
    with pytest.raises(MlpforgeError, match=re.escape(f"that float32 can hold, got {number}")):
        predict(Service(TABLE), [[1, number]])


ROWS = [[13.5, "a"], [12.0, "b"]]


@pytest.mark.parametrize(
    "x",
    [
        ROWS,
        [{"alcohol": 13.5, "region": "a"}, {"region": "b", "alcohol": 12.0}],
        {"region": ["a", "b"], "alcohol": np.array([13.5, 12])},
        {"region": [" a", "b "], "alcohol": ["13.5", " 12 "]},
        np.array([["13.50", "a"], ["12", "b"]]),
        np.array([("a", 13.5), ("b", 12)], [("region", "U9"), ("alcohol", "f8")]),
        Frame({"region": ["a", "b"], "alcohol": [13.5, 12.0]}),
    ],
)
def test_rows_with_texts_are_sent_as_lists_of_json(x):
    service = Service(MIXED)
    found = predict(service, x, 3)
    assert service.bodies[0][0] == {"rows": ROWS, "model": "wine", "version": 3}
    assert found.class_names.tolist() == ["white"] * 2


@pytest.mark.parametrize(
    "x",
    [
        [[1, 0.5]] * 2,
        [{"b": 0.5, "a": 1}] * 2,
        {"b": [0.5] * 2, "a": np.array([True, True])},
        {"b": ["0.5", " .5 "], "a": [1, 1]},
        {"b": np.array([0.5, "5e-1"], object), "a": ["01", "1"]},
        np.array([(0.5, 1)] * 2, [("b", "f4"), ("a", "i4")]),
        Frame({"b": [0.5] * 2, "a": [1] * 2}),
    ],
)
def test_tables_of_numbers_are_sent_as_one_tensor(x):
    service = Service(TABLE)
    predict(service, x)
    ((body, values),) = service.bodies
    assert (body["inputs"][0]["datatype"], values.tolist()) == ("FP32", [[1, 0.5]] * 2)


@pytest.mark.parametrize(
    ("x", "message"),
    [
        ({"alcohol": [1]}, "x lacks 'region': the model's columns are 'alcohol', 'region'"),
        ([{"alcohol": 1}], "row 0 lacks 'region'"),
        ({"alcohol": [1], "region": [2], "ash": [3]}, "x has the unknown 'ash'"),
        ({"alcohol": [1], "region": [2, 3]}, "must have one length"),
        ({"alcohol": [np.nan], "region": ["a"]}, "numbers must be finite"),
        ({"alcohol": ["1_0"], "region": ["a"]}, "column 'alcohol' of x must be numbers, got '1_0'"),
        ({"alcohol": 1, "region": "a"}, "must have a value for each example, got a single one"),
        (7, "x must be rows, got 7"),
        ({"alcohol": np.ma.array([1], mask=[1]), "region": ["a"]}, "'alcohol' of x has masked"),
    ],
)
def test_table_with_other_columns_is_refused(x, message):
    with pytest.raises(MlpforgeError, match=message):
        predict(Service(MIXED), x)


@pytest.mark.parametrize(
    ("x", "message"),
    [
        (np.ma.array([[1, 2]], mask=[[0, 1]]), "x has masked values"),
        ({"a": [None], "b": ["1"]}, "finite numbers that float32 can hold, got nan"),
        ({"a": 1, "b": 2}, "must have a value for each example, got a single one"),
        ({"a": [1]}, "x lacks 'b'"),
        ({"a": [1], "b": ["x"]}, "column 'b' of x must be numbers, got 'x'"),
    ],
)
def test_table_without_numbers_in_each_column_is_refused(x, message):
    with pytest.raises(MlpforgeError, match=message):
        predict(Service(TABLE), x)


@pytest.mark.parametrize("text", ["a", "12:30:00 " * 10, "x" * 5000])
def test_many_rows_are_sent_in_parts_within_the_limits(text):
    service = Service(MIXED)
    assert len(predict(service, [[1, text]] * 2500)) == 2500
    assert len(service.bodies) > 2
    for body, rows in service.bodies:
        sent = json.dumps(body)
        assert (len(rows) <= 1000, len(sent) <= 1.1 * MAX_CHUNK_BYTES) == (True, True)
        assert sent.count(":") <= 11_000  # the service's limit


def test_row_above_the_limits_is_sent_alone():
    service = Service(MIXED)
    rows = [[1, "a"], [2, "x" * MAX_CHUNK_BYTES], [3, "b"]]
    assert len(predict(service, rows)) == 3
    assert [sent for _, sent in service.bodies] == [rows[:1], rows[1:2], rows[2:]]


def test_pixels_in_a_table_are_an_image():
    service = Service(IMAGES)
    predict(service, Frame({name: [1] for name in "0123"}))
    assert service.bodies[0][1].tolist() == [[1, 1, 1, 1]]


def test_rows_of_different_lengths_are_refused():
    with pytest.raises(MlpforgeError, match=r"^x must be an array: "):
        predict(Service(IMAGES), [[1, 2], [3]])
