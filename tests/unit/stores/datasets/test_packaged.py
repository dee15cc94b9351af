"""MNIST as it comes with the package, and the errors for changed files."""

import hashlib
import lzma
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import numpy as np
import pytest

from contracts.errors import DamagedError, DatasetNotFoundError
from stores.datasets import packaged
from stores.datasets.packaged import MNIST, PackagedDatasets

FILES = Path(packaged.__file__).parent / "mnist"
LABELS = "mnist/train-labels-idx1-ubyte.xz"
GENUINE = (FILES.parent / LABELS).read_bytes()


@pytest.fixture(scope="module")
def mnist():
    return PackagedDatasets().load("mnist")


@pytest.fixture
def copy(tmp_path):
    (tmp_path / "mnist").mkdir()
    for path in FILES.glob("*.xz"):
        (tmp_path / "mnist" / path.name).symlink_to(path)
    (tmp_path / LABELS).unlink()
    return tmp_path


def test_info_is_that_of_mnist():
    info = PackagedDatasets().get_info("mnist")
    assert (info.train_examples, info.test_examples) == (60_000, 10_000)
    assert (info.input_shape, info.input_size) == ((28, 28), 784)
    assert (info.pixel_max, info.classes) == (255, 10)


def test_info_needs_no_file(tmp_path):
    assert PackagedDatasets(tmp_path).list_datasets() == PackagedDatasets().list_datasets()


def test_digest_is_over_the_four_digests_in_documented_order():
    files = (MNIST.train_images, MNIST.train_labels, MNIST.test_images, MNIST.test_labels)
    raws = [lzma.decompress((FILES / f"{file.name}.xz").read_bytes()) for file in files]
    digests = "".join(hashlib.sha256(raw).hexdigest() + "\n" for raw in raws)
    assert MNIST.info.sha256 == hashlib.sha256(digests.encode()).hexdigest()


def test_first_labels_are_mnists(mnist):
    assert mnist.train.labels[:5].tolist() == [5, 0, 4, 1, 9]
    assert mnist.test.labels[:5].tolist() == [7, 2, 1, 0, 4]


def test_label_counts_are_mnists(mnist):
    assert np.bincount(mnist.train.labels).tolist() == [
        *(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949)
    ]
    assert np.bincount(mnist.test.labels).tolist() == [
        *(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009)
    ]


def test_pixels_use_the_whole_range(mnist):
    for examples in (mnist.train, mnist.test):
        assert (examples.values.min(), examples.values.max()) == (0, 255)


def test_mean_pixel_is_that_of_mnist(mnist):
    # 0.1307 of 255: the constant that every MNIST tutorial normalizes with.
    assert round(float(mnist.train.values.mean()) / 255, 4) == 0.1307


def test_threads_that_load_together_share_one_data_set():
    store, together = PackagedDatasets(), Barrier(4)

    def load(_):
        together.wait()
        return store.load("mnist")

    with ThreadPoolExecutor(4) as pool:
        assert len({id(dataset) for dataset in pool.map(load, range(4))}) == 1


def test_stores_of_one_process_share_the_arrays():
    assert PackagedDatasets().load("mnist").train is PackagedDatasets().load("mnist").train


def test_notice_names_authors_license_and_every_digest():
    notice = (FILES / "NOTICE").read_text()
    files = (MNIST.train_images, MNIST.train_labels, MNIST.test_images, MNIST.test_labels)
    assert all(f"{file.sha256}  {file.name}\n" in notice for file in files)
    assert all(word in notice for word in ("LeCun", "Cortes", "Burges", "CC BY-SA 3.0"))


def test_missing_file_raises_not_found(copy):
    with pytest.raises(DatasetNotFoundError):
        PackagedDatasets(copy).load("mnist")


@pytest.mark.parametrize(
    ("damaged", "reason"),
    [
        (GENUINE[:100], "must unpack to 60008 bytes"),
        (b"", "must unpack to 60008 bytes"),
        (GENUINE[:2000] + b"\xff" + GENUINE[2001:], "not an xz file"),
        (b"this is not an xz file", "not an xz file"),
        (lzma.compress(bytes(60_008)), "sha256 must be 65a50cbb"),
        (lzma.compress(bytes(60_009)), "must unpack to 60008 bytes"),
    ],
    ids=["half", "empty", "flipped", "garbage", "other-labels", "longer"],
)
def test_changed_file_is_rejected(copy, damaged, reason):
    (copy / LABELS).write_bytes(damaged)
    with pytest.raises(DamagedError, match=reason):
        PackagedDatasets(copy).load("mnist")


def test_oversized_file_is_rejected_in_little_memory(copy):
    (copy / LABELS).write_bytes(lzma.compress(bytes(2**26), preset=0))
    tracemalloc.start()
    try:
        with pytest.raises(DamagedError, match="must unpack to 60008 bytes"):
            PackagedDatasets(copy).load("mnist")
        assert tracemalloc.get_traced_memory()[1] < 2**20
    finally:
        tracemalloc.stop()


def test_repaired_file_can_be_loaded(copy):
    store = PackagedDatasets(copy)
    (copy / LABELS).write_bytes(GENUINE[:100])
    with pytest.raises(DamagedError):
        store.load("mnist")
    (copy / LABELS).write_bytes(GENUINE)
    assert store.load("mnist").train.labels.shape == (60_000,)
