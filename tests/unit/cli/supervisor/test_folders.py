import os
import stat
import tempfile
from pathlib import Path

import pytest

from cli.errors import FolderInUseError, RunFolderError
from cli.supervisor.folders import DataFolder, make_own_folder, make_run_folder


@pytest.fixture
def short_tmp(monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder whose path leaves room for sockets."""
    with tempfile.TemporaryDirectory(prefix="mf-") as folder:
        monkeypatch.setattr(tempfile, "tempdir", folder)
        yield Path(folder)


def test_folder_in_use_is_refused_with_the_pid(tmp_path: Path) -> None:
    first = DataFolder(tmp_path / "data")
    with pytest.raises(FolderInUseError, match=f"pid {os.getpid()}: stop that one"):
        DataFolder(tmp_path / "data")
    first.close()


def test_folder_is_free_again_when_it_is_closed(tmp_path: Path) -> None:
    DataFolder(tmp_path).close()
    DataFolder(tmp_path).close()


def test_lock_is_held_by_inheriting_processes(tmp_path: Path) -> None:
    first = DataFolder(tmp_path)
    inherited = os.dup(first.lock_fd)
    first.close()
    with pytest.raises(FolderInUseError):
        DataFolder(tmp_path)
    os.close(inherited)
    DataFolder(tmp_path).close()


def test_new_data_folder_is_private(tmp_path: Path) -> None:
    DataFolder(tmp_path / "data").close()
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700


def test_run_folder_is_private_and_below_the_temporary_folder(
    short_tmp: Path, tmp_path: Path
) -> None:
    folder = make_run_folder(tmp_path)
    assert folder.parent == short_tmp
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_run_folder_of_a_crash_is_replaced(short_tmp: Path, tmp_path: Path) -> None:
    left = make_run_folder(tmp_path) / "api.sock"
    left.touch()
    assert make_run_folder(tmp_path).parent == short_tmp
    assert not left.exists()


def test_each_data_folder_has_its_own_run_folder(short_tmp: Path, tmp_path: Path) -> None:
    assert make_run_folder(tmp_path / "a") != make_run_folder(tmp_path / "b")
    assert len(list(short_tmp.iterdir())) == 2


@pytest.mark.usefixtures("short_tmp")
def test_link_instead_of_the_run_folder_is_refused(tmp_path: Path) -> None:
    folder = make_run_folder(tmp_path)
    folder.rmdir()
    folder.symlink_to(tmp_path)
    with pytest.raises(RunFolderError, match="must be private to this user"):
        make_run_folder(tmp_path)


def test_path_too_long_for_a_socket_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / ("x" * 100)))
    with pytest.raises(RunFolderError, match="set TMPDIR to a shorter path"):
        make_run_folder(tmp_path)


def test_own_folder_is_private_and_stable(short_tmp: Path) -> None:
    folder = make_own_folder("plots")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert make_own_folder("plots") == folder
    assert list(short_tmp.iterdir()) == [folder]


@pytest.mark.usefixtures("short_tmp")
def test_folder_that_others_may_use_is_refused() -> None:
    make_own_folder("plots").chmod(0o755)
    with pytest.raises(RunFolderError, match="must be private to this user"):
        make_own_folder("plots")
