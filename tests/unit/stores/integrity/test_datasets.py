"""The check of imported data sets: damage, and folders that no version names."""

import numpy as np
import pytest

from contracts.datasets import DatasetInfo
from contracts.errors import WithdrawnError
from stores.blobs.directory import DirectoryBlobs
from stores.datasets.arrays import ARRAYS
from stores.datasets.heads import head_key
from stores.datasets.imported import ImportedDatasets
from stores.integrity.prune import Pruner
from stores.integrity.verify import Verification

INFO = DatasetInfo(
    name="iris",
    sha256="",
    train_examples=2,
    test_examples=2,
    input_shape=(1, 2),
    pixel_max=255,
    classes=2,
)
FILES = "datasets/iris/files"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "arrays"
    folder.mkdir()
    for name in ARRAYS:
        np.save(folder / name, np.zeros((2, 2) if "x" in name else 2, np.uint8))
    return folder


@pytest.fixture
def blobs(tmp_path):
    root = tmp_path / "store"
    root.mkdir()
    return DirectoryBlobs(root)


@pytest.fixture
def datasets(blobs, folder):
    datasets = ImportedDatasets(blobs)
    for job_id in ("job-1", "job-2"):
        datasets.publish(INFO, job_id, 1, folder)
    return datasets


def verify(blobs, min_age_s=0.0):
    return list(Verification(blobs, min_age_s).run())


def prune(blobs, found):
    return [finding.place for finding in Pruner(blobs, {}, 0).run(found)]


def summary(found):
    return [(finding.kind, finding.place) for finding in found]


def test_intact_data_sets_have_no_finding(blobs, datasets):
    verification = Verification(blobs, 0.0)

    assert list(verification.run()) == []
    assert verification.dataset_versions == 2


@pytest.mark.parametrize("file", [*ARRAYS, "record.json"])
@pytest.mark.parametrize("is_missing", [False, True])
def test_damaged_file_of_a_version_is_found(blobs, datasets, file, is_missing):
    key = f"{FILES}/job-1-1/{file}"
    content = blobs.read(key)
    blobs.remove(key)
    if not is_missing:
        blobs.write(key, content[:-3] + bytes([content[-3] ^ 1]) + content[-2:])

    assert summary(verify(blobs)) == [("damaged", key)]


@pytest.mark.parametrize("content", [b"{}", None])
def test_without_a_head_no_folder_is_an_orphan(blobs, datasets, content):
    blobs.remove(head_key("iris"))
    if content is not None:
        blobs.write(head_key("iris"), content)

    assert summary(verify(blobs)) == [("damaged", head_key("iris"))]


def test_version_that_is_deleted_meanwhile_is_not_damaged(blobs, datasets):
    class Deleting(DirectoryBlobs):
        def open(self, key, sha256=None):
            if key == f"{FILES}/job-1-1/{ARRAYS[0]}":
                datasets.delete_version("iris", 1)
            return super().open(key, sha256)

    assert verify(Deleting(blobs._root)) == []


class KilledError(Exception):
    pass


class Killed(DirectoryBlobs):
    """Blobs of a process that is killed before it removes a folder."""

    def remove(self, _prefix):
        raise KilledError


def test_files_of_an_interrupted_deletion_are_pruned(blobs, datasets):
    with pytest.raises(KilledError):
        ImportedDatasets(Killed(blobs._root)).delete_version("iris", 1)
    found = verify(blobs)

    assert summary(found) == [("orphan", f"{FILES}/job-1-1/")]
    assert verify(blobs, min_age_s=3600) == []
    assert prune(blobs, found) == [f"{FILES}/job-1-1/"]
    assert verify(blobs) == []
    assert datasets.load("iris", 2).info.version == 2


def test_interrupted_write_is_pruned(blobs, datasets):
    key = f"{FILES}/job-9-1/.train_x.npy-0"
    blobs.write(f"{FILES}/job-9-1/other", b"")
    (blobs._root / key).write_bytes(b"half")
    (blobs._root / "uploads").mkdir()
    (blobs._root / "uploads/.job-9-0").write_bytes(b"half")
    blobs.write("results/job-9/000000", b"part")
    (blobs._root / "results/job-9/.000001-0").write_bytes(b"half")
    found = verify(blobs)

    assert ("leftover", key) in summary(found)
    assert ("leftover", "uploads/.job-9-0") in summary(found)
    assert ("leftover", "results/job-9/.000001-0") in summary(found)
    prune(blobs, found)
    assert verify(blobs) == []


def test_suspended_publisher_of_a_pruned_folder_fails(blobs, datasets, folder):
    class Suspended(DirectoryBlobs):
        def update(self, key, change):
            prune(blobs, verify(blobs))
            super().update(key, change)

    with pytest.raises(WithdrawnError):
        ImportedDatasets(Suspended(blobs._root)).publish(INFO, "job-3", 1, folder)
    assert datasets.list_numbers("iris") == [2, 1]
    assert verify(blobs) == []


def test_folder_that_was_published_since_is_not_pruned(blobs, datasets, folder):
    found = []

    class Looking(DirectoryBlobs):
        def update(self, key, change):
            found.extend(verify(blobs))
            super().update(key, change)

    ImportedDatasets(Looking(blobs._root)).publish(INFO, "job-3", 1, folder)
    assert summary(found) == [("orphan", f"{FILES}/job-3-1/")]
    assert prune(blobs, found) == []
    assert verify(blobs) == []
