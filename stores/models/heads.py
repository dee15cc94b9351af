"""Reads and changes the heads of models.

Compare-and-set, lost responses, write-behind and the maximum age of cached heads are handled only
here. `transitions.py` defines what a change means.
"""

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

import structlog

from contracts.errors import ModelNotFoundError, StoreUnavailableError
from stores.blobs.blobs import Blobs
from stores.models.files.checksummed_json import dump_document
from stores.models.files.layout import head_key
from stores.models.head import Head, parse_head
from stores.models.write_behind import flush, was_stored

# A read takes milliseconds. While the storage does not respond, only one thread reads; the others
# wait for it at most this long.
READ_WAIT_S = 2.0
# Names share locks: clients can request any number of names.
LOCKS = 64
# Each followed head keeps a file open.
MAX_FOLLOWED = 64
# The key of the only lock during an outage: one thread is enough to see its end.
OUTAGE_KEY = -1

# time.monotonic stops while a host is suspended, but cached heads age then, too. Without a boot
# clock, the monotonic clock is the next best.
_CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)

log = structlog.get_logger()

Transition = Callable[[Head | None], Head | None]


def boot_time_s() -> float:
    """Return the seconds since a fixed moment before this process started; monotonic."""
    return time.clock_gettime(_CLOCK)


class _CachedHead(NamedTuple):  # built at each request: 0.2 µs; a frozen dataclass takes 0.5
    """A cached head.

    Args:
        raw: The stored document.
        head: The parsed document.
        read_at_s: When the read began.
        write_token: The token of this process's last change of the head when the read began.
    """

    raw: bytes
    head: Head
    read_at_s: float
    write_token: object


class Heads:
    """The heads of all models, with a cache for one process.

    Args:
        blobs: The storage.
        max_age_s: How long a head may be cached, counted from the start of its read. With 0, every
            call reads the storage and only skips parsing if the bytes are unchanged.
        clock: A monotonic clock in seconds that includes the time a host is suspended.
        pause: Sleeps for a number of seconds.
    """

    def __init__(
        self,
        blobs: Blobs,
        max_age_s: float,
        clock: Callable[[], float] = boot_time_s,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._blobs = blobs
        self._max_age_s = max_age_s
        self._clock = clock
        self._pause = pause
        self._cached: dict[str, _CachedHead] = {}
        self._write_tokens: dict[str, object] = {}
        self._locks: dict[tuple[int, int], threading.Lock] = {}
        self._unavailable_until_s: float | None = None
        self._followed: dict[str, Callable[[], bytes | None]] = {}

    def update(self, name: str, transition: Transition) -> Head:
        """Apply a transition to a model's head in one atomic step; return the resulting head.

        If the storage makes a change but its response is lost, the change is recognized and not
        made again; the head it made is returned.

        Args:
            name: The model.
            transition: Maps the current head (None for a new model) to the next one; it returns
                the head it was given if nothing is to change. It is called again if another
                process changed the head first. Its exceptions abort the update.

        Raises:
            ModelNotFoundError: the model has no head, and the transition made none.
        """
        result: Head | None = None
        attempts: list[tuple[Head | None, Head]] = []

        def replace(raw: bytes | None) -> bytes | None:
            nonlocal result
            before = None if raw is None else parse_head(name, raw)
            result = self._find_stored(name, attempts, before)
            if result is not None:
                return None
            result = transition(before)
            if result is None or result is before:
                return None
            attempts.append((before, result))
            return dump_document(result)

        self._blobs.update(head_key(name), replace)
        self.invalidate(name)
        if result is None:
            raise ModelNotFoundError(name)
        self._try_to_flush(name, result)
        return result

    def wait_for_readers(self) -> None:
        """Return once no process can use a cached head from before this call."""
        if self._max_age_s:
            self._pause(self._max_age_s)

    def read(self, name: str, version: int = 0) -> Head | None:
        """Return a model's head, or None if nothing was ever published under this name.

        Args:
            name: The model.
            version: A number that may have just been published: a cached head from before it is
                not used.

        Raises:
            DamagedError: the document fails its integrity check.
            StoreUnavailableError: the cached head is too old, and the storage does not respond.
        """
        if not self._max_age_s:
            return self._load(name)
        now_s = self._clock()
        cached = self._find_fresh(name, version, now_s)
        if cached is not None:
            return cached.head
        with self._one_at_a_time(name):
            cached = self._find_fresh(name, version, now_s)  # another thread may have read it
            return self._load(name) if cached is None else cached.head

    def read_cached(self, name: str) -> Head | None:
        """Return what `read` would if that takes at most one read of a local disk, else None.

        It returns None if a remote storage must be read, or a new head may have to be synced.
        """
        now_s = self._clock()
        if self._max_age_s:
            cached = self._find_fresh(name, 0, now_s)
        else:
            raw, cached = self._fetch(name, now_s), self._find_cached(name)
            cached = cached if cached and cached.raw == raw else None
        return None if cached is None else cached.head

    def read_for_version(self, name: str, version: int) -> Head | None:
        """Return what read would; in an outage, an old cached head if it has the version."""
        cached = self._find_cached(name)
        try:
            return self.read(name, version)
        except StoreUnavailableError:
            if cached is None or not cached.head.has(version):
                raise
            return cached.head

    def invalidate(self, name: str) -> None:
        """Invalidate a cached head that this process has changed.

        A stale entry left by a concurrent reader is ignored.
        """
        self._write_tokens[name] = object()

    @property
    def is_unavailable(self) -> bool:
        """Whether the last read of a cached storage failed."""
        return self._max_age_s > 0 and self._unavailable_until_s is not None

    def _find_stored(
        self, name: str, attempts: list[tuple[Head | None, Head]], current: Head | None
    ) -> Head | None:
        """Flush the current head; return the attempt that was stored though its response was lost.

        Args:
            name: The model.
            attempts: The head before and after each attempt so far.
            current: The head that is stored now.
        """
        if current is None:
            return None
        flush(self._blobs, name, current)
        for before, after in attempts:
            if was_stored(self._blobs, name, (before, after), current):
                return after
        return None

    def _try_to_flush(self, name: str, head: Head) -> None:
        try:
            flush(self._blobs, name, head)
        except StoreUnavailableError:  # the change is made; the next one flushes this first
            log.warning("write_behind_failed", model=name, generation=head.generation)

    def _find_cached(self, name: str) -> _CachedHead | None:
        """Return the cached head, unless this process has changed it since."""
        cached = self._cached.get(name)
        return cached if cached and cached.write_token is self._write_tokens.get(name) else None

    def _find_fresh(self, name: str, version: int, now_s: float) -> _CachedHead | None:
        """Return the cached head if it is recent enough for a read that begins now."""
        cached = self._find_cached(name)
        if cached is None or now_s - cached.read_at_s >= self._max_age_s:
            return None
        is_enough = version <= cached.head.last or now_s < cached.read_at_s
        return cached if is_enough else None

    @contextmanager
    def _one_at_a_time(self, name: str) -> Iterator[None]:
        """Hold a lock on reads of this head; during an outage, on reads of any head.

        Raises:
            StoreUnavailableError: another thread has already waited too long for the storage.
        """
        is_unavailable = self._unavailable_until_s is not None
        # One set per process: a lock that is held during a fork stays locked in the child.
        key = (os.getpid(), OUTAGE_KEY if is_unavailable else hash(name) % LOCKS)
        lock = self._locks.setdefault(key, threading.Lock())
        if not lock.acquire(timeout=0 if is_unavailable else READ_WAIT_S):
            raise StoreUnavailableError
        try:
            yield
        finally:
            lock.release()

    def _load(self, name: str) -> Head | None:
        read_at_s, write_token = self._clock(), self._write_tokens.get(name)
        raw, cached = self._fetch(name, read_at_s), self._cached.get(name)
        if cached and raw is cached.raw and write_token is cached.write_token:
            return cached.head  # a followed head that has not changed
        if raw is None:
            self._cached.pop(name, None)
            return None
        is_same = cached is not None and cached.raw == raw
        head = cached.head if cached and is_same else self._parse_synced(name, raw)
        if cached is None or cached.read_at_s <= read_at_s:  # not if a later read came first
            self._cached[name] = _CachedHead(raw, head, read_at_s, write_token)
        return head

    def _parse_synced(self, name: str, raw: bytes) -> Head:
        """Return a new head that survives a crash: its writer may not have synced it yet."""
        head = parse_head(name, raw)
        self._blobs.sync(head_key(name))
        return head

    def _read(self, name: str) -> bytes | None:
        if self._max_age_s:
            return self._blobs.read(head_key(name))
        follow = self._followed.get(name) or self._blobs.follow(head_key(name))
        raw = follow()
        if raw is None:  # a client can request any name
            self._followed.pop(name, None)
        elif name not in self._followed:
            while len(self._followed) >= MAX_FOLLOWED:
                oldest = next(iter([*self._followed]), name)  # a copy: other threads change it
                self._followed.pop(oldest, None)
            self._followed[name] = follow
        return raw

    def _fetch(self, name: str, read_at_s: float) -> bytes | None:
        """Read the document; during an outage, the storage is tried once per max_age_s."""
        if self._unavailable_until_s is not None and read_at_s < self._unavailable_until_s:
            raise StoreUnavailableError
        try:
            raw = self._read(name)
        except StoreUnavailableError:
            self._unavailable_until_s = self._clock() + self._max_age_s
            raise
        self._unavailable_until_s = None
        return raw


def read_head(blobs: Blobs, name: str) -> Head | None:
    """Read a model's head without the cache; None if it has none (errors as Heads.read)."""
    raw = blobs.read(head_key(name))
    if raw is None:
        return None
    blobs.sync(head_key(name))
    return parse_head(name, raw)
