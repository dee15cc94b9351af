"""Processor time and memory of a server's processes, from /proc."""

import contextlib
import os
import re
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

PROC = Path("/proc")
DELETED = re.compile(r"^/.* \(deleted\)$")
TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
# Fields of /proc/PID/stat, counted after the name, which may contain spaces.
PARENT, USER, SYSTEM = 1, 11, 12
BLOCK_BYTES = 512
PAUSE_S = 0.25
INFERENCE = "services.inference.wsgi"  # in the command lines of inference processes


def family(roots: Iterable[int]) -> list[int]:
    """Return processes with all their descendants."""
    children: dict[int, list[int]] = {}
    for pid, fields in _stats().items():
        children.setdefault(int(fields[PARENT]), []).append(pid)
    found = list(roots)
    for pid in found:  # grows as it is read
        found += children.get(pid, [])
    return found


def cpu_s(pids: Iterable[int]) -> dict[int, float]:
    """Return the processor's seconds, user and system, that each process has used so far."""
    stats = _stats()
    return {pid: _seconds(stats[pid]) for pid in pids if pid in stats}


def pss_mb(pids: Iterable[int]) -> float:
    """Return the memory of processes in MB; shared pages count once."""
    return sum(map(_pss_kb, pids)) / 1024


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
        self._pids = [pid for pid in pids if mark in _command_line(pid)]
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


def _command_line(pid: int) -> str:
    try:
        return (PROC / str(pid) / "cmdline").read_bytes().decode("utf-8", "replace")
    except OSError:  # it has ended
        return ""


def _deleted_files(descriptors: Path) -> Iterator[tuple[int, int, int]]:
    """Yield device, inode and blocks of the deleted files among open descriptors."""
    for link in descriptors.iterdir():
        if DELETED.search(str(link.readlink())):
            status = link.stat()
            yield status.st_dev, status.st_ino, status.st_blocks


def _seconds(fields: list[str]) -> float:
    return (int(fields[USER]) + int(fields[SYSTEM])) / TICKS_PER_SECOND


def _pss_kb(pid: int) -> int:
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:  # it has ended
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def _stats() -> dict[int, list[str]]:
    stats = {}
    for folder in PROC.iterdir():
        if folder.name.isdigit():
            try:
                text = (folder / "stat").read_text()
            except OSError:  # it has ended
                continue
            stats[int(folder.name)] = text.rpartition(") ")[2].split()
    return stats
