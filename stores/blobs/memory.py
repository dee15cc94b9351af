"""Blobs in memory, for tests and for serving a single weights file."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from stores.blobs.blobs import CHECK_BYTES, BlobInfo, Blobs, Change, Check


@dataclass(frozen=True)
class _Blob:
    content: bytes
    written_at_s: float


class MemoryBlobs(Blobs):
    """Blobs in memory, for any number of threads of one process."""

    def __init__(self) -> None:
        self._blobs: dict[str, _Blob] = {}
        # Reentrant: a change may write other blobs.
        self._lock = threading.RLock()

    def read(self, key: str, max_bytes: int | None = None) -> bytes | None:
        """Return a blob, or its first max_bytes; None if it does not exist."""
        blob = self._blobs.get(key)
        return None if blob is None else blob.content[:max_bytes]

    def open(self, key: str, sha256: str | None = None) -> BinaryIO | None:  # noqa: ARG002  no cache is needed
        """Return a blob as a file at its start; None if it does not exist."""
        content = self.read(key)
        return None if content is None else BytesIO(content)

    def write(self, key: str, content: bytes) -> None:
        """Write a blob; replace any that exists."""
        with self._lock:
            self._blobs[key] = _Blob(content, time.monotonic())

    def replace(self, key: str, chunks: tuple[bytes, ...], check: Check) -> None:
        """Write a blob in one atomic step with a check of the current one."""
        with self._lock:
            check(self.read(key, CHECK_BYTES))
            self.write(key, b"".join(chunks))

    def update(self, key: str, change: Change) -> None:
        """Replace a blob by `change(current)` under a lock."""
        with self._lock:
            content = change(self.read(key))
            if content is not None:
                self.write(key, content)

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

    def remove(self, prefix: str) -> None:
        """Remove the blob with this key; if it ends in a slash, everything below it."""
        with self._lock:
            for key in [key for key in self._blobs if _is_below(key, prefix)]:
                del self._blobs[key]

    def ping(self) -> None:
        """Do nothing: memory is always available."""


def _is_below(key: str, prefix: str) -> bool:
    return key.startswith(prefix) if prefix.endswith("/") else key == prefix
