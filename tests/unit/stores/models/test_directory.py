"""A store in a directory: its files, and a directory that was moved, lost or restored."""

import os
import shutil
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from contracts.errors import DamagedError, ModelNotFoundError, StoreUnavailableError
from stores.blobs.directory import DirectoryBlobs
from stores.models.files.checksummed_json import dump_document
from stores.models.files.layout import WEIGHTS, head_key, job_key, new_folder, record_key
from stores.models.head import parse_head
from stores.models.open import directory_store


@pytest.fixture
def store(tmp_path):
    return directory_store(tmp_path)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "models" / "mnist"


@pytest.fixture
def three_versions(store, make_result):
    for i in (1, 2, 3):
        store.publish(make_result(f"job-{i}", weights=bytes([i]) * 4000))


def _change_head(folder, **changes):
    head = parse_head(folder.name, (folder / "head.json").read_bytes())
    (folder / "head.json").write_bytes(dump_document(head.model_copy(update=changes)))


def _names(folder):
    return {path.name for path in folder.iterdir()}


def test_model_is_stored_as_the_layout_documents(folder, store, three_versions):
    store.move_alias("mnist", "champion", 2)
    assert _names(folder) == {
        *("head.json", ".head.json-lock", "files", "versions", "by-job", "moves")
    }
    assert _names(folder / "versions") == {"1.json", "2.json", "3.json"}
    assert _names(folder / "by-job") == {"job-1.json", "job-2.json", "job-3.json"}
    assert _names(folder / "moves/champion") == {"000000000000000004.json"}
    assert [_names(version) for version in (folder / "files").iterdir()] == [{"weights.npz"}] * 3


def test_deleted_version_keeps_its_record_but_not_its_files(folder, store, three_versions):
    store.delete_version("mnist", 2)
    files = [path.read_bytes() for path in (folder / "files").glob("*/weights.npz")]
    assert sorted(files) == [b"\1" * 4000, b"\3" * 4000]
    assert len(_names(folder / "files")) == 2
    assert _names(folder / "versions") == {"1.json", "2.json", "3.json"}
    assert _names(folder / "by-job") == {"job-1.json", "job-2.json", "job-3.json"}


@pytest.mark.parametrize("name", ["unknown", "..", "../x", "a/b"])
def test_change_of_an_unknown_model_writes_nothing(tmp_path, store, three_versions, name):
    def there():
        return {*tmp_path.parent.iterdir(), *tmp_path.rglob("*")}

    before = there()
    for change in (
        lambda: store.move_alias(name, "champion", 1),
        lambda: store.remove_alias(name, "champion"),
        lambda: store.delete_version(name, 1),
    ):
        with pytest.raises(ModelNotFoundError):
            change()
    assert there() == before


def test_lost_head_loses_no_published_version(store, folder, three_versions, make_result):
    (folder / "head.json").unlink()
    files = _names(folder / "files")
    for job_id in ("job-1", "job-4", None):
        with pytest.raises(DamagedError, match=r"head of model mnist .* its last version is 0"):
            store.publish(make_result(job_id))
    assert _names(folder / "files") == files  # a refused publish leaves nothing
    for ask in (lambda: store.resolve("mnist", "latest"), lambda: store.get_model("mnist")):
        with pytest.raises(DamagedError, match="head of model mnist is damaged: it is missing"):
            ask()


def test_restored_older_head_loses_no_published_version(store, folder, three_versions, make_result):
    shutil.copy(folder / "head.json", folder / "newer")
    record = DirectoryBlobs(folder.parent.parent).read(record_key("mnist", 2))
    _change_head(folder, last=2, last_job_id="job-2", last_record=None)
    for job_id in ("job-3", "job-4", None):
        with pytest.raises(DamagedError, match=r"its last version is 2, but 3 was published"):
            store.publish(make_result(job_id))
    shutil.copy(folder / "newer", folder / "head.json")
    assert store.read_weights("mnist", 3) == b"\3" * 4000
    assert DirectoryBlobs(folder.parent.parent).read(record_key("mnist", 2)) == record


def test_unreferenced_folder_is_no_version(tmp_path, store, folder, three_versions, make_result):
    DirectoryBlobs(tmp_path).write_new(new_folder("mnist"), {WEIGHTS: b"lost"})
    assert store.resolve("mnist", "latest") == 3
    assert store.publish(make_result("job-4", weights=b"new")).version == 4
    assert store.read_weights("mnist", 4) == b"new"


@pytest.mark.parametrize("left_out", ["record", "job"])
def test_next_change_flushes_what_a_crash_left_unwritten(
    tmp_path, store, three_versions, make_result, left_out
):
    key = record_key("mnist", 3) if left_out == "record" else job_key("mnist", "job-3")
    document = (tmp_path / key).read_bytes()
    (tmp_path / key).unlink()
    assert store.read_weights("mnist", 3) == b"\3" * 4000
    assert store.publish(make_result("job-3")).version == 3
    store.publish(make_result("job-4"))
    assert (tmp_path / key).read_bytes() == document
    assert store.publish(make_result("job-3")).version == 3


def test_job_with_another_s_number_is_damaged(tmp_path, store, three_versions, make_result):
    first, second = (tmp_path / job_key("mnist", f"job-{i}") for i in (1, 2))
    shutil.copy(second, first)
    for ask in (
        lambda: store.find_published("mnist", "job-1"),
        lambda: store.publish(make_result("job-1")),
    ):
        with pytest.raises(DamagedError, match=r"number of job job-1 .* the number of job job-2"):
            ask()


def test_another_store_on_the_directory_sees_changes_immediately(tmp_path, store, make_result):
    reader = directory_store(tmp_path)
    for i in range(1, 20):
        store.publish(make_result(f"job-{i}"))
        assert reader.resolve("mnist", "latest") == i
        store.move_alias("mnist", "champion", i)
        assert reader.resolve("mnist", "champion") == i


def test_missing_directory_makes_every_call_unavailable(tmp_path, make_result, make_snapshot):
    store = directory_store(tmp_path / "gone")
    for ask in (
        store.ping,
        lambda: store.publish(make_result()),
        lambda: store.find_published("mnist", "job-1"),
        lambda: store.list_models(50, None),
        lambda: store.list_versions("mnist", 50, None),
        lambda: store.get_model("mnist"),
        lambda: store.resolve("mnist", "latest"),
        lambda: store.get_manifest("mnist", "1"),
        lambda: store.read_weights("mnist", 1),
        lambda: store.read_golden("mnist", 1),
        lambda: store.read_evaluation("mnist", 1),
        lambda: store.delete_version("mnist", 1),
        lambda: store.get_alias("mnist", "champion"),
        lambda: store.move_alias("mnist", "champion", 1),
        lambda: store.remove_alias("mnist", "champion"),
        lambda: store.list_alias_history("mnist", "champion", 50, None),
        lambda: store.artifacts.stage_result(make_result(), 1),
        lambda: store.artifacts.load_result("job-1"),
        lambda: store.artifacts.save_checkpoint("job-1", 1, b"at step 7"),
        lambda: store.artifacts.load_checkpoint("job-1"),
        lambda: store.artifacts.save_snapshot("job-1", 1, make_snapshot()),
        lambda: store.artifacts.load_snapshot_header("job-1"),
        lambda: store.artifacts.open_snapshot("job-1"),
        store.artifacts.list_job_ids,
    ):
        with capture_logs() as lines, pytest.raises(StoreUnavailableError):
            ask()
        assert [line["event"] for line in lines] == ["model_store_unavailable"]
    assert not (tmp_path / "gone").exists()


def test_name_with_dots_never_leaves_the_directory(tmp_path, make_result):
    inside = directory_store(tmp_path / "models" / "root")
    (tmp_path / "models" / "root").mkdir(parents=True)
    directory_store(tmp_path).publish(make_result(name="outside"))
    with pytest.raises(ModelNotFoundError):
        inside.get_manifest("../../outside", "1")


def test_history_ignores_foreign_files(tmp_path, store, three_versions):
    moved = store.move_alias("mnist", "champion", 2)
    moves = (tmp_path / head_key("mnist")).with_name("moves") / "champion"
    for stray in ("notes.txt", "1.json", "x.json", ".000000000000000009.json-half"):
        (moves / stray).write_bytes(b"stray")
    (only,) = store.list_alias_history("mnist", "champion", 50, None).items
    assert only.generation == moved.generation


@pytest.fixture
def synced(monkeypatch):
    """The paths that were synced, in order."""
    paths, fsync = [], os.fsync

    def record(descriptor):
        paths.append(Path(f"/proc/self/fd/{descriptor}").readlink())
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", record)
    return paths


def _put_unsynced(folder, head):
    """Write a head as a writer does that is killed before it syncs the folder."""
    temporary = folder / ".head.json-killed"
    temporary.write_bytes(head)
    temporary.replace(folder / "head.json")


def test_publish_syncs_the_head_file_and_then_its_name(folder, store, make_result, synced):
    store.publish(make_result("job-1"))
    asides = [at for at, path in enumerate(synced) if path.name.startswith(".head.json-")]
    assert synced[asides[0] + 1] == folder


def test_reader_syncs_a_new_head_once(folder, store, three_versions, synced):
    head = (folder / "head.json").read_bytes()
    assert store.resolve("mnist", "latest") == 3
    synced.clear()
    parsed = parse_head("mnist", head)
    _put_unsynced(
        folder, dump_document(parsed.model_copy(update={"generation": parsed.generation + 1}))
    )
    assert store.resolve_cached("mnist", "latest") is None  # no wait for the disk
    assert synced == []
    assert store.resolve("mnist", "latest") == 3
    assert synced == [folder]
    assert store.resolve_cached("mnist", "latest") == 3
    assert store.resolve("mnist", "latest") == 3
    assert synced == [folder]


def test_find_published_syncs_the_head(folder, three_versions, synced):
    _put_unsynced(folder, (folder / "head.json").read_bytes())
    assert directory_store(folder.parent.parent).find_published("mnist", "job-3").version == 3
    assert synced == [folder]


def test_recognized_change_syncs_the_head(folder, three_versions, synced):
    _put_unsynced(folder, (folder / "head.json").read_bytes())
    DirectoryBlobs(folder.parent.parent).update(head_key("mnist"), lambda _: None)
    assert synced == [folder]


def test_reader_works_without_folder_syncs():
    folder = DirectoryBlobs(Path("/proc"))
    folder.sync("self/status")
    with pytest.raises(StoreUnavailableError):
        folder.sync("nowhere/status")
