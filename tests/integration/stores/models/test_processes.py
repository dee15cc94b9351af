"""Processes that share a directory of models: concurrent, on a full disk, or read-only."""

import zlib

import pytest
from fork_server import call_together
from full_store import servable_result, verify_store

from stores.blobs.directory import DirectoryBlobs
from stores.models.open import directory_store
from stores.models.transitions import SettingsChange

from . import children, racing_children

PLACES = {"head.json", ".head.json-lock", "files", "versions", "by-job", "moves"}


@pytest.fixture
def root(tmp_path):
    root = tmp_path / "store"
    root.mkdir()
    return root


@pytest.fixture
def store(root):
    return directory_store(root)


def test_twenty_concurrent_publishers_leave_no_gap(root, store):
    call_together(racing_children.publish, (root,))
    manifests = store.list_versions("mnist", 50, None).items
    assert [manifest.version for manifest in manifests] == list(range(30, 0, -1))
    jobs = sorted(manifest.job_id for manifest in manifests if manifest.job_id)
    assert jobs == sorted(f"job-{i}" for i in range(1, 20, 2))  # each once; the rest are imports
    assert verify_store(DirectoryBlobs(root), 0) == []


@pytest.mark.parametrize(
    "race",
    [
        (racing_children.delete_and_move, "VersionInUseError", "champion"),
        (racing_children.delete_and_set_default, "DefaultInUseError", None),
    ],
)
def test_deletes_of_processes_leave_no_dangling_ref(root, store, tmp_path, race):
    run, refused, ref = race
    for number in range(30):
        store.publish(servable_result(f"job-{number}", is_evaluated=False))
    store.move_alias("mnist", "champion", 1)
    store.change_settings(SettingsChange("mnist", default=1))
    call_together(run, (root, tmp_path))
    rounds = list(zip(*((tmp_path / str(i)).read_text().split() for i in range(3)), strict=True))
    moved = ("done", refused, refused)
    assert set(rounds) <= {
        moved,
        ("VersionNotFoundError", "done", "VersionNotFoundError"),
        ("VersionNotFoundError", "VersionNotFoundError", "done"),
    }
    left = {version for version, round_ in enumerate(rounds, start=2) if round_ == moved}
    assert 0 < len(left) < 29  # each of them wins sometimes
    assert {m.version for m in store.list_versions("mnist", 100, None).items} == {1, *left}
    assert store.resolve("mnist", ref) == max(left)
    assert verify_store(DirectoryBlobs(root), 0) == []


@pytest.fixture
def two_versions(store):
    store.publish(servable_result("first", seed=_seed("first")))
    store.publish(servable_result("second", seed=_seed("second")))
    store.move_alias("mnist", "champion", 1)


def _seed(job_id):
    return zlib.crc32(job_id.encode())  # as children.py has it


def test_full_disk_during_a_publish_leaves_nothing(root, two_versions):
    for action in ("publish", "import", "stage"):
        call_together(children.limit, (root, action))
    folder = root / "models/mnist"
    assert {path.name for path in folder.iterdir()} == PLACES
    assert len(list((folder / "files").iterdir())) == 2
    assert [path.name for path in (root / "jobs/victim").iterdir()] == []
    assert verify_store(DirectoryBlobs(root), 0) == []


def test_full_disk_leaves_aliases_and_versions_unchanged(root, store, two_versions):
    before = store.get_model("mnist")
    for action in ("move", "make", "remove", "delete"):
        call_together(children.limit, (root, action))
        assert store.get_model("mnist") == before
    assert verify_store(DirectoryBlobs(root), 0) == []
    assert store.move_alias("mnist", "champion", 2).version == 2


def test_read_only_directory_can_be_read_but_not_changed(root, store, two_versions):
    call_together(children.read_only, (root,))
    root.chmod(0o755)
    assert store.get_model("mnist").aliases == {"champion": 1}
