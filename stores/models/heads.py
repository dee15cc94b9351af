"""Reads the heads of models: each time, or, where that costs too much, once in a while."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from contracts.errors import DamagedError, StoreUnavailableError
from stores.blobs.blobs import Blobs
from stores.models.checksummed_json import LaterBuildError, unseal
from stores.models.clock import boot_time_s
from stores.models.head import Head
from stores.models.layout import head_key

# Who waits for a storage that is silent, holds a thread. So one thread looks, and the others wait
# for it this long: a look takes milliseconds.
LOOK_WAIT_S = 2.0
# Names that are looked for one after the other, at most: any name can be asked for.
LOCKS = 64
# Heads that are followed at most, each with a file that is kept open.
MAX_FOLLOWED = 64
# In their place while the storage is away: then one look, whatever the name, says whether it is.
PROBE = -1


class _Known(NamedTuple):  # made at each request: 0.2 µs, and a frozen dataclass takes 0.5
    """A head that was read; the rest is as it was when the reading began.

    Args:
        raw: The document.
        head: What it says.
        asked_at_s: The time.
        change: The last change that this process had made to it.
    """

    raw: bytes
    head: Head
    asked_at_s: float
    change: object


class Heads:
    """The heads of all models, as one process sees them.

    Args:
        blobs: Where they lie.
        max_age_s: How long one may be remembered, counted from when it was asked for. At 0 each is
            read each time, and only its parsing is saved while its bytes are the same.
        clock: Seconds that never fall, and go on while the host sleeps.
    """

    def __init__(
        self, blobs: Blobs, max_age_s: float, clock: Callable[[], float] = boot_time_s
    ) -> None:
        self._blobs = blobs
        self._max_age_s = max_age_s
        self._clock = clock
        self._known: dict[str, _Known] = {}
        self._changes: dict[str, object] = {}
        self._locks: dict[tuple[int, int], threading.Lock] = {}
        self._away_until_s: float | None = None
        self._followed: dict[str, Callable[[], bytes | None]] = {}

    def read(self, name: str, version: int = 0) -> Head | None:
        """Return a model's head, or None if nothing was ever published under this name.

        Args:
            name: The model.
            version: A number that may have just been published: what is remembered from before it
                is not enough.

        Raises:
            DamagedError: it is not what was written.
            StoreUnavailableError: what is remembered is too old, and the storage does not answer.
        """
        if not self._max_age_s:
            return self._look(name)
        asked_at_s = self._clock()
        known = self._find_fresh(name, version, asked_at_s)
        if known is not None:
            return known.head
        with self._one_at_a_time(name):
            known = self._find_fresh(name, version, asked_at_s)  # another one has just looked
            return self._look(name) if known is None else known.head

    def read_at_once(self, name: str) -> Head | None:
        """As read, but None also where that takes more than a look at a local disk.

        That is a storage that has to be asked, or a head that is new and may have to be synced.
        """
        now_s = self._clock()
        if self._max_age_s:
            known = self._find_fresh(name, 0, now_s)
        else:
            raw, known = self._fetch(name, now_s), self._recall(name)
            known = known if known and known.raw == raw else None
        return None if known is None else known.head

    def read_for_number(self, name: str, version: int) -> Head | None:
        """As read, but a number that is known to exist is answered while the storage is away."""
        known = self._recall(name)
        try:
            return self.read(name, version)
        except StoreUnavailableError:
            if known is None or not known.head.has(version):
                raise
            return known.head

    def forget(self, name: str) -> None:
        """Read a model's head anew next time: this process has changed it.

        Who reads it right now may find what was before, and leaves that behind in vain.
        """
        self._changes[name] = object()

    @property
    def is_away(self) -> bool:
        """Whether the storage was silent when it was last asked, where that is remembered."""
        return self._max_age_s > 0 and self._away_until_s is not None

    def _recall(self, name: str) -> _Known | None:
        """Return what is remembered, unless it is from before a change of this process."""
        known = self._known.get(name)
        return known if known and known.change is self._changes.get(name) else None

    def _find_fresh(self, name: str, version: int, now_s: float) -> _Known | None:
        """Return what is remembered if it answers who asks now."""
        known = self._recall(name)
        if known is None or now_s - known.asked_at_s >= self._max_age_s:
            return None
        is_enough = version <= known.head.last or now_s < known.asked_at_s
        return known if is_enough else None

    @contextmanager
    def _one_at_a_time(self, name: str) -> Iterator[None]:
        """Exclude the other threads that look for this head; while it is away, for any.

        Raises:
            StoreUnavailableError: one of them waits for the storage, and for too long already.
        """
        is_away = self._away_until_s is not None
        # A process of its own for each lock: one that is held while another is forked stays so.
        key = (os.getpid(), PROBE if is_away else hash(name) % LOCKS)
        lock = self._locks.setdefault(key, threading.Lock())
        if not lock.acquire(timeout=0 if is_away else LOOK_WAIT_S):
            raise StoreUnavailableError
        try:
            yield
        finally:
            lock.release()

    def _look(self, name: str) -> Head | None:
        asked_at_s, change = self._clock(), self._changes.get(name)
        raw, known = self._fetch(name, asked_at_s), self._known.get(name)
        if known and raw is known.raw and change is known.change:
            return known.head  # it is followed, and has not changed
        if raw is None:
            self._known.pop(name, None)
            return None
        is_same = known is not None and known.raw == raw
        head = known.head if known and is_same else self._parse_synced(name, raw)
        if known is None or known.asked_at_s <= asked_at_s:  # not if another one asked later
            self._known[name] = _Known(raw, head, asked_at_s, change)
        return head

    def _parse_synced(self, name: str, raw: bytes) -> Head:
        """Return a new head that nobody can see taken back: its writer may not have synced it."""
        head = parse_head(name, raw)
        self._blobs.sync(head_key(name))
        return head

    def _read(self, name: str) -> bytes | None:
        if self._max_age_s:
            return self._blobs.read(head_key(name))
        follow = self._followed.get(name) or self._blobs.follow(head_key(name))
        raw = follow()
        if raw is None:  # any name can be asked for
            self._followed.pop(name, None)
        elif name not in self._followed:
            while len(self._followed) >= MAX_FOLLOWED:
                oldest = next(iter([*self._followed]), name)  # a copy: other threads change it
                self._followed.pop(oldest, None)
            self._followed[name] = follow
        return raw

    def _fetch(self, name: str, asked_at_s: float) -> bytes | None:
        """Return what is there; while the storage is away, one look in max_age_s is enough."""
        if self._away_until_s is not None and asked_at_s < self._away_until_s:
            raise StoreUnavailableError
        try:
            raw = self._read(name)
        except StoreUnavailableError:
            self._away_until_s = self._clock() + self._max_age_s
            raise
        self._away_until_s = None
        return raw


def read_head(blobs: Blobs, name: str) -> Head | None:
    """Return a model's head as it is now, or None; nothing is remembered (errors as Heads.read)."""
    raw = blobs.read(head_key(name))
    if raw is None:
        return None
    blobs.sync(head_key(name))
    return parse_head(name, raw)


def parse_head(name: str, raw: bytes) -> Head:
    """Return the head in a document, or raise DamagedError."""
    what = f"the head of model {name}"
    try:
        return unseal(Head, raw, what)
    except LaterBuildError:
        raise
    except DamagedError as damaged:
        raise wrong_head(name, damaged.reason) from None


def wrong_head(name: str, reason: str) -> DamagedError:
    """Return the error of a head that can be made anew from what lies beside it (repairing.py)."""
    return DamagedError(
        f"the head of model {name}", f"{reason}; run `mlpforge models verify --repair`"
    )
