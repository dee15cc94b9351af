"""Memory of a service's processes during a load."""

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

from serving.processes import pss_mb, temporary_mb
from serving.server import Server

PAUSE_S = 0.25
MARK = "services.inference.wsgi"


class Memory:
    """Samples of the processes' memory, in MB, the first of them before the load.

    Deleted files that they have open count, too: in a container they are in memory.
    """

    def __init__(self, server: Server, mark: str) -> None:
        self._pids = [pid for pid in server.pids if mark in _command_line(pid)]
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
def watching(server: Server, mark: str = MARK) -> Iterator[Memory]:
    """Sample the processes whose command line contains a mark until the block ends."""
    memory, is_over = Memory(server, mark), threading.Event()

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
        return Path(f"/proc/{pid}/cmdline").read_bytes().decode("utf-8", "replace")
    except OSError:  # it has ended
        return ""
