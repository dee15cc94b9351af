"""An unreadable folder is an error, not an empty folder."""

import os
from contextlib import contextmanager
from pathlib import Path

import pytest

from contracts.errors import StoreUnavailableError
from stores.blobs.directory import DirectoryBlobs
from stores.integrity.verify import Verification

NOBODY = 65534


@pytest.fixture
def blobs(tmp_path, monkeypatch):
    """Return blobs in a folder whose parents are accessible."""
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    blobs = DirectoryBlobs(Path())
    blobs.write("models/mnist/versions/1.json", b"{}")
    blobs.write("jobs/job-1/result", b"{}")
    return blobs


@contextmanager
def unlisted(folder):
    """Make a folder unreadable, also for root, whom the mode does not restrict."""
    user = os.geteuid()
    Path(folder).chmod(0o311)
    os.seteuid(NOBODY if user == 0 else user)
    try:
        yield
    finally:
        os.seteuid(user)
        Path(folder).chmod(0o755)


@pytest.mark.parametrize("folder", ["models/mnist/versions", "jobs/job-1", "models", "jobs"])
def test_check_ends_at_an_unreadable_folder(blobs, folder):
    with unlisted(folder), pytest.raises(StoreUnavailableError, match="Permission denied"):
        list(Verification(blobs).run())


def test_walk_raises_for_an_unreadable_folder(blobs):
    with unlisted("models/mnist/versions"), pytest.raises(StoreUnavailableError):
        list(blobs.walk("models/"))
    with unlisted("models/mnist/versions"), pytest.raises(StoreUnavailableError):
        list(blobs.list_temporary("models/"))


@pytest.mark.parametrize("prefix", ["nothing/", "models/mnist/nothing/", "jobs/job-1/result/"])
def test_listing_below_a_file_is_empty(blobs, prefix):
    assert list(blobs.walk(prefix)) == []


def test_removing_a_folder_does_not_follow_links(tmp_path):
    elsewhere, root = tmp_path / "elsewhere", tmp_path / "root"
    elsewhere.mkdir()
    (elsewhere / "precious").write_bytes(b"1")
    blobs = DirectoryBlobs(root)
    root.mkdir()
    blobs.write("files/a/weights.npz", b"2")
    (root / "files/a/link").symlink_to(elsewhere)
    blobs.remove("files/a/")
    assert not (root / "files/a").exists()
    assert (elsewhere / "precious").read_bytes() == b"1"
