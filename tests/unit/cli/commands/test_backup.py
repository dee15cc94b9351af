"""`mlpforge backup` and `restore`: what they print and refuse."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cli.main import app
from cli.supervisor.addresses import Address
from cli.supervisor.folders import DataFolder
from cli.supervisor.instance import claim_instance
from stores.backup import RESTORING, UnfinishedRestoreError


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A data folder as `up` creates it: no job was submitted."""
    (tmp_path / "data/models").mkdir(parents=True)
    with closing(sqlite3.connect(tmp_path / "data/jobs.sqlite3")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    return tmp_path / "data"


def run(*arguments: object, **environ: str) -> Result:
    return CliRunner().invoke(app, [str(word) for word in arguments], env=environ)


def test_backup_is_restored(data_dir: Path, tmp_path: Path) -> None:
    file, folder = tmp_path / "b.tar", tmp_path / "restored"
    done = run("backup", file, "--data-dir", data_dir)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith(f"{file}: 0 jobs (0 unfinished), 1 files, ")
    done = run("restore", file, "--data-dir", folder)
    assert done.exit_code == 0, done.output
    assert f"run `mlpforge up` on {folder}" in done.stdout
    assert sorted(path.name for path in folder.iterdir()) == ["jobs.sqlite3", "lock", "models"]


def test_backup_prints_json(data_dir: Path, tmp_path: Path) -> None:
    done = run("backup", tmp_path / "b.tar", "--data-dir", data_dir, "--json")
    assert json.loads(done.stdout)["jobs"] == 0
    done = run("restore", tmp_path / "b.tar", "--data-dir", tmp_path / "restored", "--json")
    assert json.loads(done.stdout)["files"] == 1


def test_backup_goes_through_pipes(data_dir: Path, tmp_path: Path) -> None:
    done = run("backup", "-", "--data-dir", data_dir)
    restored = CliRunner().invoke(
        app, ["restore", "-", "--data-dir", str(tmp_path / "r")], input=done.stdout_bytes
    )
    assert restored.exit_code == 0, restored.output
    assert (tmp_path / "r/jobs.sqlite3").exists()


def refusal(*arguments: object, **environ: str) -> str:
    done = run(*arguments, **environ)
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    return done.stderr


def test_running_service_and_unfinished_restore_are_refused(data_dir: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "b.tar", "--data-dir", data_dir)
    folder = tmp_path / "restored"
    with closing(DataFolder(folder)):
        assert "is in use" in refusal("restore", tmp_path / "b.tar", "--data-dir", folder)
    (folder / RESTORING).mkdir()
    assert "was interrupted" in refusal("backup", tmp_path / "c.tar", "--data-dir", folder)
    with (
        pytest.raises(UnfinishedRestoreError, match="was interrupted"),
        claim_instance(folder, Address(host="127.0.0.1", port=0)),
    ):
        pass


@pytest.mark.parametrize("role", ["api", "inference", "worker", "notifier", "serve"])
@pytest.mark.parametrize("variable", ["MLPFORGE_DATA_DIR", "MLPFORGE_MODELS"])
def test_role_refuses_a_folder_that_is_being_restored(
    tmp_path: Path, role: str, variable: str
) -> None:
    (tmp_path / RESTORING).mkdir()
    folder = tmp_path / "models" if variable == "MLPFORGE_MODELS" else tmp_path
    broker = {"MLPFORGE_BROKER_URL": "redis://127.0.0.1:1/0"}
    refused = refusal(role, **broker, **{variable: str(folder)})
    assert f"a restore into {tmp_path} is running or was interrupted" in refused


def test_other_storages_and_folders_are_refused(data_dir: Path, tmp_path: Path) -> None:
    backup = ("backup", tmp_path / "b.tar", "--data-dir", data_dir)
    url = "postgresql+psycopg://a@b/c"
    assert "MLPFORGE_DATABASE_URL must not" in refusal(*backup, MLPFORGE_DATABASE_URL=url)
    assert "must be a folder, got s3://bucket" in refusal(*backup, MLPFORGE_MODELS="s3://bucket")
    assert "it has no jobs" in refusal("backup", tmp_path / "b.tar", "--data-dir", tmp_path)
    assert "can't use" in refusal("backup", tmp_path / "no/b.tar", "--data-dir", data_dir)
    run(*backup)
    restore = ("restore", tmp_path / "b.tar", "--data-dir", tmp_path / "r")
    assert "unset MLPFORGE_MODELS" in refusal(*restore, MLPFORGE_MODELS=str(tmp_path))
    assert "can't use" in refusal("restore", tmp_path / "none.tar", "--data-dir", tmp_path / "r")
    assert not (tmp_path / "r").exists()


def test_store_is_not_copied_over_a_file_or_into_itself(data_dir: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for target, reason in (
        (tmp_path / "file", "got the file"),
        (data_dir / "models/copy", "outside of the model store"),
        ("s3:/bucket", "TARGET must be a folder's path or s3://"),
    ):
        assert reason in refusal("models", "copy", target, "--data-dir", data_dir)


def test_disk_without_room_is_refused(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("backup", tmp_path / "b.tar", "--data-dir", data_dir)
    full = shutil._ntuple_diskusage(1000, 900, 100)  # type: ignore[attr-defined]  its own type
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    refused = refusal("restore", tmp_path / "b.tar", "--data-dir", tmp_path / "r")
    assert "of free space, but has 100 bytes" in refused
