"""A restore shows everything or nothing, whatever the file holds."""

import io
import json
import resource
import signal
import sqlite3
import tarfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from contracts.errors import DatabaseNewerError
from contracts.settings import load_settings
from stores.backup import RESTORING, UnfinishedRestoreError
from stores.backup.archive import ArchiveWriter, BackupError, format_block, read_members
from stores.backup.restore import Restore
from stores.jobs.open import make_job_store
from stores.jobs.revision import VERSION_TABLE
from stores.models.open import open_existing_blobs, open_model_store
from stores.notifications.open import open_deliveries

from .conftest import restore

HEADER = json.dumps({"format_version": 1, "mlpforge": "1", "created_at": "now"}).encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "restored").mkdir()
    return tmp_path / "restored"


def run(content: bytes, folder: Path) -> None:
    Restore(folder, "lock", lambda _: None).run(io.BytesIO(content))


def refusal_of(content: bytes, folder: Path) -> str:
    """Return why a backup is refused; nothing is left of it."""
    with pytest.raises(BackupError) as refused:
        run(content, folder)
    assert list(folder.iterdir()) == []
    return str(refused.value)


def test_file_that_was_cut_anywhere_is_refused(backup: Path, folder: Path) -> None:
    content = backup.read_bytes()
    end = content.rindex(b"  store/")  # in the last member
    for length in (0, 1, 511, 512, 600, 1024, len(content) // 2, end, end + 20):
        assert "incomplete" in refusal_of(content[:length], folder)


def test_changed_byte_is_refused_wherever_it_matters(backup: Path, folder: Path) -> None:
    content = backup.read_bytes()
    offset, members = 0, []
    for member in read_members(io.BytesIO(content)):
        members.append((member.name, offset, member.size_bytes))
        offset += 512 + member.size_bytes + -member.size_bytes % 512
    for name, start, size_bytes in members[:2] + members[-2:]:
        for at in (start, start + 130, start + 512 + size_bytes // 2):
            changed = bytearray(content)
            changed[at] ^= 1
            assert refusal_of(bytes(changed), folder), f"{name} at {at - start}"


def archive(*members: tuple[str, bytes], header: bytes = HEADER) -> bytes:
    stream = io.BytesIO()
    writer = ArchiveWriter(stream)
    writer.add("backup.json", header)
    for name, content in members:
        writer.add(name, content)
    writer.finish(set())
    return stream.getvalue()


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "/etc/evil",
        "store/../../evil",
        "store/models/./evil",
        "store/models//evil",
        "store/.hidden/head.json",
        "store/models/mnist/.head.json-lock",
        "other/evil",
        "store/" + "/".join("a" * 10),
        "store/models/evil\nname",
    ],
)
def test_name_outside_of_the_backup_is_refused(folder: Path, name: str) -> None:
    assert "has a file with the name" in refusal_of(archive((name, b"x")), folder)


@pytest.mark.parametrize(
    "kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.CHRTYPE]
)
def test_links_folders_and_devices_are_refused(folder: Path, kind: bytes) -> None:
    member = tarfile.TarInfo("store/models/link")
    member.type, member.linkname = kind, "/etc/passwd"
    start = archive()[:1024]  # the header's file
    content = start + member.tobuf(tarfile.GNU_FORMAT)
    assert "must be a regular file" in refusal_of(content, folder)


def test_longest_names_and_largest_files_are_read_as_written() -> None:
    stream, name = io.BytesIO(), "a" * 63
    writer = ArchiveWriter(stream)
    names = [f"store/models/{name}/moves/{name}/100000.json", f"store/datasets/{name}/files/{name}"]
    for one in names:
        writer.add(one, one.encode())
    writer.finish(set())
    stream.seek(0)
    found = {member.name: member.read(1000) for member in read_members(stream)}
    assert [found[one] for one in names] == [one.encode() for one in names]
    block = format_block("jobs.sqlite3", 2**40)
    assert tarfile.TarInfo.frombuf(block, "ascii", "strict").size == 2**40


def test_file_that_claims_a_huge_size_is_incomplete(folder: Path) -> None:
    for size_bytes in (2**40, 2**62):
        member = tarfile.TarInfo("store/models/bomb")
        member.size = size_bytes
        content = archive()[:1024] + member.tobuf(tarfile.GNU_FORMAT) + b"x" * 2048
        assert "incomplete" in refusal_of(content, folder)


def test_repeated_name_is_refused(folder: Path) -> None:
    twice = archive(("jobs.sqlite3", b"1"), ("jobs.sqlite3", b"2"))
    assert "has a file with the name" in refusal_of(twice, folder)


def test_other_files_and_later_formats_are_refused(folder: Path) -> None:
    later = json.dumps(json.loads(HEADER) | {"format_version": 2}).encode()
    assert "reads 1: upgrade" in refusal_of(archive(header=later), folder)
    assert "backup.json is damaged" in refusal_of(archive(header=b"[]"), folder)
    assert "has no jobs database" in refusal_of(archive(), folder)
    assert "jobs database is damaged" in refusal_of(archive(("jobs.sqlite3", b"?" * 999)), folder)
    for other in (b"PK" * 600, b"\0" * 2048):
        assert "is not a backup, or is damaged" in refusal_of(other, folder)


def test_database_of_a_later_build_is_refused(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "jobs.sqlite3"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(f"CREATE TABLE {VERSION_TABLE} (version_num TEXT)")
        connection.execute(f"INSERT INTO {VERSION_TABLE} VALUES ('9999_later')")  # noqa: S608  a constant
    with pytest.raises(DatabaseNewerError, match="9999_later"):
        run(archive(("jobs.sqlite3", file.read_bytes())), folder)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("name", ["jobs.sqlite3", "models", "notes.txt"])
def test_folder_with_content_is_refused(backup: Path, folder: Path, name: str) -> None:
    (folder / name).mkdir()
    with pytest.raises(BackupError, match=f"must be empty, but has {name}"):
        run(backup.read_bytes(), folder)
    assert [path.name for path in folder.iterdir()] == [name]


@pytest.mark.parametrize("left", [[], ["models"], ["models", "jobs.sqlite3"]])
def test_restore_that_was_killed_can_be_repeated(
    backup: Path, folder: Path, left: list[str]
) -> None:
    restore(backup, folder)
    for name in {"models", "jobs.sqlite3"} - set(left):  # renamed last
        (folder / RESTORING / name).parent.mkdir(exist_ok=True)
        (folder / name).rename(folder / RESTORING / name)
    (folder / RESTORING).mkdir(exist_ok=True)
    restore(backup, folder)
    assert sorted(path.name for path in folder.iterdir()) == ["jobs.sqlite3", "lock", "models"]


def test_no_role_opens_a_folder_while_it_is_restored(folder: Path) -> None:
    (folder / RESTORING).mkdir(exist_ok=True)
    settings = load_settings({"MLPFORGE_DATA_DIR": str(folder)})
    before = sorted(folder.iterdir())
    for opened in (make_job_store, open_deliveries, open_model_store):
        with pytest.raises(UnfinishedRestoreError, match="was interrupted"):
            opened(settings)
    with pytest.raises(UnfinishedRestoreError):
        open_existing_blobs(settings, writes=False)
    assert sorted(folder.iterdir()) == before
    (folder / RESTORING).rmdir()
    open_model_store(settings).ping()


@pytest.fixture
def limit_file_size() -> Iterator[Callable[[int], None]]:
    """Limits the size of the files that this process writes, as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


def test_disk_that_becomes_full_leaves_nothing(
    backup: Path, folder: Path, limit_file_size: Callable[[int], None]
) -> None:
    limit_file_size(backup.stat().st_size // 100)
    with pytest.raises(OSError, match="File too large"):
        restore(backup, folder)
    limit_file_size(resource.RLIM_INFINITY)
    assert [path.name for path in folder.iterdir()] == ["lock"]
