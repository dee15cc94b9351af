"""Imported data sets are immutable, published once per job and never half-visible."""

import os
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from contracts.datasets import DatasetInfo
from contracts.errors import (
    DamagedError,
    DatasetDeletedError,
    DatasetNotFoundError,
    TooManyVersionsError,
    WithdrawnError,
)
from stores.blobs.directory import DirectoryBlobs
from stores.blobs.memory import MemoryBlobs
from stores.datasets import head as heads
from stores.datasets.arrays import ARRAYS
from stores.datasets.imported import ImportedDatasets

INFO = DatasetInfo(
    name="iris",
    sha256="",
    train_examples=4,
    test_examples=2,
    input_shape=(3,),
    pixel_max=None,
    classes=2,
    kind="table",
    class_names=("a", "b"),
)


def write_arrays(folder, first=0.0):
    folder.mkdir(exist_ok=True)
    values = np.arange(18, dtype=np.float32).reshape(6, 3) + np.float32(first)
    labels = np.array([0, 1, 0, 1, 0, 1], np.uint8)
    parts = (values[:4], labels[:4], values[4:], labels[4:])
    for name, part in zip(ARRAYS, parts, strict=True):
        np.save(folder / name, part)
    return folder


@pytest.fixture(params=["directory", "memory"])
def blobs(request, tmp_path):
    if request.param == "memory":
        return MemoryBlobs()
    (tmp_path / "store").mkdir()
    return DirectoryBlobs(tmp_path / "store")


@pytest.fixture
def datasets(blobs):
    return ImportedDatasets(blobs)


@pytest.fixture
def folder(tmp_path):
    return write_arrays(tmp_path / "arrays")


def test_record_is_parsed_once_and_checked_at_each_use(datasets, blobs, folder):
    datasets.publish(INFO, "job-1", 1, folder)
    assert datasets.get_info("iris").created_at is datasets.get_info("iris").created_at

    key = "datasets/iris/files/job-1-1/record.json"
    damaged = blobs.read(key).replace(b"table", b"tabla")
    blobs.remove(key)
    blobs.write(key, damaged)
    with pytest.raises(DamagedError):
        datasets.get_info("iris")


def test_published_version_has_its_arrays(datasets, folder):
    info = datasets.publish(INFO, "job-1", 1, folder)
    loaded = datasets.load("iris", 1)

    assert (info.version, info.created_at is None) == (1, False)
    assert datasets.get_info("iris") == datasets.get_info("iris", "1") == loaded.info == info
    assert loaded.train.values.tolist() == np.load(folder / "train_x.npy").tolist()
    assert loaded.test.labels.tolist() == [0, 1]
    with pytest.raises(ValueError, match="read-only"):
        loaded.train.values[0, 0] = 1


def test_digest_depends_on_the_arrays_alone(datasets, folder, tmp_path):
    other = write_arrays(tmp_path / "other", first=1.0)
    digests = [
        datasets.publish(INFO, f"job-{number}", number, arrays).sha256
        for number, arrays in enumerate([folder, folder, other], start=1)
    ]
    assert digests[0] == digests[1] != digests[2]


def test_job_that_publishes_twice_has_one_version(datasets, folder):
    first = datasets.publish(INFO, "job-1", 1, folder)
    assert datasets.publish(INFO, "job-1", 2, folder) == first
    assert datasets.list_numbers("iris") == [1]


def test_concurrent_jobs_get_different_numbers(datasets, folder):
    jobs = [f"job-{number}" for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        infos = list(pool.map(lambda job: datasets.publish(INFO, job, 1, folder), [*jobs, *jobs]))
    assert sorted({info.version for info in infos}) == list(range(1, 9))
    assert len(datasets.list_numbers("iris")) == 8


def test_withdrawn_job_cannot_publish(datasets, folder):
    assert datasets.withdraw("iris", "job-1") is None
    with pytest.raises(WithdrawnError):
        datasets.publish(INFO, "job-1", 1, folder)
    assert datasets.list_numbers("iris") == []


def test_withdrawal_after_publishing_returns_the_version(datasets, folder):
    info = datasets.publish(INFO, "job-1", 1, folder)
    assert datasets.withdraw("iris", "job-1") == info
    assert datasets.get_info("iris") == info


def test_deleted_number_is_never_assigned_again(datasets, blobs, folder):
    datasets.publish(INFO, "job-1", 1, folder)
    datasets.publish(INFO, "job-2", 1, folder)
    datasets.delete_version("iris", 2)

    assert datasets.get_info("iris").version == 1
    assert datasets.publish(INFO, "job-3", 1, folder).version == 3
    with pytest.raises(DatasetDeletedError):
        datasets.load("iris", 2)
    assert blobs.list_names("datasets/iris/files/") == ["job-1-1", "job-3-1"]


def test_job_of_a_deleted_version_publishes_no_other(datasets, folder):
    datasets.publish(INFO, "job-1", 1, folder)
    datasets.delete_version("iris", 1)
    with pytest.raises(WithdrawnError):
        datasets.publish(INFO, "job-1", 1, folder)


def test_superseded_attempt_leaves_no_files(folder):
    class Superseded(MemoryBlobs):
        def update(self, key, change):
            if not self.list_names("datasets/iris/files/job-1-2/"):
                ImportedDatasets(self).publish(INFO, "job-1", 2, folder)
            super().update(key, change)

    blobs = Superseded()
    ImportedDatasets(blobs).publish(INFO, "job-1", 1, folder)
    assert blobs.list_names("datasets/iris/files/") == ["job-1-2"]


def test_data_set_without_versions_is_not_found(datasets, folder):
    datasets.publish(INFO, "job-1", 1, folder)
    datasets.delete_version("iris", 1)
    for name in ("iris", "nobody", "../iris"):
        with pytest.raises(DatasetNotFoundError):
            datasets.get_info(name)


def test_versions_are_bounded(datasets, folder, monkeypatch):
    monkeypatch.setattr(heads, "MAX_VERSIONS", 1)
    datasets.publish(INFO, "job-1", 1, folder)
    with pytest.raises(TooManyVersionsError):
        datasets.publish(INFO, "job-2", 1, folder)


@pytest.mark.parametrize("file", [*ARRAYS, "record.json"])
def test_damaged_file_is_not_loaded(datasets, blobs, folder, file):
    datasets.publish(INFO, "job-1", 1, folder)
    key = f"datasets/iris/files/job-1-1/{file}"
    content = blobs.read(key)
    blobs.write(key, content[:-2] + bytes([content[-2] ^ 1]) + content[-1:])
    with pytest.raises(DamagedError):
        datasets.load("iris", 1)


def test_discarding_keeps_the_published_files_alone(datasets, blobs, folder, tmp_path):
    with (folder / "train_x.npy").open("rb") as file:
        digest = datasets.save_upload("job-1", file)
    assert digest.size_bytes == (folder / "train_x.npy").stat().st_size
    blobs.write("datasets/iris/files/job-1-1/train_x.npy", b"of an earlier attempt")
    datasets.publish(INFO, "job-1", 2, folder)
    datasets.discard("iris", "job-1")

    assert datasets.open_upload("job-1") is None
    assert blobs.list_names("datasets/iris/files/") == ["job-1-2"]


def test_discarding_a_failed_job_leaves_nothing(datasets, blobs, folder):
    with (folder / "train_x.npy").open("rb") as file:
        datasets.save_upload("job-1", file)
    blobs.write("datasets/iris/files/job-1-1/train_x.npy", b"unfinished")
    datasets.discard("iris", "job-1")
    assert [*blobs.walk("datasets/"), *blobs.walk("uploads/")] == []


def test_partial_uploads_are_removed_once_they_are_old(tmp_path):
    datasets = ImportedDatasets(DirectoryBlobs(tmp_path))
    (tmp_path / "uploads").mkdir()
    new, old = (tmp_path / "uploads" / f".job-{name}-{'0' * 32}" for name in ("new", "old"))
    for file in (new, old):
        file.write_bytes(b"half")
    os.utime(old, (0, 0))
    datasets.remove_partial(older_than_s=3600)

    assert (new.exists(), old.exists()) == (True, False)
