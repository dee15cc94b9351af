"""Files of arrays and tables, which the service's own import reads."""

from io import BytesIO

import numpy as np
import pytest
from upload_files import import_bytes

from contracts.datasets import CSV, NPZ
from mlpforge import MlpforgeError
from mlpforge.arrays import write_examples


@pytest.mark.parametrize("names", [{}, {"columns": ["a", "b"], "class_names": ["no", "yes", "?"]}])
def test_written_tables_are_imported(tmp_path, names):
    x, y = np.arange(40.0).reshape(20, 2), ["no", "yes"] * 10
    file = BytesIO()
    write_examples(file, x, y, {"test": (x[:4], y[:4]), **names})
    info, arrays = import_bytes(tmp_path, file.getvalue(), NPZ)
    np.testing.assert_array_equal(arrays["train_x.npy"], x)
    assert (info.train_examples, info.test_examples) == (20, 4)
    assert list(info.class_names) == names.get("class_names", ["no", "yes"])
    assert [column.name for column in info.columns] == names.get("columns", ["0", "1"])


def test_written_images_are_imported(tmp_path):
    images = np.random.default_rng(0).integers(0, 256, (20, 4, 5, 3), np.uint8)
    file = BytesIO()
    write_examples(file, images, np.arange(20) % 2, {})
    info, _ = import_bytes(tmp_path, file.getvalue(), NPZ)
    assert (info.kind, info.input_shape) == ("images", (4, 5, 3))


def test_table_with_texts_is_imported_from_csv(tmp_path):
    x = {
        "alcohol": np.arange(20) / 4,
        "is_dry": np.arange(20) < 5,
        "label": ['a, "b"', "c\nd"] * 10,
    }
    file = BytesIO()
    assert write_examples(file, x, ["no", "yes"] * 10, {}) == CSV
    info, _ = import_bytes(tmp_path, file.getvalue(), CSV)
    kinds = {column.name: column.kind for column in info.columns}
    assert kinds == {"alcohol": "number", "is_dry": "number", "label": "text"}
    assert info.columns[2].values == ('a, "b"', "c\nd")
    assert info.class_names == ("no", "yes")


@pytest.mark.parametrize("x", [np.zeros((30, 1)), {"a": ["x"] * 30}])
def test_labels_are_stripped_in_each_file(tmp_path, x):
    file = BytesIO()
    media_type = write_examples(file, x, [" a", "a ", "A"] * 10, {})
    info, _ = import_bytes(tmp_path, file.getvalue(), media_type)
    assert info.class_names == ("A", "a")


@pytest.mark.parametrize(
    ("x", "y", "message"),
    [
        ([[1]], None, "y must have a label for each example, got None"),
        (1, [1], "x must have examples, got 1"),
        ([[1]], np.ma.array([1], mask=[1]), "y has masked values"),
    ],
)
def test_missing_labels_and_values_are_refused(x, y, message):
    with pytest.raises(MlpforgeError, match=message):
        write_examples(BytesIO(), x, y, {})


@pytest.mark.parametrize(
    ("x", "options", "message"),
    [
        ({"a": ["x"]}, {"class_names": ["no", "yes"]}, "sent as CSV, without test and class_names"),
        ([["x"]], {}, "x must be numbers, got an array of <U1"),
        ([[1], [2]], {}, "x has 2 examples, but y has 1 labels"),
    ],
)
def test_what_no_file_can_hold_is_refused(x, options, message):
    with pytest.raises(MlpforgeError, match=message):
        write_examples(BytesIO(), x, ["yes"], options)
