"""The folder in which the processes of one service share the values of their metrics."""

import fcntl
import os
import struct
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

from services.metrics.families import MERGES, Merge
from services.metrics.value_file import SUFFIX, Key, is_owned, read_values, write_values

DEAD: Final = f"dead{SUFFIX}"  # the totals of ended processes
LOCK_TIMEOUT_S: Final = 2.0
LOCK_POLL_S: Final = 0.005
LEFTOVER_S: Final = 60.0


@dataclass
class Totals:
    """The combined values of several processes.

    Attributes:
        values: By key; a histogram has one for each bucket.
        pids: The live processes.
    """

    values: dict[Key, float] = field(default_factory=dict)
    pids: set[int] = field(default_factory=set)

    def merge(self, values: Mapping[Key, float], *, is_live: bool) -> None:
        """Add the values of another process, or of several ended ones."""
        for key, number in values.items():
            merge = MERGES.get(key[0])
            if merge is Merge.MAX:
                self.values[key] = max(number, self.values.get(key, number))
            elif merge is Merge.SUM or (merge is Merge.LIVE_SUM and is_live):
                self.values[key] = self.values.get(key, 0.0) + number


class MetricsFolder:
    """The values of all processes of one service, the same in each of them.

    Args:
        path: The folder, used by one service only; it is created if it does not exist.

    Raises:
        OSError: it can't be created.
    """

    def __init__(self, path: Path) -> None:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.path = path

    def read(self) -> Totals:
        """Return the totals of all processes, ended ones included.

        Raises:
            OSError: the folder can't be read; TimeoutError: another process holds its lock.
        """
        totals = Totals()
        with self._locked(fcntl.LOCK_SH):
            for path in self._files():
                _merge_file(totals, path)
        return totals

    def begin(self) -> None:
        """Reset the values, unless processes of this service are still alive."""
        self.merge_dead()
        with self._locked(fcntl.LOCK_EX):
            if self._files() == [self.path / DEAD]:
                (self.path / DEAD).unlink()
            for path in self.path.glob("*.new"):  # of a process that was killed while writing it
                if path.stat().st_mtime < time.time() - LEFTOVER_S:
                    path.unlink()

    def merge_dead(self) -> None:
        """Merge the files of ended processes into one, so that scrapes read few files.

        Raises:
            OSError: as read; the next call merges them.
        """
        totals = Totals()
        with self._locked(fcntl.LOCK_EX):
            dead = [path for path in self._files() if _merge_file(totals, path, only_dead=True)]
            merged = [path for path in dead if path.name != DEAD]
            if merged:
                write_values(self.path / DEAD, totals.values)
            for path in merged:
                path.unlink()

    def end(self) -> None:
        """Remove the files and the empty folder, unless processes of this service are alive.

        Raises:
            OSError: as read.
        """
        self.begin()
        with self._locked(fcntl.LOCK_EX):
            if self._files():
                return
            (self.path / "lock").unlink()
        with suppress(OSError):  # it contains other files
            self.path.rmdir()

    def _files(self) -> list[Path]:
        return list(self.path.glob(f"*{SUFFIX}"))

    @contextmanager
    def _locked(self, mode: int) -> Iterator[None]:
        """Lock out readers while files are merged, and the reverse."""
        descriptor = os.open(self.path / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor, mode)
            yield
        finally:
            os.close(descriptor)


def _merge_file(totals: Totals, path: Path, *, only_dead: bool = False) -> bool:
    """Add the values of a file; return whether its process has ended."""
    descriptor = os.open(path, os.O_RDONLY)
    with os.fdopen(descriptor, "rb") as file:
        is_live = is_owned(descriptor)
        if not (is_live and only_dead):
            totals.merge(_read_numbers(file), is_live=is_live)
    if is_live:
        totals.pids.add(int(path.name.partition("-")[0]))
    return not is_live


def _read_numbers(file: BinaryIO) -> dict[Key, float]:
    """Return the values of a file; none if a power failure has truncated it.

    An error would prevent the service from starting, since the arbiter reads the folder first.
    """
    try:
        return dict(read_values(file.read()))
    except (ValueError, struct.error):
        return {}


def _lock(descriptor: int, mode: int) -> None:
    deadline = time.monotonic() + LOCK_TIMEOUT_S
    while True:
        try:
            return fcntl.flock(descriptor, mode | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > deadline:
                raise TimeoutError("another process holds the lock of the metrics folder") from None
        time.sleep(LOCK_POLL_S)
