"""Reads and changes the keys, by compare-and-set on one document.

It is read as a model's head is: in a directory at each request, from S3 after `max_age_s`. The fast
path checks a directory at most once in `LOCAL_MAX_AGE_S`, as a check takes 3 % of a prediction. A
delete returns once no process can use an older copy: a deleted key is refused everywhere then.
"""

import os
import threading
import time
from collections.abc import Callable
from typing import Final, NamedTuple

import structlog

from contracts.access.errors import KeyNotFoundError, KeysUnreadableError
from contracts.errors import DamagedError, StoreUnavailableError
from stores.access.document import (
    KEYS,
    Keyring,
    KeysDocument,
    StoredKey,
    add_key,
    drop_key,
    parse_keys,
)
from stores.blobs.blobs import Blobs
from stores.models.files.checksummed_json import dump_document
from stores.models.heads import READ_WAIT_S, boot_time_s

LOCAL_MAX_AGE_S: Final = 0.002

log = structlog.get_logger()


class _Cached(NamedTuple):
    """A parsed document, and when its read began; None for keys that can't be read."""

    raw: bytes | None
    keyring: Keyring | None
    read_at_s: float


class AccessStore:
    """The keys in a storage, for any number of processes and threads.

    Args:
        blobs: The storage.
        max_age_s: How long a process may use a document that it has read; 0: `read` reads it each
            time, and the fast path uses it for LOCAL_MAX_AGE_S.
        clock: A monotonic clock in seconds that includes the time a host is suspended.
        pause: Sleeps for a number of seconds.
    """

    def __init__(
        self,
        blobs: Blobs,
        max_age_s: float = 0,
        clock: Callable[[], float] = boot_time_s,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._blobs = blobs
        self._max_age_s = max_age_s
        self._age_s = max_age_s or LOCAL_MAX_AGE_S  # the oldest document that a process may use
        self._clock = clock
        self._pause = pause
        self._follow = blobs.follow(KEYS)
        self._cached: _Cached | None = None  # until the document is read, and after a change
        self._failed_until_s = 0.0
        self._locks: dict[int, threading.Lock] = {}

    def read(self) -> Keyring:
        """Return the keys.

        Raises:
            KeysUnreadableError: the document is damaged.
            StoreUnavailableError: the storage does not respond, and what was read is too old.
        """
        if not self._max_age_s:
            return _require(self._load())
        now_s = self._clock()
        return _require(self._find_fresh(now_s) or self._refresh(now_s))

    def read_cached(self) -> Keyring | None:
        """Return keys that are not too old, with at most one check of a local disk, else None.

        It returns None if a remote storage must be read, or a new document may have to be synced.
        """
        cached, now_s = self._cached, self._clock()
        if cached is None or now_s - cached.read_at_s < self._age_s:
            return cached and cached.keyring
        if self._max_age_s or self._follow() is not cached.raw:
            return None
        self._cached = cached._replace(read_at_s=now_s)
        return cached.keyring

    def create(self, key: StoredKey) -> None:
        """Add a key; when this returns, every process accepts it (errors as add_key and read)."""
        self._update(lambda document: add_key(document, key))
        self._pause(self._age_s)

    def delete(self, key_id: str) -> None:
        """Delete a key; when this returns, no process accepts it.

        Raises:
            KeyNotFoundError: no key has this id.
        """
        attempts = 0

        def drop(document: KeysDocument) -> KeysDocument:
            nonlocal attempts
            attempts += 1
            try:
                return drop_key(document, key_id)
            except KeyNotFoundError:
                if attempts == 1:
                    raise
                return document  # the answer to an earlier write was lost

        try:
            self._update(drop)
        finally:
            # Also if it is not there: a process may have been killed while it waited.
            self._pause(self._age_s)

    def _update(self, transition: Callable[[KeysDocument], KeysDocument]) -> None:
        def change(raw: bytes | None) -> bytes | None:
            before = _parse(raw)
            after = transition(before)
            return None if after is before else dump_document(after)

        try:
            self._blobs.update(KEYS, change)
        finally:
            self._cached = None

    def _find_fresh(self, now_s: float) -> _Cached | None:
        cached = self._cached
        return cached if cached and now_s - cached.read_at_s < self._max_age_s else None

    def _refresh(self, now_s: float) -> _Cached:
        """Read the document in one thread; the others wait for it."""
        lock = self._locks.setdefault(os.getpid(), threading.Lock())
        if now_s < self._failed_until_s or not lock.acquire(timeout=READ_WAIT_S):
            raise StoreUnavailableError
        try:
            return self._find_fresh(now_s) or self._load()  # another thread may have read it
        except StoreUnavailableError:
            self._failed_until_s = self._clock() + self._max_age_s
            raise
        finally:
            lock.release()

    def _load(self) -> _Cached:
        """Read the document, and parse it if it has changed."""
        read_at_s = self._clock()
        cached = self._cached
        raw = self._follow()
        is_known = cached is not None and raw == cached.raw
        keyring = cached.keyring if cached and is_known else self._parse_synced(raw)
        self._cached = loaded = _Cached(raw, keyring, read_at_s)
        return loaded

    def _parse_synced(self, raw: bytes | None) -> Keyring | None:
        """Return keys that survive a crash: their writer may not have synced them yet."""
        try:
            keyring = Keyring(_parse(raw).keys)
        except KeysUnreadableError:
            return None
        if raw is not None:
            self._blobs.sync(KEYS)
        return keyring


def _parse(raw: bytes | None) -> KeysDocument:
    try:
        return parse_keys(raw)
    except DamagedError as error:
        log.error("keys_unreadable", reason=str(error))  # noqa: TRY400  the message says all
        raise KeysUnreadableError from error


def _require(cached: _Cached) -> Keyring:
    if cached.keyring is None:
        raise KeysUnreadableError
    return cached.keyring
