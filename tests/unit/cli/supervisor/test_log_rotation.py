from pathlib import Path
from typing import Any

import pytest

from cli.supervisor import log_rotation
from cli.supervisor.log_rotation import OLD_FILES, LogRotation, rotate


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "api.log"


def read_all(file: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in file.parent.iterdir()}


def test_program_goes_on_at_the_start_of_its_file(file: Path) -> None:
    with file.open("a") as program:
        for number in range(OLD_FILES + 2):
            program.write(f"{number}")
            program.flush()
            rotate(file)
        program.write("last")
    kept = {f"api.log.{age}": f"{OLD_FILES + 2 - age}" for age in range(1, OLD_FILES + 1)}
    assert read_all(file) == {"api.log": "last", **kept}


def test_only_long_files_are_rotated(file: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(log_rotation, "MAX_LOG_BYTES", 3)
    file.write_text("long")
    short, missing = file.with_name("worker.log"), file.with_name("none.log")
    short.write_text("abc")
    LogRotation().poll([file, None, short, missing])
    assert read_all(file) == {"api.log": "", "api.log.1": "long", "worker.log": "abc"}


def test_failed_copy_keeps_the_log_and_the_older_ones(file: Path, monkeypatch: Any) -> None:
    def fail(_source: Path, target: Path) -> None:
        target.write_text("half")
        raise OSError(28, "No space left on device")

    file.write_text("new")
    file.with_name("api.log.1").write_text("old")
    monkeypatch.setattr("shutil.copyfile", fail)
    monkeypatch.setattr(log_rotation, "MAX_LOG_BYTES", 0)
    LogRotation().poll([file])
    assert read_all(file) == {"api.log": "new", "api.log.1": "old"}
