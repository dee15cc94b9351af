"""The numbers of one process in a file that others read: they outlive it, and add up.

prometheus_client has a mode for several processes, which these files stand in for, because it
- chooses when it is imported whether there is one process or several, for all apps of a process;
- takes 3 to 19 times as long for the 18 numbers of a prediction (benchmarks/counting.py);
- keeps the files of every process that there ever was, and reads each at every scrape;
- dies of a full disk (SIGBUS), since it only reserves the room that it writes to.
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
# used bytes of the file; then entries: bytes of the key, the key padded to 8, the number.
_USED: Final = struct.Struct("=q")
_LENGTH: Final = struct.Struct("=q")
_NUMBER: Final = struct.Struct("=d")

Key = tuple[str, tuple[str, ...]]  # a sample's name and the values of its labels


class ValueFile:
    """A file of numbers, which this process alone writes; it is locked for as long as that lives.

    Args:
        folder: Where it lies.

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
        except OSError:  # a disk that is full needs the room
            temp_path.unlink()
            raise
        _USED.pack_into(self._map, 0, self._used)
        temp_path.rename(path)  # whole, and locked: nobody takes it for a dead one's

    def append(self, key: Key) -> "memoryview[float]":
        """Return the place of a new number, which is 0.

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
        _USED.pack_into(self._map, 0, self._used)  # last: what is read before it is whole
        return memoryview(self._map)[end : self._used].cast("d")

    def _grow(self) -> None:
        # Written, not only reserved: a full disk is an error here, not a SIGBUS later.
        if os.pwrite(self._descriptor, bytes(CHUNK_BYTES), self._size) < CHUNK_BYTES:
            raise OSError("the disk of the metrics folder is full")
        self._size += CHUNK_BYTES
        # Places in the map of before go on: both show the same file.
        self._map = mmap.mmap(self._descriptor, self._size)


def read_values(content: bytes) -> Iterator[tuple[Key, float]]:
    """Yield the numbers of a file, each with its key."""
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
    """Put a file of numbers in the place of another one, at once."""
    entries = bytearray()
    for key, number in values.items():
        text = json.dumps(key).encode()
        entries += _LENGTH.pack(len(text)) + text + b" " * (-len(text) % 8) + _NUMBER.pack(number)
    temp_path = path.with_suffix(".new")
    temp_path.write_bytes(_USED.pack(_USED.size + len(entries)) + entries)
    temp_path.replace(path)


def is_owned(descriptor: int) -> bool:
    """Whether the process that writes an open file still lives."""
    try:
        # Shared, so that two who ask at once do not take each other for the owner.
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    fcntl.flock(descriptor, fcntl.LOCK_UN)
    return False
