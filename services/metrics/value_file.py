"""The values of one process in a file that other processes read, also after it has ended.

These files replace the multiprocess mode of prometheus_client, which
- is chosen at import, for all apps of a process;
- takes 3 to 19 times as long for the 18 values of a prediction;
- never removes the files of ended processes, and reads each at every scrape;
- is killed by a full disk (SIGBUS), since it writes to space that it has only reserved.
"""

import fcntl
import json
import mmap
import os
import secrets
import struct
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Final

SUFFIX: Final = ".values"
CHUNK_BYTES: Final = 65_536
# The file: its used bytes, then entries: the length of the key, the key padded to 8 bytes, a value.
_USED: Final = struct.Struct("=q")
_LENGTH: Final = struct.Struct("=q")
_NUMBER: Final = struct.Struct("=d")

Key = tuple[str, tuple[str, ...]]  # a sample's name and the values of its labels


class ValueFile:
    """A file of values, written by this process alone and locked until the process ends.

    Args:
        folder: Its folder.

    Raises:
        OSError: the folder can't be written to, or is full.
    """

    def __init__(self, folder: Path) -> None:
        path = folder / f"{os.getpid()}-{secrets.token_hex(8)}{SUFFIX}"
        temp_path = path.with_suffix(".new")
        self._descriptor = os.open(temp_path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        weakref.finalize(self, os.close, self._descriptor)
        fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        self._used = _USED.size
        self._size = 0
        try:
            self._grow()
        except OSError:  # free the space on a full disk
            temp_path.unlink()
            raise
        _USED.pack_into(self._map, 0, self._used)
        temp_path.rename(path)  # complete and locked, so that it is not taken for an ended one's

    def append(self, key: Key) -> "memoryview[float]":
        """Return the place of a new value, initially 0.

        Raises:
            OSError: the disk is full.
        """
        text = json.dumps(key).encode()
        entry = _LENGTH.pack(len(text)) + text + b" " * (-len(text) % 8)
        end = self._used + len(entry)
        while end + _NUMBER.size > self._size:
            self._grow()
        self._map[self._used : end] = entry
        self._used = end + _NUMBER.size
        _USED.pack_into(self._map, 0, self._used)  # last, so that readers see complete entries only
        return memoryview(self._map)[end : self._used].cast("d")

    def _grow(self) -> None:
        # Written, not only reserved, so that a full disk is an error here and not a SIGBUS later.
        if os.pwrite(self._descriptor, bytes(CHUNK_BYTES), self._size) < CHUNK_BYTES:
            raise OSError("the disk of the metrics folder is full")
        self._size += CHUNK_BYTES
        # Places in the previous map stay valid: both map the same file.
        self._map = mmap.mmap(self._descriptor, self._size)


def read_values(content: bytes) -> Iterator[tuple[Key, float]]:
    """Yield the keys and values of a file."""
    (used,) = _USED.unpack_from(content)
    position = _USED.size
    while position < used:
        (length,) = _LENGTH.unpack_from(content, position)
        position += _LENGTH.size
        name, labels = json.loads(content[position : position + length])
        position += length + -length % 8
        yield (name, tuple(labels)), _NUMBER.unpack_from(content, position)[0]
        position += _NUMBER.size


def write_values(path: Path, values: dict[Key, float]) -> None:
    """Replace a file of values atomically."""
    entries = bytearray()
    for key, number in values.items():
        text = json.dumps(key).encode()
        entries += _LENGTH.pack(len(text)) + text + b" " * (-len(text) % 8) + _NUMBER.pack(number)
    temp_path = path.with_suffix(".new")
    temp_path.write_bytes(_USED.pack(_USED.size + len(entries)) + entries)
    temp_path.replace(path)


def is_owned(descriptor: int) -> bool:
    """Whether the process that writes an open file is alive."""
    try:
        # Shared, so that two concurrent checks do not take each other for the owner.
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    fcntl.flock(descriptor, fcntl.LOCK_UN)
    return False
