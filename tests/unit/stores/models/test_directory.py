"""A directory of models that was damaged, moved or left by a crash."""

import shutil

import pytest
from structlog.testing import capture_logs

from contracts.errors import DamagedError, ModelNotFoundError, StoreAwayError, VersionNotFoundError
from stores.models.directory import DirectoryModelStore
from stores.models.folder import ModelFolder
from stores.models.head import AliasTarget
from stores.models.manifests import number_draft


@pytest.fixture
def store(tmp_path):
    return DirectoryModelStore(tmp_path)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "models" / "mnist"


@pytest.fixture
def three_versions(store, make_result):
    for i in (1, 2, 3):
        store.publish(make_result(f"job-{i}", weights=bytes([i]) * 4000))


def _flip(path, offset):
    raw = bytearray(path.read_bytes())
    raw[offset] ^= 0x10
    path.write_bytes(raw)


def _change_head(folder, **changes):
    model = ModelFolder(folder)
    with model.locked():
        model.write_head(model.read_head().model_copy(update=changes))


@pytest.mark.parametrize(
    "read", [DirectoryModelStore.read_weights, DirectoryModelStore.open_weights]
)
@pytest.mark.parametrize("offset", [0, 1, 2000, 3999])
def test_flipped_weights_are_refused_and_the_rest_go_on(
    store, folder, three_versions, offset, read
):
    _flip(folder / "versions/3/weights.npz", offset)
    with pytest.raises(DamagedError, match="weights file of mnist/3"):
        read(store, "mnist", 3)
    assert store.resolve("mnist", "latest") == 3  # it does not step back
    assert store.read_weights("mnist", 2) == b"\2" * 4000


@pytest.mark.parametrize(
    "read", [DirectoryModelStore.read_weights, DirectoryModelStore.open_weights]
)
@pytest.mark.parametrize("size", [0, 1, 3999, 4001])
def test_weights_of_another_length_are_refused(store, folder, three_versions, size, read):
    (folder / "versions/2/weights.npz").write_bytes(b"\2" * size)
    with pytest.raises(DamagedError, match=f"must have 4000 bytes, got {size}"):
        read(store, "mnist", 2)
    assert store.read_weights("mnist", 3) == b"\3" * 4000


@pytest.mark.parametrize(
    "read", [DirectoryModelStore.read_weights, DirectoryModelStore.open_weights]
)
def test_missing_weights_are_refused(store, folder, three_versions, read):
    (folder / "versions/2/weights.npz").unlink()
    with pytest.raises(DamagedError, match="it is missing"):
        read(store, "mnist", 2)


@pytest.mark.parametrize("damage", ["flip", "half", "empty", "missing", "another"])
def test_damaged_manifest_is_refused_and_left_out_of_the_list(
    store, folder, three_versions, damage
):
    path = folder / "versions/2/manifest.json"
    raw = path.read_bytes()
    if damage == "flip":
        _flip(path, len(raw) // 2)
    elif damage == "missing":
        path.unlink()
    elif damage == "another":
        shutil.copy(folder / "versions/1/manifest.json", path)
    else:
        path.write_bytes(raw[: len(raw) // 2] if damage == "half" else b"")
    with pytest.raises(DamagedError, match="manifest of mnist/2"):
        store.get_manifest("mnist", "2")
    with capture_logs() as lines:
        listed = store.list_versions("mnist", 50, None)
    assert [manifest.version for manifest in listed.items] == [3, 1]
    assert [(line["event"], line["version"]) for line in lines] == [("version_left_out", 2)]


def test_pages_go_on_past_a_damaged_version(store, folder, three_versions):
    (folder / "versions/2/manifest.json").unlink()
    first = store.list_versions("mnist", 1, None)
    second = store.list_versions("mnist", 1, first.next_cursor)
    assert [m.version for m in first.items + second.items] == [3, 1]
    assert second.next_cursor is None


def test_model_with_a_damaged_head_is_refused_and_left_out_of_the_list(
    store, folder, three_versions, make_result
):
    store.publish(make_result("other", name="other"))
    _flip(folder / "head.json", 100)
    for ask in (
        lambda: store.resolve("mnist", "1"),
        lambda: store.get_model("mnist"),
        lambda: store.publish(make_result("job-4")),
    ):
        with pytest.raises(DamagedError, match="head of model mnist"):
            ask()
    with capture_logs() as lines:
        assert [model.name for model in store.list_models(50, None).items] == ["other"]
    assert [(line["event"], line["model"]) for line in lines] == [("model_left_out", "mnist")]


def test_lost_head_never_costs_a_published_version(store, folder, three_versions, make_result):
    (folder / "head.json").unlink()
    for job_id in ("job-1", "job-4"):
        with pytest.raises(DamagedError, match="head of model mnist"):
            store.publish(make_result(job_id))
    assert (folder / "versions/1/weights.npz").read_bytes() == b"\1" * 4000


def test_head_from_an_older_backup_never_costs_a_published_version(
    store, folder, three_versions, make_result
):
    _change_head(folder, last=2, last_job_id="job-2")
    for job_id in ("job-3", "job-4"):
        with pytest.raises(DamagedError, match="head of model mnist"):
            store.publish(make_result(job_id))
    assert (folder / "versions/3/weights.npz").read_bytes() == b"\3" * 4000


def test_folder_that_the_head_does_not_name_is_no_version(
    store, folder, three_versions, make_result
):
    orphan = ModelFolder(folder)
    with orphan.locked():
        orphan.place_version(number_draft(make_result("lost"), 4), b"lost")
    assert store.resolve("mnist", "latest") == 3
    with pytest.raises(VersionNotFoundError):
        store.read_weights("mnist", 4)
    assert store.publish(make_result("job-4", weights=b"kept")).version == 4
    assert store.read_weights("mnist", 4) == b"kept"


def test_job_number_lost_after_the_head_is_written_again(
    store, folder, three_versions, make_result
):
    (folder / "by-job/job-3.json").write_bytes(b"")
    assert store.publish(make_result("job-3")).version == 3
    store.publish(make_result("job-4"))
    assert store.publish(make_result("job-3")).version == 3


def test_deleted_number_is_not_given_again_and_stays_its_jobs(
    store, folder, three_versions, make_result
):
    _change_head(folder, deleted=(3,))
    assert store.resolve("mnist", "latest") == 2
    assert store.publish(make_result("job-3")).version == 3
    assert store.publish(make_result("job-4")).version == 4
    with pytest.raises(VersionNotFoundError):
        store.read_weights("mnist", 3)
    assert [m.version for m in store.list_versions("mnist", 9, None).items] == [4, 2, 1]


def test_alias_in_the_head_is_seen_by_the_next_call(store, folder, three_versions):
    for version, generation in ((1, 4), (2, 5)):
        target = AliasTarget(version=version, generation=generation)
        _change_head(folder, aliases={"champion": target}, generation=generation)
        assert store.resolve("mnist", "champion") == version
        assert store.get_manifest("mnist", "champion").aliases == ("champion",)
    assert store.get_manifest("mnist", "1").aliases == ()
    assert store.get_model("mnist").aliases == {"champion": 2}


def test_another_store_on_the_same_directory_is_never_behind(tmp_path, store, make_result):
    reader = DirectoryModelStore(tmp_path)
    for i in range(1, 20):
        store.publish(make_result(f"job-{i}"))
        assert reader.resolve("mnist", "latest") == i


def test_nothing_but_the_version_is_left_after_publishing(folder, three_versions):
    assert {path.name for path in folder.iterdir()} == {"head.json", "versions", "by-job", ".lock"}
    assert {path.name for path in (folder / "versions/3").iterdir()} == {
        *("weights.npz", "manifest.json")
    }


def test_store_whose_directory_is_gone_is_away_for_every_call(tmp_path, make_result, make_snapshot):
    store = DirectoryModelStore(tmp_path / "gone")
    for ask in (
        store.ping,
        lambda: store.publish(make_result()),
        lambda: store.list_models(50, None),
        lambda: store.list_versions("mnist", 50, None),
        lambda: store.get_model("mnist"),
        lambda: store.resolve("mnist", "latest"),
        lambda: store.get_manifest("mnist", "1"),
        lambda: store.read_weights("mnist", 1),
        lambda: store.stage_result(make_result()),
        lambda: store.load_result("job-1"),
        lambda: store.save_checkpoint("job-1", 1, b"at step 7"),
        lambda: store.load_checkpoint("job-1"),
        lambda: store.save_snapshot("job-1", 1, make_snapshot()),
        lambda: store.load_snapshot_summary("job-1"),
        lambda: store.open_snapshot("job-1"),
        lambda: store.discard_kept("job-1"),
        store.list_kept,
    ):
        with capture_logs() as lines, pytest.raises(StoreAwayError):
            ask()
        assert [line["event"] for line in lines] == ["model_store_away"]
    assert not (tmp_path / "gone").exists()


def test_name_with_dots_never_leaves_the_directory(tmp_path, make_result):
    inside = DirectoryModelStore(tmp_path / "models" / "root")
    (tmp_path / "models" / "root").mkdir(parents=True)
    DirectoryModelStore(tmp_path).publish(make_result(name="outside"))
    with pytest.raises(ModelNotFoundError):
        inside.get_manifest("../../outside", "1")
