import io

import numpy as np
import pytest
from upload_files import import_bytes, import_npz, make_npz

from contracts.datasets import NPZ
from contracts.errors import InvalidDataError
from worker.importing.archives import open_archive
from worker.importing.npz.members import NpyMember
from worker.importing.target import ImportTarget

RNG = np.random.default_rng(0)
IMAGES = RNG.integers(0, 256, (30, 4, 5), np.uint8)
TABLE = RNG.normal(size=(30, 3))
LABELS = np.arange(30) % 3
ALL = {"test_fraction": 0}


def test_images_are_stored_row_by_row(tmp_path):
    info, arrays = import_npz(tmp_path, ALL, x=IMAGES, y=LABELS)
    assert np.array_equal(arrays["train_x.npy"], IMAGES.reshape(30, 20))
    assert arrays["train_x.npy"].dtype == np.uint8
    assert (info.kind, info.input_shape, info.pixel_max) == ("images", (4, 5), 255)


def test_color_images_have_channels_last(tmp_path):
    colors = RNG.integers(0, 256, (30, 4, 5, 3), np.uint8)
    info, arrays = import_npz(tmp_path, ALL, x=colors, y=LABELS)
    assert np.array_equal(arrays["train_x.npy"], colors.reshape(30, 60))
    assert (info.input_shape, info.transform.color) == ((4, 5, 3), "rgb")


def test_images_with_one_channel_are_gray(tmp_path):
    info, _ = import_npz(tmp_path, x=IMAGES[..., np.newaxis], y=LABELS[:, np.newaxis])
    assert info.input_shape == (4, 5)


@pytest.mark.parametrize(
    ("dtype", "pixel_max", "stored"),
    [
        (np.int64, None, np.uint8),
        (bool, 1, np.uint8),
        (">u2", 65_535, np.float32),
        (np.float64, None, np.float32),
        (np.float16, 1.5, np.float32),
    ],
)
def test_pixels_are_stored_in_the_smallest_type(tmp_path, dtype, pixel_max, stored):
    pixels = (IMAGES % 2).astype(dtype)
    options = ALL | {"pixel_max": pixel_max}
    info, arrays = import_npz(tmp_path, options, x=pixels, y=LABELS)
    assert (arrays["train_x.npy"].dtype, info.dtype) == (stored, np.dtype(stored).name)
    assert np.array_equal(arrays["train_x.npy"], pixels.reshape(30, 20))
    assert info.pixel_max == (pixel_max or 255)


def test_given_test_set_is_used(tmp_path):
    info, arrays = import_npz(
        tmp_path, x_train=IMAGES, y_train=LABELS, x_test=IMAGES[:7] // 2, y_test=LABELS[:7]
    )
    assert np.array_equal(arrays["test_x.npy"], IMAGES[:7].reshape(7, 20) // 2)
    assert np.array_equal(arrays["test_y.npy"], LABELS[:7])
    assert (info.train_examples, info.test_examples) == (30, 7)


@pytest.mark.parametrize("order", ["C", "F"])
def test_table_is_stored_as_float32(tmp_path, order):
    info, arrays = import_npz(tmp_path, ALL, x=np.array(TABLE, order=order), y=LABELS)
    assert np.array_equal(arrays["train_x.npy"], TABLE.astype(np.float32))
    assert [column.name for column in info.columns] == ["0", "1", "2"]
    assert (info.kind, info.input_shape, info.pixel_max) == ("table", (3,), None)


def test_fortran_images_are_stored_row_by_row(tmp_path):
    _, arrays = import_npz(tmp_path, ALL, x=np.asfortranarray(IMAGES), y=LABELS)
    assert np.array_equal(arrays["train_x.npy"], IMAGES.reshape(30, 20))


def test_columns_are_named_by_the_file(tmp_path):
    info, _ = import_npz(tmp_path, x=TABLE, y=LABELS, columns=np.array(["a", "b", "c"]))
    assert [(column.name, column.kind) for column in info.columns] == [
        *(("a", "number"), ("b", "number"), ("c", "number"))
    ]


def test_numbers_have_mean_and_deviation_of_training_set(tmp_path):
    info, arrays = import_npz(tmp_path, x=TABLE + 1000, y=LABELS)
    train = arrays["train_x.npy"].astype(np.float64)
    assert np.allclose([column.mean for column in info.columns], train.mean(axis=0), rtol=1e-14)
    assert np.allclose([column.std for column in info.columns], train.std(axis=0), rtol=1e-12)


def test_constant_column_has_its_value_and_deviation_1(tmp_path):
    info, _ = import_npz(tmp_path, x=np.full((30, 1), 0.1), y=LABELS)
    assert (info.columns[0].mean, info.columns[0].std) == (np.float32(0.1), 1)


def test_integer_labels_are_sorted_by_value(tmp_path):
    info, arrays = import_npz(tmp_path, ALL, x=TABLE, y=np.array([10, 9, -1] * 10))
    assert info.class_names == ("-1", "9", "10")
    assert arrays["train_y.npy"][:3].tolist() == [2, 1, 0]


def test_text_labels_are_sorted_by_character(tmp_path):
    info, arrays = import_npz(tmp_path, ALL, x=TABLE, y=np.array(["dog", "cat", "Cow"] * 10))
    assert info.class_names == ("Cow", "cat", "dog")
    assert arrays["train_y.npy"][:3].tolist() == [2, 1, 0]


def test_class_names_may_have_no_examples(tmp_path):
    names = np.array(["zero", "one", "two", "three"])
    info, _ = import_npz(tmp_path, ALL, x=TABLE[:1], y=np.array([2]), class_names=names)
    assert info.class_names == ("zero", "one", "two", "three")
    assert info.examples_per_class.train == (0, 0, 1, 0)


def test_text_labels_are_looked_up_in_class_names(tmp_path):
    info, arrays = import_npz(
        *(tmp_path, ALL),
        x=TABLE,
        y=np.array(["b", "a", "c"] * 10),
        class_names=np.array(["c", "b", "a"]),
    )
    assert info.class_names == ("c", "b", "a")
    assert arrays["train_y.npy"][:3].tolist() == [1, 2, 0]


@pytest.mark.parametrize(("classes", "dtype"), [(256, np.uint8), (257, np.uint16)])
def test_labels_are_stored_in_the_smallest_type(tmp_path, classes, dtype):
    _, arrays = import_npz(tmp_path, ALL, x=np.zeros((classes, 1)), y=np.arange(classes))
    assert arrays["train_y.npy"].dtype == dtype
    assert arrays["train_y.npy"].tolist() == list(range(classes))


def test_compressed_file_is_read(tmp_path):
    content = make_npz(np.savez_compressed, x=IMAGES, y=LABELS)
    _, arrays = import_bytes(tmp_path, content, NPZ, **ALL)
    assert np.array_equal(arrays["train_x.npy"], IMAGES.reshape(30, 20))


def test_only_the_four_files_are_left(tmp_path):
    import_npz(tmp_path, x=np.asfortranarray(TABLE), y=LABELS)
    assert len(list(tmp_path.iterdir())) == 4


def test_fortran_array_of_many_chunks_is_stored_row_by_row(tmp_path):
    values = np.random.default_rng(0).integers(0, 256, (300, 100, 40, 3))
    _, arrays = import_npz(tmp_path, ALL, x=np.asfortranarray(values), y=np.arange(300) % 2)
    assert np.array_equal(arrays["train_x.npy"], values.reshape(300, -1))


def test_large_fortran_array_is_refused_before_it_is_unpacked(tmp_path):
    content = make_npz(np.savez_compressed, x=np.zeros((50, 10, 10), int, order="F"))
    target = ImportTarget(tmp_path, max_bytes=39_999)
    with open_archive(io.BytesIO(content), 1, target) as archive:
        with pytest.raises(InvalidDataError, match=r"^x: expected at most 39,999 bytes in Fortran"):
            next(NpyMember(archive, "x").iterate(target))
        assert not list(tmp_path.iterdir())


def test_numbers_have_a_histogram_of_the_training_set(tmp_path):
    x = np.array([[0, 7], [1, 7], [1, 7], [10, 7]] * 2)
    info, arrays = import_npz(tmp_path, ALL, x=x, y=LABELS[:8])
    first, constant = (column.histogram for column in info.columns)
    expected, _ = np.histogram(arrays["train_x.npy"][:, 0], 20)
    assert (first.lowest, first.highest, list(first.counts)) == (0, 10, expected.tolist())
    assert (constant.lowest, constant.highest, constant.counts) == (7, 7, (8,))
