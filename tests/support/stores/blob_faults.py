"""Wrappers of blobs that are slow, unavailable, or lose responses."""

import threading
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import BinaryIO

from waiting import TIMEOUT_S

from contracts.errors import StoreUnavailableError
from stores.blobs.blobs import BlobInfo, Blobs, Change, Check


class WrappedBlobs:
    """Blobs that forward to others; the subclasses add faults."""

    def __init__(self, blobs: Blobs) -> None:
        self.blobs = blobs

    def read(self, key: str, max_bytes: int | None = None) -> bytes | None:
        return self.blobs.read(key, max_bytes)

    def follow(self, key: str) -> Callable[[], bytes | None]:
        return partial(self.read, key)

    def open(self, key: str, sha256: str | None = None) -> BinaryIO | None:
        return self.blobs.open(key, sha256)

    def write_new(self, folder: str, files: Mapping[str, bytes]) -> None:
        self.blobs.write_new(folder, files)

    def write(self, key: str, content: bytes) -> None:
        self.blobs.write(key, content)

    def replace(self, key: str, chunks: tuple[bytes, ...], check: Check) -> None:
        self.blobs.replace(key, chunks, check)

    def update(self, key: str, change: Change) -> None:
        self.blobs.update(key, change)

    def walk(self, prefix: str) -> Iterator[BlobInfo]:
        return self.blobs.walk(prefix)

    def list_names(self, prefix: str) -> list[str]:
        return self.blobs.list_names(prefix)

    def list_temporary(self, prefix: str) -> Iterator[BlobInfo]:
        return self.blobs.list_temporary(prefix)

    def remove(self, prefix: str) -> None:
        self.blobs.remove(prefix)

    def sync(self, key: str) -> None:
        self.blobs.sync(key)

    def ping(self) -> None:
        self.blobs.ping()


class OutageBlobs(WrappedBlobs):
    """Blobs that are unavailable during an outage."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs
        self.is_out = False

    @property
    def blobs(self) -> Blobs:  # type: ignore[override]  # read only here
        if self.is_out:
            raise StoreUnavailableError
        return self._blobs

    def begin(self) -> None:
        self.is_out = True


class HeldRead:
    """A read that is held: its result, and when it may return."""

    def __init__(self) -> None:
        self.has_begun = threading.Event()
        self.may_end = threading.Event()


class RemoteBlobs(WrappedBlobs):
    """Remote blobs: each read of a head is counted, can fail, and can be held.

    Attributes:
        reads: The number of reads of heads.
        is_unavailable: Whether the storage answers none of them.
        held: If given, the next read waits here after it has found what it found.
    """

    def __init__(self, blobs: Blobs) -> None:
        super().__init__(blobs)
        self.reads = 0
        self.is_unavailable = False
        self.held: HeldRead | None = None

    def read(self, key: str, max_bytes: int | None = None) -> bytes | None:
        if not key.endswith("/head.json"):
            return super().read(key, max_bytes)
        self.reads += 1
        found, held, self.held = super().read(key, max_bytes), self.held, None
        if held is not None:
            held.has_begun.set()
            assert held.may_end.wait(timeout=TIMEOUT_S)
        if self.is_unavailable:
            raise StoreUnavailableError
        return found


class LossyBlobs(WrappedBlobs):
    """Blobs whose updates are made but the response is lost, so the change is called again.

    Attributes:
        between: Called after an update whose response is lost, before the change is called again.
        lost_answers: How many answers are still to be lost.
    """

    def __init__(self, blobs: Blobs) -> None:
        super().__init__(blobs)
        self.between: Callable[[], object] = lambda: None
        self.lost_answers = 0

    def update(self, key: str, change: Change) -> None:
        super().update(key, change)
        while self.lost_answers:
            self.lost_answers -= 1
            self.between()
            super().update(key, change)


class ConflictingBlobs(WrappedBlobs):
    """Blobs without a lock: the first attempt of an update conflicts with what is done during it.

    Attributes:
        meanwhile: Called once, after an update has read what is there.
        before_opening: Called whenever a file is to be opened.
        before_listing: Called whenever names are to be listed.
    """

    def __init__(self, blobs: Blobs) -> None:
        super().__init__(blobs)
        self.meanwhile: Callable[[], object] | None = None
        self.before_opening: Callable[[], object] = lambda: None
        self.before_listing: Callable[[], object] = lambda: None

    def update(self, key: str, change: Change) -> None:
        if self.meanwhile is not None:
            found, meanwhile, self.meanwhile = self.read(key), self.meanwhile, None
            meanwhile()
            change(found)
        super().update(key, change)

    def open(self, key: str, sha256: str | None = None) -> BinaryIO | None:
        self.before_opening()
        return super().open(key, sha256)

    def list_names(self, prefix: str) -> list[str]:
        self.before_listing()
        return super().list_names(prefix)
