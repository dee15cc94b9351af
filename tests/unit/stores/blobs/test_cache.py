"""The disk cache: copies are verified and bounded, and failures do no harm."""

import hashlib
import io
import os
import resource
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from stores.blobs.cache import TEMPORARY_MAX_AGE_S, DiskCache

KIB = 1024
NOBODY = 65534


def _content(number: int, size_bytes: int = KIB) -> bytes:
    return b"%d" % number * size_bytes


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _add(cache: DiskCache, content: bytes) -> str:
    cache.add(_sha256(content), io.BytesIO(content))
    return _sha256(content)


def _read(cache: DiskCache, sha256: str) -> bytes | None:
    file = cache.open(sha256)
    if file is None:
        return None
    with file:
        return file.read()


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data/cache/sha256"


@pytest.fixture
def cache(folder):
    return DiskCache(folder, max_bytes=10 * KIB)


def test_cached_file_is_found_by_its_digest(cache, folder):
    sha256 = _add(cache, _content(1))
    assert _read(cache, sha256) == _content(1)
    assert _files(folder) == [folder / sha256[:2] / sha256]


def test_uncached_digest_is_a_cache_miss(cache, folder):
    assert cache.open("ab" * 32) is None
    assert not folder.exists()


def test_added_file_is_left_at_its_start(cache):
    file = io.BytesIO(_content(1))
    file.seek(7)
    cache.add(_sha256(_content(1)), file)
    assert file.tell() == 0


def test_content_with_another_digest_is_not_cached(cache, folder):
    file = io.BytesIO(b"other")
    cache.add("ab" * 32, file)
    assert file.read() == b"other"
    assert _files(folder) == []


@pytest.mark.parametrize("sha256", ["", "../" * 20, "AB" * 32, "ab" * 31, "ab" * 32 + "\n"])
def test_invalid_digest_is_refused(cache, sha256):
    with pytest.raises(ValueError, match="64 hexadecimal digits"):
        cache.open(sha256)
    with pytest.raises(ValueError, match="64 hexadecimal digits"):
        cache.add(sha256, io.BytesIO(b"1"))


@pytest.mark.parametrize("damage", [b"", b"1" * 1023, b"2" + b"1" * 1023, b"1" * 1025])
def test_damaged_copy_is_logged_and_removed(cache, folder, damage):
    sha256 = _add(cache, _content(1))
    _files(folder)[0].write_bytes(damage)
    with capture_logs() as logs:
        assert cache.open(sha256) is None
    assert [entry["event"] for entry in logs] == ["cached_file_damaged"]
    assert _files(folder) == []


def test_unreadable_copy_is_a_cache_miss(cache, folder):
    sha256 = _add(cache, _content(1))
    _files(folder)[0].unlink()
    (folder / sha256[:2] / sha256).mkdir()
    assert cache.open(sha256) is None


def test_least_recently_used_copies_are_evicted(cache, folder):
    copies = [_add(cache, _content(number, 2 * KIB)) for number in range(5)]
    for number, sha256 in enumerate(copies):
        os.utime(folder / sha256[:2] / sha256, (number, number))
    assert _read(cache, copies[0]) is not None  # now the most recently used
    _add(cache, _content(7, 4 * KIB))
    found = [_read(cache, sha256) is not None for sha256 in copies]
    assert found == [True, False, False, True, True]


def test_open_copy_survives_its_eviction(cache):
    sha256 = _add(cache, _content(1))
    with cache.open(sha256) as file:
        _add(cache, _content(2, 10 * KIB))
        assert cache.open(sha256) is None
        assert file.read() == _content(1)


def test_file_larger_than_the_cache_is_not_cached(cache, folder):
    _add(cache, _content(1))
    _add(cache, _content(2, 11 * KIB))
    assert len(_files(folder)) == 1


def test_old_temporary_file_is_removed(cache, folder):
    place = folder / "ab"
    place.mkdir(parents=True)
    for name in (".old", ".new"):
        (place / name).write_bytes(b"half")
    before_s = (place / ".new").stat().st_mtime - TEMPORARY_MAX_AGE_S - 1
    os.utime(place / ".old", (before_s, before_s))
    _add(cache, _content(1))
    assert {path.name for path in _files(folder)} == {".new", _sha256(_content(1))}


def test_concurrent_processes_find_their_copies(folder):
    contents = [_content(number) for number in range(8)]

    def use(number: int) -> None:
        cache = DiskCache(folder, max_bytes=4 * KIB)
        for step in range(40):
            content = contents[(number + step) % len(contents)]
            found = _read(cache, _sha256(content))
            assert found in (None, content)
            if found is None:
                _add(cache, content)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(use, range(8)))
    assert sum(path.stat().st_size for path in _files(folder)) <= 12 * KIB
    _add(DiskCache(folder, max_bytes=4 * KIB), _content(9))
    assert sum(path.stat().st_size for path in _files(folder)) <= 4 * KIB


def test_unwritable_cache_is_logged_once(tmp_path):
    (tmp_path / "file").touch()
    cache = DiskCache(tmp_path / "file/cache")
    with capture_logs() as logs:
        for number in range(3):
            sha256 = _add(cache, _content(number))
            assert cache.open(sha256) is None
    assert [entry["event"] for entry in logs] == ["models_not_cached"]


def test_full_disk_leaves_no_partial_file(folder):
    """Run in another process, whose files can't exceed 1,000 bytes."""
    code = f"import test_cache; test_cache.fill_disk({str(folder)!r})"
    subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parent, check=True)
    assert _files(folder) == []


def fill_disk(folder: str) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
    cache = DiskCache(Path(folder))
    file = io.BytesIO(_content(1))
    cache.add(_sha256(_content(1)), file)
    assert file.read() == _content(1)
    assert cache.open(_sha256(_content(1))) is None


def test_read_only_cache_serves_its_copies(cache, folder):
    """Run in another process, which drops root's privileges."""
    _add(cache, _content(1))
    folder.parents[3].chmod(0o755)
    code = f"import test_cache; test_cache.read_only({str(folder)!r})"
    subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parent, check=True)
    assert [path.name for path in _files(folder)] == [_sha256(_content(1))]


def read_only(folder: str) -> None:
    paths = [Path(folder), *Path(folder).rglob("*")]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    os.chdir(folder)
    if os.getuid() == 0:
        os.setuid(NOBODY)  # root may write everywhere
    cache = DiskCache(Path())
    assert _read(cache, _sha256(_content(1))) == _content(1)
    assert cache.open(_add(cache, _content(2))) is None
