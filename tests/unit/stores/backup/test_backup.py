"""A backup has everything that belongs together, whatever changes while it is made."""

import hashlib
import io
import os
import sqlite3
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from full_store import servable_result, verify_store
from structlog.testing import capture_logs

from stores.backup.archive import BackupError, format_block
from stores.backup.backup import Backup, opened_target
from stores.backup.contents import ModelFolders
from stores.backup.snapshot import FOLDER, backup_folder, take_snapshot
from stores.blobs.directory import DirectoryBlobs
from stores.jobs.sql.engine import make_engine
from stores.jobs.store import JobStore
from stores.models.open import directory_store

from .conftest import LIMITS, VERSION, back_up, restore

LEAP = 1000


def contents(folder: Path) -> dict[str, str]:
    """Return the sha256 of each blob of a store, without the heads."""
    blobs = DirectoryBlobs(folder / "models")
    found = ((info.key, blobs.read(info.key) or b"") for info in blobs.walk(""))
    return {k: hashlib.sha256(c).hexdigest() for k, c in found if not k.endswith("head.json")}


def test_restored_store_has_every_blob(data_dir: Path, tmp_path: Path, backup: Path) -> None:
    restored = restore(backup, tmp_path / "restored")
    before, after = contents(data_dir), contents(restored)
    missing = {key for key in before if key not in after}
    orphans = {key for key in missing if "/files/" in key}
    assert missing - orphans == {"uploads/of-an-open-request", "results/removed/record"}
    assert len(orphans) == 2
    assert after == {key: sha256 for key, sha256 in before.items() if key not in missing}
    assert verify_store(DirectoryBlobs(restored / "models"), 0) == []


def test_restored_models_answer_as_before(data_dir: Path, tmp_path: Path, backup: Path) -> None:
    restored = restore(backup, tmp_path / "restored")
    stores = [directory_store(folder / "models") for folder in (data_dir, restored)]
    for name in ("mnist", "other", "older"):
        before, after = (store.get_model(name) for store in stores)
        assert after.generation == before.generation + LEAP
        assert after.model_copy(update={"generation": before.generation}) == before
        for number in stores[0].list_numbers(name, 50):
            weights = [store.read_weights(name, number) for store in stores]
            assert weights[0] == weights[1]
    published = [store.publish(servable_result("job-9")).version for store in stores]
    assert published[0] == published[1]


def test_restored_jobs_and_their_artifacts_continue(tmp_path: Path, backup: Path) -> None:
    restored = restore(backup, tmp_path / "restored")
    jobs = JobStore(make_engine(f"sqlite:///{restored / 'jobs.sqlite3'}"), LIMITS)
    assert [jobs.get(job_id).state for job_id in ("job-7", "job-8")] == ["running", "queued"]
    artifacts = directory_store(restored / "models").artifacts
    assert artifacts.load_checkpoint("job-7") == b"a checkpoint" * 100
    staged = artifacts.load_result("job-7")
    assert staged is not None
    assert staged.weights == servable_result("job-7").weights
    jobs.close()


def change_everything(store_folder: Path, step: int) -> None:
    """Publish, delete, move and discard, as the processes of a service do."""
    store = directory_store(store_folder)
    store.publish(servable_result(f"new-{step}", seed=step))
    store.publish(servable_result(f"first-{step}", name=f"new-{step}"))
    store.move_alias("mnist", "champion", 1)
    store.delete_version("mnist", 2)
    store.delete_version("mnist", 3)
    store.deleter.delete_model("older", lambda: None)
    store.artifacts.discard("job-7")


def test_changes_during_a_backup_damage_nothing(
    full_data_dir: Path, data_dir: Path, tmp_path: Path
) -> None:
    seen: list[str] = []
    back_up(data_dir, tmp_path / "quiet.tar", seen.append)
    broken = {}
    for step in range(0, len(seen), 4):
        changed = subprocess_copy(full_data_dir, tmp_path / f"data-{step}")
        calls: list[str] = []

        def watch(
            name: str, calls: list[str] = calls, step: int = step, changed: Path = changed
        ) -> None:
            calls.append(name)
            if len(calls) == step + 1:
                change_everything(changed / "models", step)

        back_up(changed, tmp_path / f"{step}.tar", watch)
        restored = restore(tmp_path / f"{step}.tar", tmp_path / f"restored-{step}")
        if findings := verify_store(DirectoryBlobs(restored / "models"), 0):
            broken[seen[step]] = findings
    assert broken == {}


def subprocess_copy(source: Path, target: Path) -> Path:
    subprocess.run(["/bin/cp", "-r", source, target], check=True)
    return target


class Hooked(ModelFolders):
    """Calls a function while the heads are linked."""

    def __init__(self, blobs: DirectoryBlobs, hook: Callable[[], None]) -> None:
        super().__init__(blobs)
        self._hook = hook

    def find(self, name: str) -> set[str]:
        self._hook()
        return super().find(name)


def test_no_job_changes_while_heads_are_linked(data_dir: Path, tmp_path: Path) -> None:
    refused = []
    database = data_dir / "jobs.sqlite3"

    def write() -> None:
        with sqlite3.connect(database, timeout=0) as connection:
            try:
                connection.execute("DELETE FROM jobs")
            except sqlite3.OperationalError as error:
                refused.append(str(error))

    folders = Hooked(DirectoryBlobs(data_dir / "models"), write)
    take_snapshot(tmp_path, database, data_dir / "models", folders, set())
    assert refused == ["database is locked"] * 3  # models
    write()
    assert len(refused) == 3


def test_second_backup_at_a_time_is_refused(data_dir: Path) -> None:
    store = data_dir / "models"
    with backup_folder(store), pytest.raises(BackupError, match="another backup is being made"):
        Backup(data_dir / "jobs.sqlite3", store, io.BytesIO(), lambda _: None).write(VERSION)


def test_leftovers_of_a_killed_backup_are_removed(data_dir: Path, tmp_path: Path) -> None:
    left = data_dir / "models" / FOLDER / "store/models/mnist/head.json"
    left.parent.mkdir(parents=True)
    left.write_text("older")
    back_up(data_dir, tmp_path / "b.tar")
    assert not (data_dir / "models" / FOLDER).exists()


def test_failed_backup_leaves_the_earlier_file(tmp_path: Path) -> None:
    file = tmp_path / "b.tar"
    with opened_target(file) as stream:
        stream.write(b"first")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    half = opened_target(file)
    half.__enter__().write(b"half")
    half.__exit__(KeyError, KeyError(), None)
    assert [path.name for path in tmp_path.iterdir()] == ["b.tar"]
    assert file.read_bytes() == b"first"


def test_leftover_of_a_killed_backup_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / ".b.tar.partial").write_bytes(b"longer than the next")
    with opened_target(tmp_path / "b.tar") as stream:
        stream.write(b"next")
        with pytest.raises(BackupError, match="is being made"), opened_target(tmp_path / "b.tar"):
            pass
    assert (tmp_path / "b.tar").read_bytes() == b"next"


@pytest.mark.parametrize("link", [Path.symlink_to, Path.hardlink_to])
def test_link_in_place_of_a_leftover_is_not_followed(
    tmp_path: Path, link: Callable[[Path, Path], None]
) -> None:
    (tmp_path / "foreign").write_bytes(b"foreign")
    link(tmp_path / ".b.tar.partial", tmp_path / "foreign")
    opened = opened_target(tmp_path / "b.tar")
    with pytest.raises(BackupError, match="remove it"), opened:
        pass
    assert (tmp_path / "foreign").read_bytes() == b"foreign"
    assert not (tmp_path / "b.tar").exists()


def test_irregular_file_is_an_error_that_names_it(data_dir: Path, tmp_path: Path) -> None:
    upload = data_dir / "models" / "uploads" / "job-8"
    upload.unlink()
    os.mkfifo(upload)
    with pytest.raises(OSError, match=r"not a regular file.*job-8"):
        back_up(data_dir, tmp_path / "b.tar")


def test_file_with_another_name_is_named(data_dir: Path, tmp_path: Path) -> None:
    (data_dir / "models/access/to do").write_text("?")
    with capture_logs() as logs:
        back_up(data_dir, tmp_path / "b.tar")
    (skipped,) = (entry for entry in logs if entry["event"] == "backup_skips_file")
    assert skipped["path"].endswith("access/to do")


def test_name_that_is_too_long_is_refused() -> None:
    for name, size_bytes in ((f"store/{'a' * 101}", 1), (f"store/{'a' * 95}", 2**40)):
        with pytest.raises(BackupError, match="is too long"):
            format_block(name, size_bytes)


def test_tar_and_sha256sum_read_a_backup(backup: Path, tmp_path: Path) -> None:
    subprocess.run(["tar", "-xf", backup, "-C", tmp_path], check=True)
    check = ["sha256sum", "--check", "--quiet", "SHA256SUMS"]
    assert subprocess.run(check, cwd=tmp_path, check=False).returncode == 0
