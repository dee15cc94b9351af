"""Private memory for the files of networks, which the next network uses again."""

import mmap
import weakref
from contextlib import suppress

import numpy as np

from mlp_core.files.npz import FileBytes


class MemoryPool:
    """Reuses the memory of large files once no array refers to it.

    The first access to 91 MiB of new memory takes 12 ms; in a virtual machine whose host takes back
    free memory it takes 120 to 320 ms, and stops the processor. In reused memory it takes 4 ms.

    Args:
        max_free_bytes: How much unused memory is retained.
        min_bytes: The memory of smaller files is freed.
    """

    def __init__(self, max_free_bytes: int, min_bytes: int) -> None:
        self._max_free_bytes = max_free_bytes
        self._min_bytes = min_bytes
        self._free: list[mmap.mmap] = []

    def allocate(self, size_bytes: int) -> FileBytes:
        """Return memory of any content; it is reused when no array refers to it."""
        if size_bytes < self._min_bytes:
            return allocate(size_bytes)
        memory = self._take(size_bytes) or _new_map(size_bytes)
        content: FileBytes = np.ndarray(size_bytes, np.uint8, memory)
        # Views, and views of views, refer to this array, since numpy gives it no other base.
        weakref.finalize(content, self._put, memory).atexit = False
        return content

    def _take(self, size_bytes: int) -> mmap.mmap | None:
        for memory in sorted(self._free, key=lambda free: abs(len(free) - size_bytes)):
            # Another thread took it; no mremap(2); its last array is still being freed.
            with suppress(ValueError, SystemError, BufferError):
                self._free.remove(memory)
                if len(memory) != size_bytes:
                    memory.resize(size_bytes)
                return memory
        return None

    def _put(self, memory: mmap.mmap) -> None:
        # Any thread may call this at any time, even while this thread is in _take: so no lock.
        if sum(map(len, self._free)) + len(memory) <= self._max_free_bytes:
            self._free.append(memory)


def allocate(size_bytes: int) -> FileBytes:
    """Return zeros in private memory.

    While 91 MiB from malloc are freed, no other thread of the process runs for 6 to 50 ms. While a
    map is freed, they run; and with huge pages this takes less than a millisecond.
    """
    return np.ndarray(size_bytes, np.uint8, _new_map(size_bytes))


def _new_map(size_bytes: int) -> mmap.mmap:
    flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS
    memory = mmap.mmap(-1, max(1, size_bytes), flags)  # a map can't be empty
    if hasattr(mmap, "MADV_HUGEPAGE"):  # Linux
        with suppress(OSError):  # a kernel without huge pages refuses
            memory.madvise(mmap.MADV_HUGEPAGE)
    return memory
