"""Blob storage: the few operations on which every guarantee of the model store rests.

`directory.py` implements them on a folder, `s3.py` on a bucket, `memory.py` in memory for tests.
A key is a path such as `models/mnist/head.json`; no part of it begins with a dot.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO, Protocol

# How much of a large blob `replace` passes to its check: more than any header has.
CHECK_BYTES = 65_536
# Where a blob is written for a moment to test the storage.
PROBES = "probes/"

Change = Callable[[bytes | None], bytes | None]
Check = Callable[[bytes | None], None]


@dataclass(frozen=True)
class BlobInfo:
    """A blob's key, size, and seconds since it was written, by the storage's clock."""

    key: str
    size_bytes: int
    age_s: float


class Source(Protocol):
    """A file to read from, such as the body of a request."""

    def read(self, size: int = ..., /) -> bytes:
        """Return at most size bytes, none at the end."""

    def seekable(self) -> bool:
        """Return whether it can be read again from another position."""


class Blobs(Protocol):
    """Named bytes, for any number of processes; the defaults suit S3 and memory.

    A write is durable when the call returns. A reader gets all of it or nothing, perhaps before it
    is durable: a reader that acts on it calls `sync` first.
    Every method raises StoreUnavailableError if the storage does not respond.
    """

    def read(self, key: str, max_bytes: int | None = None) -> bytes | None:
        """Return a blob, or its first max_bytes; None if it does not exist."""

    def follow(self, key: str) -> Callable[[], bytes | None]:
        """Return a function that reads a small blob repeatedly.

        It returns what read would, faster while the blob is unchanged, if the storage allows that.
        It may keep a file open as long as it is referenced.
        """
        return partial(self.read, key)

    def open(self, key: str, sha256: str | None = None) -> BinaryIO | None:
        """Return a blob as a file at its start; None if it does not exist.

        The file stays readable if the blob is replaced or removed.

        Args:
            key: The blob.
            sha256: The digest of a blob that never changes: a cached copy with this digest may be
                opened instead. The caller verifies the content.
        """

    def write_new(self, folder: str, files: Mapping[str, bytes]) -> None:
        """Write the blobs of a folder that no other process knows; a crash may leave some."""
        for name, content in files.items():
            self.write(f"{folder}/{name}", content)

    def write(self, key: str, content: bytes) -> None:
        """Write a small blob; replace any that exists."""

    def write_file(self, key: str, source: Source) -> None:
        """Write the rest of a file as a large blob; replace any that exists."""
        self.write(key, source.read())

    def replace(self, key: str, chunks: tuple[bytes, ...], check: Check) -> None:
        """Write a large blob in one atomic step with a check of the current one.

        check gets at most the first CHECK_BYTES of the current blob, or None if none exists,
        perhaps more than once. If it raises, the current blob stays.
        """

    def update(self, key: str, change: Change) -> None:
        """Replace a small blob by `change(current)` in one atomic step.

        change gets the current blob, or None if none exists; it is called again if another process
        changed the blob first. If it returns None or raises, the blob stays. It may read and write
        other blobs. The blob that it was last called with is synced when update returns.
        """

    def sync(self, key: str) -> None:  # noqa: ARG002  nothing to do by default
        """Return when the blob that was read at this key would survive a power failure.

        Its writer may not have synced it yet, or may have been killed before.
        """
        return

    def walk(self, prefix: str) -> Iterator[BlobInfo]:
        """Yield every blob whose key begins with prefix, which ends in a slash; in any order."""

    def list_names(self, prefix: str) -> list[str]:
        """Return the first parts of the keys below prefix, sorted, also those of partial writes."""

    def list_temporary(self, prefix: str) -> Iterator[BlobInfo]:  # noqa: ARG002  none by default
        """Yield temporary files that a crash left; `remove` accepts their keys."""
        return iter(())

    def remove(self, prefix: str) -> None:
        """Remove the blob with this key; if it ends in a slash, everything below it.

        Raises:
            StoreUnavailableError: also if a blob was written below it during the removal.
        """

    def ping(self) -> None:
        """Return if the storage can be read."""
