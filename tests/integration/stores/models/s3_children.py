"""A program that uses a bucket, then forks children that use it, as a worker's main process does.

python s3_children.py PREFIX CHILDREN UPDATES
"""

import os
import sys
from pathlib import Path

from stores.blobs.cache import DiskCache
from stores.blobs.s3 import S3Blobs
from stores.blobs.s3_bucket import Bucket

BUCKET = "models"


def count(content: bytes | None) -> bytes:
    return b"%d" % (int(content or b"0") + 1)


def main() -> None:
    prefix, children, updates = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    blobs = S3Blobs(Bucket(BUCKET), prefix, DiskCache(Path("unused")))
    blobs.update("a", count)
    for _ in range(children):
        if os.fork() == 0:
            for _ in range(updates):
                blobs.update("a", count)
            os._exit(0)
    for _ in range(updates):
        blobs.update("a", count)
    if any(os.wait()[1] for _ in range(children)):
        sys.exit("a child failed")


if __name__ == "__main__":
    main()
