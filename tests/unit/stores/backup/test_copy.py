"""A copy of a store has everything that belongs together, whatever changes meanwhile."""

from pathlib import Path

import pytest
from full_store import fill, folder_of, servable_result, verify_store
from structlog.testing import capture_logs

from contracts.errors import DamagedError
from stores.backup.archive import BackupError
from stores.backup.copy import StoreCopy
from stores.blobs.directory import DirectoryBlobs
from stores.blobs.memory import MemoryBlobs
from stores.models.store import ModelStore

from .test_backup import change_everything

CHECKPOINT = "jobs/job-7/checkpoint"


@pytest.fixture
def source(data_dir: Path) -> DirectoryBlobs:
    return DirectoryBlobs(data_dir / "models")


def copy_of(source: DirectoryBlobs) -> MemoryBlobs:
    target = MemoryBlobs()
    StoreCopy(source, target, lambda _: None).run()
    return target


def test_copy_answers_as_the_store_does(source: DirectoryBlobs) -> None:
    target = copy_of(source)
    assert verify_store(target, 0) == []
    stores = (ModelStore(source), ModelStore(target))
    for name in stores[0].list_names():
        before, after = (store.get_model(name) for store in stores)
        assert after.generation == before.generation + 1000
        assert after.aliases == before.aliases
        for number in stores[0].list_numbers(name, 50):
            assert stores[0].read_weights(name, number) == stores[1].read_weights(name, number)
    for key in ("uploads/job-8", "access/keys.json"):
        assert target.read(key)
        assert target.read(key) == source.read(key)


def test_any_later_attempt_replaces_copied_artifacts(source: DirectoryBlobs) -> None:
    ModelStore(source).artifacts.save_checkpoint("job-7", 9, b"of the ninth attempt")
    artifacts = ModelStore(copy_of(source)).artifacts
    assert artifacts.load_checkpoint("job-7") == b"of the ninth attempt"
    artifacts.save_checkpoint("job-7", 2, b"of the second")
    assert artifacts.load_checkpoint("job-7") == b"of the second"


def test_damaged_job_file_is_copied_as_it_is(source: DirectoryBlobs) -> None:
    source.write(CHECKPOINT, b"torn")
    with capture_logs() as logs:
        target = copy_of(source)
    assert [line["key"] for line in logs] == [CHECKPOINT]
    assert target.read(CHECKPOINT) == b"torn"


def test_job_file_of_a_later_build_ends_a_copy(source: DirectoryBlobs) -> None:
    source.write(CHECKPOINT, b'{"format_version":2}\n')
    with pytest.raises(DamagedError, match="upgrade"):
        copy_of(source)


def test_withdrawn_job_of_a_copy_may_publish(source: DirectoryBlobs) -> None:
    ModelStore(source).withdraw("mnist", "job-7")
    assert ModelStore(copy_of(source)).publish(servable_result("job-7")).version == 7


def test_changes_during_a_copy_damage_nothing(tmp_path: Path) -> None:
    seen: list[str] = []
    for step in range(0, 40, 4):
        folder = tmp_path / str(step)
        folder.mkdir()
        source, target, calls = DirectoryBlobs(folder), MemoryBlobs(), []
        fill(source)

        def watch(
            key: str, calls: list[str] = calls, step: int = step, folder: Path = folder
        ) -> None:
            calls.append(key)
            if len(calls) == step + 1:
                change_everything(folder, step)

        StoreCopy(source, target, watch).run()
        seen += calls
        assert verify_store(target, 0) == [], calls[step]
    assert len(seen) > 300


def test_target_with_content_is_refused(source: DirectoryBlobs) -> None:
    target = MemoryBlobs()
    target.write("uploads/job", b"x")
    with pytest.raises(BackupError, match="must be empty"):
        StoreCopy(source, target, lambda _: None).run()


def test_version_without_files_ends_a_copy(source: DirectoryBlobs) -> None:
    source.remove(f"{folder_of(source, 'mnist', 5)}/")
    with pytest.raises(DamagedError, match="names missing files"):
        copy_of(source)
