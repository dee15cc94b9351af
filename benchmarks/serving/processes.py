"""Processor time and memory of a server's processes."""

import contextlib
import re
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import psutil

PROC = Path("/proc")
DELETED = re.compile(r"^/.* \(deleted\)$")
BLOCK_BYTES = 512
PAUSE_S = 0.25
INFERENCE = "services.inference.wsgi"  # in the command lines of inference processes
T = TypeVar("T")


def family(roots: Iterable[int]) -> list[int]:
    """Return processes with all their descendants."""
    children = _read(roots, lambda process: process.children(recursive=True))
    return [pid for root, found in children.items() for pid in (root, *(c.pid for c in found))]


def cpu_s(pids: Iterable[int]) -> dict[int, float]:
    """Return the processor's seconds, user and system, that each process has used so far."""
    times = _read(pids, psutil.Process.cpu_times)
    return {pid: found.user + found.system for pid, found in times.items()}


def pss_mb(pids: Iterable[int]) -> float:
    """Return the memory of processes in MB; shared pages count once."""
    memories = _read(pids, psutil.Process.memory_full_info)
    return sum(float(memory.pss) for memory in memories.values()) / 2**20


def temporary_mb(pids: Iterable[int]) -> float:
    """Return the size of the deleted files that processes have open, in MB."""
    files: set[tuple[int, int, int]] = set()
    for pid in pids:
        with contextlib.suppress(OSError):  # it has ended
            files |= set(_deleted_files(PROC / str(pid) / "fd"))
    return sum(blocks for _, _, blocks in files) * BLOCK_BYTES / 2**20


class Memory:
    """Samples of the processes' memory, in MB, the first of them before the load.

    Deleted files that they have open count, too: in a container they are in memory.
    """

    def __init__(self, pids: Iterable[int], mark: str) -> None:
        commands = _read(pids, psutil.Process.cmdline)
        self._pids = [pid for pid, argv in commands.items() if mark in " ".join(argv)]
        self.samples_mb: list[float] = []
        self.sample()

    @property
    def most_mb(self) -> float:
        """The largest sample."""
        return max(self.samples_mb)

    def sample(self) -> None:
        """Add a sample."""
        self.samples_mb.append(pss_mb(self._pids) + temporary_mb(self._pids))

    def __str__(self) -> str:
        """The first and the largest sample."""
        return f"{self.samples_mb[0]:.0f} to {self.most_mb:.0f} MB"


@contextlib.contextmanager
def watching(pids: Iterable[int], mark: str = INFERENCE) -> Iterator[Memory]:
    """Sample the processes whose command line contains a mark until the block ends."""
    memory, is_over = Memory(pids, mark), threading.Event()

    def watch() -> None:
        while not is_over.wait(PAUSE_S):
            memory.sample()

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield memory
    finally:
        is_over.set()
        thread.join()


def _deleted_files(descriptors: Path) -> Iterator[tuple[int, int, int]]:
    """Yield device, inode and blocks of the deleted files among open descriptors."""
    for link in descriptors.iterdir():
        if DELETED.search(str(link.readlink())):
            status = link.stat()
            yield status.st_dev, status.st_ino, status.st_blocks


def _read(pids: Iterable[int], read: Callable[[psutil.Process], T]) -> dict[int, T]:
    """Return what is read of each process, without those that have ended."""
    found = {}
    for pid in pids:
        with contextlib.suppress(psutil.Error):
            found[pid] = read(psutil.Process(pid))
    return found
