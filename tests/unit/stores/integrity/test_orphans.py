"""Unreferenced files are reported once they are old enough."""

import os

from full_store import fill, folder_of, places, servable_result, verify_store, write_orphan

from stores.blobs.directory import DirectoryBlobs
from stores.blobs.memory import MemoryBlobs
from stores.models.files.layout import GOLDEN, WEIGHTS, record_key


def test_old_unreferenced_folder_is_an_orphan(blobs):
    place = write_orphan(blobs)
    assert verify_store(blobs, min_age_s=3600) == []
    (finding,) = verify_store(blobs, min_age_s=0)
    assert (finding.kind, finding.place, finding.size_bytes) == ("orphan", place, 1234)


def test_folder_is_as_young_as_its_youngest_file(tmp_path):
    blobs = DirectoryBlobs(tmp_path)
    place = tmp_path / write_orphan(blobs)
    os.utime(place / WEIGHTS, (0, 0))
    assert verify_store(blobs) == []
    os.utime(place / GOLDEN, (0, 0))
    assert [finding.kind for finding in verify_store(blobs)] == ["orphan"]


def test_files_of_an_interrupted_first_publish_are_an_orphan(blobs):
    place = write_orphan(blobs, "new")
    assert places(blobs, min_age_s=0) == [("orphan", place)]


def test_files_left_by_a_delete_are_an_orphan(blobs, store):
    folder = folder_of(blobs, "mnist", 5)
    files = {i.key.rpartition("/")[2]: blobs.read(i.key) for i in blobs.walk(f"{folder}/")}
    store.delete_version("mnist", 5)
    blobs.write_new(folder, files)
    assert places(blobs, min_age_s=0) == [("orphan", f"{folder}/")]


def test_deleted_damaged_version_is_only_an_orphan(blobs, store):
    folder = folder_of(blobs, "mnist", 5)
    blobs.write(record_key("mnist", 5), b"{}")
    store.delete_version("mnist", 5)
    assert places(blobs, min_age_s=0) == [("orphan", f"{folder}/")]


def test_unreferenced_folder_of_an_earlier_build_is_an_orphan(blobs):
    blobs.write_new("models/older/versions/2", {WEIGHTS: b"w"})
    assert places(blobs, min_age_s=0) == [("orphan", "models/older/versions/2/")]


def test_upgraded_version_with_a_new_record_has_no_finding(blobs, store):
    store.publish(servable_result("old-2", name="older"))
    store.delete_version("older", 1)
    store.publish(servable_result("old-3", name="older"))
    assert verify_store(blobs, min_age_s=0) == []


def test_old_temporary_file_is_a_leftover_but_a_lock_is_not(tmp_path):
    blobs = DirectoryBlobs(tmp_path)
    fill(blobs)
    asides = ["models/mnist/.head.json-ab", "models/mnist/versions/.3.json-cd"]
    asides += ["models/mnist/.staging/weights.npz", "jobs/job-7/.result-ef"]
    (tmp_path / "models/mnist/.staging").mkdir()
    for key in [*asides, "models/mnist/.lock"]:
        (tmp_path / key).write_bytes(b"12345")
    assert verify_store(blobs) == []
    found = verify_store(blobs, min_age_s=0)
    assert sorted(finding.place for finding in found) == sorted(asides)
    assert {(finding.kind, finding.size_bytes) for finding in found} == {("leftover", 5)}


def test_remains_of_a_bucket_test_are_a_leftover():
    blobs = MemoryBlobs()
    blobs.write("probes/ab", b"1")
    assert places(blobs, min_age_s=0) == [("leftover", "probes/ab")]


def test_foreign_files_are_ignored(blobs):
    for key in (
        "models/Not-a-name/x",
        "models/mnist/notes.txt",
        "jobs/job-7/notes",
        "lost+found/x",
    ):
        blobs.write(key, b"theirs")
    assert verify_store(blobs, min_age_s=0) == []
