"""Blobs in memory, for tests: the same promises, gone with the process."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import BinaryIO

from stores.blobs.blobs import CHECK_BYTES, BlobInfo, Change, Check


@dataclass(frozen=True)
class _Blob:
    content: bytes
    written_at_s: float


class MemoryBlobs:
    """The Blobs of one process, for any number of threads."""

    def __init__(self) -> None:
        self._blobs: dict[str, _Blob] = {}
        # Reentrant: a change may write other blobs.
        self._lock = threading.RLock()

    def read(self, key: str, max_bytes: int | None = None) -> bytes | None:
        """Return a blob, or its first max_bytes; None if there is none."""
        blob = self._blobs.get(key)
        return None if blob is None else blob.content[:max_bytes]

    def follow(self, key: str) -> Callable[[], bytes | None]:
        """Return a call that reads a small blob again and again."""
        return partial(self.read, key)

    def open(self, key: str, sha256: str | None = None) -> BinaryIO | None:  # noqa: ARG002  no copy is nearer
        """Return a blob as a file at its start; None if there is none."""
        content = self.read(key)
        return None if content is None else BytesIO(content)

    def write_new(self, folder: str, files: Mapping[str, bytes]) -> None:
        """Write the blobs of a folder that nobody else knows of."""
        for name, content in files.items():
            self.write(f"{folder}/{name}", content)

    def write(self, key: str, content: bytes) -> None:
        """Put a blob in its place, whatever was there."""
        with self._lock:
            self._blobs[key] = _Blob(content, time.monotonic())

    def replace(self, key: str, chunks: tuple[bytes, ...], check: Check) -> None:
        """Put a blob in its place in one step with a look at what is there."""
        with self._lock:
            check(self.read(key, CHECK_BYTES))
            self.write(key, b"".join(chunks))

    def update(self, key: str, change: Change) -> None:
        """Replace a blob by what change makes of it, while nobody else can."""
        with self._lock:
            content = change(self.read(key))
            if content is not None:
                self.write(key, content)

    def sync(self, key: str) -> None:
        """Return: nothing here outlasts the process."""

    def walk(self, prefix: str) -> Iterator[BlobInfo]:
        """Yield every blob whose key begins with prefix."""
        now_s = time.monotonic()
        with self._lock:
            found = [(key, blob) for key, blob in self._blobs.items() if key.startswith(prefix)]
        for key, blob in found:
            yield BlobInfo(key, len(blob.content), now_s - blob.written_at_s)

    def list_names(self, prefix: str) -> list[str]:
        """Return the first parts of the keys below prefix, sorted."""
        keys = (info.key.removeprefix(prefix) for info in self.walk(prefix))
        return sorted({key.partition("/")[0] for key in keys})

    def list_temporary(self, prefix: str) -> Iterator[BlobInfo]:  # noqa: ARG002  whatever the place
        """Yield nothing: no crash leaves anything."""
        return iter(())

    def remove(self, prefix: str) -> None:
        """Remove the blob of this key, or all below it if it ends in a slash."""
        with self._lock:
            for key in [key for key in self._blobs if _is_below(key, prefix)]:
                del self._blobs[key]

    def ping(self) -> None:
        """Return: memory always answers."""


def _is_below(key: str, prefix: str) -> bool:
    return key.startswith(prefix) if prefix.endswith("/") else key == prefix
