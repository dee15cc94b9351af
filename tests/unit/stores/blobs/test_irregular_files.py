"""Something else than a regular file at a document's path is damaged, and no read waits for it."""

import os
import socket
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from contracts.access.errors import KeysUnreadableError
from contracts.errors import DamagedError
from stores.access.document import KEYS
from stores.access.store import AccessStore
from stores.blobs.directory import DirectoryBlobs
from stores.models.files.layout import head_key
from stores.models.heads import Heads, read_head


def make_socket(path):
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(path.name)


IRREGULAR = {
    "FIFO": os.mkfifo,
    "folder": Path.mkdir,
    "socket": make_socket,
    "endless device": lambda path: path.symlink_to("/dev/zero"),
}


@pytest.fixture(params=IRREGULAR)
def make_irregular(request, tmp_path, monkeypatch):
    """Returns a function that makes something irregular at the path of a blob."""

    def make(key):
        path = tmp_path / key
        path.parent.mkdir(parents=True)
        monkeypatch.chdir(path.parent)  # a socket's path is short
        IRREGULAR[request.param](Path(path.name))

    return make


def test_irregular_file_is_read_as_an_empty_one(make_irregular, tmp_path):
    blobs = DirectoryBlobs(tmp_path)
    make_irregular("models/a.json")
    read, changed = blobs.follow("models/a.json"), []
    with capture_logs() as lines:
        assert (read(), blobs.read("models/a.json"), blobs.read("models/a.json", 5)) == (b"",) * 3
        blobs.update("models/a.json", changed.append)
        with blobs.open("models/a.json") as file:
            assert file.read() == b""
    assert changed == [b""]
    assert [line["event"] for line in lines] == ["not_a_regular_file"]


def test_irregular_keys_are_unreadable_until_they_are_removed(make_irregular, tmp_path):
    keys = AccessStore(DirectoryBlobs(tmp_path))
    assert keys.read().keys == ()
    make_irregular(KEYS)
    with pytest.raises(KeysUnreadableError):
        keys.read()
    with pytest.raises(KeysUnreadableError):
        keys.delete("1")
    (tmp_path / KEYS).rename(tmp_path / "irregular")
    assert keys.read().keys == ()


def test_irregular_head_is_damaged(make_irregular, tmp_path):
    blobs = DirectoryBlobs(tmp_path)
    make_irregular(head_key("mnist"))
    for read in (Heads(blobs, 0).read, lambda name: read_head(blobs, name)):
        with pytest.raises(DamagedError, match="model mnist is damaged: it is empty, or not"):
            read("mnist")
