"""The keys in memory and in a folder, and with the faults of S3."""

import json
import os

import pytest

from contracts.access.errors import (
    KeyNotFoundError,
    KeysUnreadableError,
    TooManyKeysError,
    UnknownKeyError,
)
from contracts.access.keys import MAX_KEYS
from contracts.access.secrets import hash_secret
from contracts.errors import StoreUnavailableError
from stores.access.document import KEYS, KeysDocument, StoredKey
from stores.access.store import LOCAL_MAX_AGE_S, AccessStore
from stores.blobs.directory import DirectoryBlobs
from stores.blobs.memory import MemoryBlobs
from stores.models.files.checksummed_json import dump_document, stored_now


def make_key(key_id="1", created_by=None):
    return StoredKey(
        id=key_id,
        name="app",
        scopes=("predict",),
        models=("*",),
        datasets=("*",),
        created_at=stored_now(),
        created_by=created_by,
        digest=hash_secret(key_id),
    )


@pytest.fixture(params=["memory", "directory"])
def blobs(request, tmp_path):
    return MemoryBlobs() if request.param == "memory" else DirectoryBlobs(tmp_path)


class LosingBlobs(MemoryBlobs):
    """Stores a change, then behaves as if another writer had come first, as S3 may."""

    def update(self, key, change):
        super().update(key, change)
        super().update(key, change)


class FailingBlobs(MemoryBlobs):
    is_failing = False
    reads = 0

    def read(self, key, max_bytes=None):
        self.reads += 1
        if self.is_failing:
            raise StoreUnavailableError
        return super().read(key, max_bytes)


def test_changes_are_seen_by_other_processes_at_once(blobs):
    writer, reader = AccessStore(blobs), AccessStore(blobs)
    assert reader.read().keys == ()

    key = make_key()
    writer.create(key)
    assert reader.read().by_digest == {key.digest: key}
    assert reader.read_cached().by_id == {"1": key}

    writer.delete("1")
    assert reader.read_cached() is None  # it may have to be synced
    assert reader.read().by_digest == {}
    with pytest.raises(KeyNotFoundError):
        writer.delete("1")


def test_lost_answers_of_writes_are_recognized():
    keys = AccessStore(LosingBlobs())
    keys.create(make_key())
    assert [key.id for key in keys.read().keys] == ["1"]
    keys.delete("1")
    assert keys.read().keys == ()


def test_deleted_key_creates_no_key():
    keys = AccessStore(MemoryBlobs())
    with pytest.raises(UnknownKeyError):
        keys.create(make_key("2", created_by="1"))
    keys.create(make_key("1"))
    keys.create(make_key("2", created_by="1"))


def test_number_of_keys_is_bounded():
    blobs = MemoryBlobs()
    full = KeysDocument(keys=tuple(make_key(str(n)) for n in range(MAX_KEYS)))
    blobs.write(KEYS, dump_document(full))
    with pytest.raises(TooManyKeysError):
        AccessStore(blobs).create(make_key("new"))


@pytest.mark.parametrize("damage", [b"", b"{}", b"xxx"])
def test_damaged_document_accepts_no_key_and_is_not_replaced(damage, blobs):
    keys = AccessStore(blobs)
    keys.create(make_key())
    blobs.write(KEYS, damage)

    for call in (keys.read, lambda: keys.create(make_key("2")), lambda: keys.delete("1")):
        with pytest.raises(KeysUnreadableError):
            call()
    assert keys.read_cached() is None
    assert blobs.read(KEYS) == damage


def test_document_has_digests_only(blobs):
    AccessStore(blobs).create(make_key())

    (stored,) = json.loads(blobs.read(KEYS))["content"]["keys"]
    assert stored["digest"] == hash_secret("1")
    assert "secret" not in stored


def test_remote_document_is_read_once_per_max_age():
    blobs, now = FailingBlobs(), [100.0]
    pauses = []
    keys = AccessStore(blobs, 1.0, lambda: now[0], pauses.append)
    other = AccessStore(blobs, 1.0, lambda: now[0], pauses.append)
    assert (keys.read_cached(), keys.read().keys) == (None, ())
    keys.read()
    assert blobs.reads == 1

    other.create(make_key())
    now[0] += 0.999
    assert keys.read_cached().keys == keys.read().keys == ()
    now[0] += 0.001
    assert keys.read_cached() is None
    assert len(keys.read().keys) == len(keys.read_cached().keys) == 1
    assert pauses == [1.0]  # until then a process may not know it


def test_fast_path_looks_at_a_local_document_once_in_look_s():
    blobs, now, pauses = FailingBlobs(), [0.0], []
    keys = AccessStore(blobs, 0, lambda: now[0], pauses.append)
    keys.read()
    for _ in range(3):
        assert keys.read_cached().keys == ()
    assert blobs.reads == 1
    now[0] += LOCAL_MAX_AGE_S
    for _ in range(3):
        assert keys.read_cached().keys == ()
    assert blobs.reads == 2

    AccessStore(blobs, 0, lambda: now[0], pauses.append).create(make_key())
    assert pauses == [LOCAL_MAX_AGE_S]  # until then a process may not know it
    now[0] += LOCAL_MAX_AGE_S
    assert keys.read_cached() is None  # it may have to be synced
    assert len(keys.read().keys) == len(keys.read_cached().keys) == 1


def test_change_during_a_read_does_not_make_it_fail():
    class ChangingLock:  # another thread changes the keys as soon as they are read
        def acquire(self, **_timeout):
            return True

        def release(self):
            keys.create(make_key())

    keys = AccessStore(MemoryBlobs(), 1.0, pause=lambda _: None)
    keys._locks[os.getpid()] = ChangingLock()
    assert keys.read().keys == ()


@pytest.mark.parametrize(("max_age_s", "pause_s"), [(0, LOCAL_MAX_AGE_S), (2.0, 2.0)])
def test_delete_waits_for_readers_even_if_it_was_made_before(max_age_s, pause_s):
    pauses = []
    keys = AccessStore(MemoryBlobs(), max_age_s, pause=pauses.append)
    keys.create(make_key())
    keys.delete("1")
    with pytest.raises(KeyNotFoundError):  # its first caller may have been killed in the pause
        keys.delete("1")
    assert pauses == [pause_s] * 3


def test_killed_changes_are_either_made_or_not():
    def kill(_seconds):
        raise KeyboardInterrupt

    blobs = MemoryBlobs()
    killed, other = AccessStore(blobs, 1.0, pause=kill), AccessStore(blobs)
    with pytest.raises(KeyboardInterrupt):  # the client gets no secret, and the key can be deleted
        killed.create(make_key())
    assert [key.id for key in other.read().keys] == ["1"]
    with pytest.raises(KeyboardInterrupt):  # the client gets no answer, and repeats the delete
        killed.delete("1")
    assert other.read().keys == ()


def test_outage_fails_closed_and_is_retried_once_per_max_age():
    blobs, now = FailingBlobs(), [100.0]
    keys = AccessStore(blobs, 1.0, lambda: now[0])
    keys.read()
    blobs.is_failing, blobs.reads = True, 0
    now[0] += 0.5
    keys.read()  # not too old
    now[0] += 0.5
    for _ in range(3):
        with pytest.raises(StoreUnavailableError):
            keys.read()
    assert blobs.reads == 1

    blobs.is_failing = False
    now[0] += 1
    assert keys.read().keys == ()
