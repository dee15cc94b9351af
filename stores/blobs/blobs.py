"""Named bytes: the few steps on which every promise of the model store rests.

`directory.py` takes them in a folder, `s3.py` in a bucket, `memory.py` in a test.
A key is a path such as `models/mnist/head.json`; none of its parts begins with a dot.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO, Protocol

# What a look at a large blob takes: more than the first line of any of them has.
CHECK_BYTES = 65_536
# Where a blob may lie for a moment, to see how the storage answers.
PROBES = "probes/"

Change = Callable[[bytes | None], bytes | None]
Check = Callable[[bytes | None], None]


@dataclass(frozen=True)
class BlobInfo:
    """A blob's key, its length and the seconds since it was written, by the storage's clock."""

    key: str
    size_bytes: int
    age_s: float


class Blobs(Protocol):
    """Where a model store keeps its bytes, for any number of processes.

    What is written lasts when the call returns, and a reader finds all of it or none of it. It
    may find it before that; a reader that acts on it calls `sync` first.
    Every method raises StoreUnavailableError when the storage does not answer.
    """

    def read(self, key: str, max_bytes: int | None = None) -> bytes | None:
        """Return a blob, or its first max_bytes; None if there is none."""

    def follow(self, key: str) -> Callable[[], bytes | None]:
        """Return a call that reads a small blob, for whoever reads it again and again.

        It returns what read would; where that is possible, in less time while nothing changes. What
        it keeps for that is given back when nobody refers to it.
        """

    def open(self, key: str, sha256: str | None = None) -> BinaryIO | None:
        """Return a blob as a file at its start, which stays if the blob is replaced or removed.

        Args:
            key: The blob.
            sha256: What its content must have, if it never changes: a copy nearby that has it will
                do. The caller checks what comes.
        """

    def write_new(self, folder: str, files: Mapping[str, bytes]) -> None:
        """Write the blobs of a folder that nobody else knows of; a crash may leave some of them."""

    def write(self, key: str, content: bytes) -> None:
        """Put a small blob in its place, whatever was there."""

    def replace(self, key: str, chunks: tuple[bytes, ...], check: Check) -> None:
        """Put a large blob in its place in one atomic step with a look at what is there.

        look is called with at most CHECK_BYTES of its start, or None if there is nothing, perhaps
        more than once; what it raises leaves the place as it was.
        """

    def update(self, key: str, change: Change) -> None:
        """Replace a small blob by what change makes of it, in one atomic step.

        change is called with what is there, or None, and again if somebody was faster; None leaves
        it, and so does whatever it raises. It may read and write other blobs. What it was called
        with last is synced when update returns.
        """

    def sync(self, key: str) -> None:
        """Return when the blob that was read there outlasts a loss of power.

        Its writer may not have synced it yet, or have been killed before it did.
        """

    def walk(self, prefix: str) -> Iterator[BlobInfo]:
        """Yield every blob whose key begins with prefix, which ends in a slash; in any order."""

    def list_names(self, prefix: str) -> list[str]:
        """Return the first parts of the keys below prefix, sorted, also of what a crash left."""

    def list_temporary(self, prefix: str) -> Iterator[BlobInfo]:
        """Yield what a crash left that never was a blob; `remove` takes these keys too."""

    def remove(self, prefix: str) -> None:
        """Remove the blob of this key, or all below it if it ends in a slash, asides too.

        Raises:
            StoreUnavailableError: also if something is left below it, since it was written
                meanwhile.
        """

    def ping(self) -> None:
        """Return if the storage can be read."""
