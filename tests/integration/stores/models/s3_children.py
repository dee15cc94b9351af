"""A process that uses a bucket and then forks children that use it, as a worker does."""

import os
from pathlib import Path

from stores.blobs.cache import DiskCache
from stores.blobs.s3 import S3Blobs
from stores.blobs.s3_bucket import Bucket

BUCKET = "models"


def count(content: bytes | None) -> bytes:
    return b"%d" % (int(content or b"0") + 1)


def count_together(prefix: str, children: int, updates: int) -> None:
    """Increment a counter in a blob, before the forks and then in all processes."""
    blobs = S3Blobs(Bucket(BUCKET), prefix, DiskCache(Path("unused")))
    blobs.update("a", count)
    for _ in range(children):
        if os.fork() == 0:
            for _ in range(updates):
                blobs.update("a", count)
            os._exit(0)
    for _ in range(updates):
        blobs.update("a", count)
    assert not any(os.wait()[1] for _ in range(children)), "a child failed"
