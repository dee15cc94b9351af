"""A program that holds the lock of one blob until its input ends.

    python locking_child.py ROOT KEY

It says `held` when it does.
"""

import sys
from pathlib import Path

from stores.blobs.directory import DirectoryBlobs


def hold(content: bytes | None) -> bytes | None:
    print("held", flush=True)  # noqa: T201  the tests read it
    sys.stdin.read()
    return content


if __name__ == "__main__":
    DirectoryBlobs(Path(sys.argv[1])).update(sys.argv[2], hold)
