"""The file of a version gives the same data set again when it is imported."""

import zipfile
from io import BytesIO

import numpy as np
import pytest
from upload_files import import_bytes, make_folders, make_npz, make_zip

from contracts.datasets import CSV, NPZ, ZIP

from .published import COLORS, LABELS, PIXELS

RNG = np.random.default_rng(0)
COUNT = 40
GRAY = RNG.integers(0, 256, (COUNT, 3, 2), np.uint8)
CLASSES = np.arange(COUNT) % 2
NAMED = np.array(["a", "b", "never seen"])
ROWS = "".join(
    f"{n / 7:.3f},{('clay', 'sand wet', 'Löss')[n % 3]},{n},{'yes' if n % 2 else 'no'}\n"
    for n in range(COUNT)
)
TEXTS = "".join(f"{'xyz'[n % 3]},{'uv'[n % 2]},{n % 2}\n" for n in range(COUNT))
SPLIT = {"x_train": GRAY[:30], "y_train": CLASSES[:30], "x_test": GRAY[30:], "y_test": CLASSES[30:]}
UPLOADS = {
    "gray images": (make_npz(x=GRAY, y=CLASSES), NPZ, {}),
    "images with a test set": (make_npz(**SPLIT), NPZ, {}),
    "color images": (make_npz(x=np.stack([GRAY] * 3, axis=3), y=CLASSES), NPZ, {}),
    "float32 images": (make_npz(x=GRAY / np.float32(255), y=CLASSES), NPZ, {"pixel_max": 1}),
    "fractional range": (make_npz(x=GRAY / 255, y=CLASSES), NPZ, {"pixel_max": 1.5}),
    "16-bit images": (
        make_npz(x=GRAY.astype(np.uint16) * 257, y=CLASSES),
        NPZ,
        {"pixel_max": 65535},
    ),
    "prepared images": (make_zip(make_folders(20)), ZIP, {"prepare": "digit"}),
    "without a test set": (make_npz(x=GRAY, y=CLASSES), NPZ, {"test_fraction": 0}),
    "numbers": (make_npz(x=RNG.normal(size=(COUNT, 5)), y=CLASSES), NPZ, {}),
    "negative labels": (make_npz(x=RNG.normal(size=(COUNT, 5)), y=CLASSES * 2 - 1), NPZ, {}),
    "class without examples": (make_npz(x=GRAY, y=CLASSES, class_names=NAMED), NPZ, {}),
    "table with texts": (f"ph,soil,n,wet\n{ROWS}".encode(), CSV, {"seed": 3}),
    "texts without a test set": (f"ph,soil,n,wet\n{ROWS}".encode(), CSV, {"test_fraction": 0}),
    "only texts": (f"one,two,label\n{TEXTS}".encode(), CSV, {}),
}


@pytest.fixture
def export(make, imported):
    """Return a function that publishes imported files, and returns the file of the version."""

    def export(info, folder):
        imported.publish(info.model_copy(update={"name": "own"}), "job-1", 1, folder)
        response = make(datasets=imported).client.get("/datasets/own/versions/1/file")
        assert response.content_length == len(response.data)
        return response.data

    return export


@pytest.mark.parametrize(("content", "media_type", "options"), UPLOADS.values(), ids=UPLOADS)
def test_exported_file_gives_the_same_data_set(export, tmp_path, content, media_type, options):
    folders = [tmp_path / name for name in ("first", "again")]
    for folder in folders:
        folder.mkdir()
    info, arrays = import_bytes(folders[0], content, media_type, **options)
    again, arrays_again = import_bytes(folders[1], export(info, folders[0]), NPZ)

    assert again == info.model_copy(update={"label": None})
    for name, array in arrays.items():
        assert arrays_again[name].dtype == array.dtype
        np.testing.assert_array_equal(arrays_again[name], array)


def test_file_of_a_table_has_raw_values(export, tmp_path):
    content, media_type, options = UPLOADS["texts without a test set"]
    info, _ = import_bytes(tmp_path, content, media_type, **options)
    file = np.load(BytesIO(export(info, tmp_path)))

    assert file["columns"].tolist() == ["ph", "soil", "n"]
    assert file["text_columns"].tolist() == ["soil"]
    assert file["texts"][:4, 0].tolist() == ["clay", "sand wet", "Löss", "clay"]
    assert file["x"][8].tolist() == [np.float32("1.143"), 8]
    assert file["class_names"][file["y"][:3]].tolist() == ["no", "yes", "no"]


def get_file(api, name):
    return api.client.get(f"/datasets/{name}/versions/1/file")


@pytest.mark.parametrize("name", ["colors", "wine", "mnist"])
def test_file_has_the_length_that_it_declares(published, name):
    response = get_file(published, name)

    assert response.content_length == len(response.data)
    assert zipfile.ZipFile(BytesIO(response.data)).testzip() is None


def test_file_of_images_has_their_shape(published):
    file = np.load(BytesIO(get_file(published, "colors").data))

    np.testing.assert_array_equal(file["x_train"], PIXELS[:6].reshape(6, 2, 2, 3))
    np.testing.assert_array_equal(file["y_test"], LABELS[6:])
    assert file["class_names"].tolist() == ["cat", "dog"]
    assert file["pixel_max"] == 255


def test_versions_with_the_same_arrays_have_different_etags(published, publish):
    publish(COLORS, "job-2")
    paths = [f"/datasets/colors/versions/{number}/file" for number in (1, 2)]
    etags = {published.client.get(path).headers["ETag"] for path in paths}
    assert len(etags) == 2


def test_known_file_is_not_sent_again(published):
    etag = get_file(published, "colors").headers["ETag"]
    path = "/datasets/colors/versions/1/file"

    assert published.client.get(path, headers={"If-None-Match": etag}).status_code == 304
