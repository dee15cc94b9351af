"""The folder where the processes of one service keep their numbers, read as one."""

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

DEAD: Final = f"dead{SUFFIX}"  # what those came to whose files are gone
LOCK_TIMEOUT_S: Final = 2.0
LOCK_POLL_S: Final = 0.005
LEFTOVER_S: Final = 60.0


@dataclass
class Totals:
    """Numbers of several processes as one.

    Attributes:
        values: By key; of a histogram each bucket for itself.
        pids: The processes that live and count.
    """

    values: dict[Key, float] = field(default_factory=dict)
    pids: set[int] = field(default_factory=set)

    def merge(self, values: Mapping[Key, float], *, is_live: bool) -> None:
        """Take in the numbers of one more process, or of several dead ones."""
        for key, number in values.items():
            merge = MERGES.get(key[0])
            if merge is Merge.MAX:
                self.values[key] = max(number, self.values.get(key, number))
            elif merge is Merge.SUM or (merge is Merge.LIVE_SUM and is_live):
                self.values[key] = self.values.get(key, 0.0) + number


class MetricsFolder:
    """What the processes of one service have counted, whichever of them is asked.

    Args:
        path: The folder, made if it is not there; one service has it for itself.

    Raises:
        OSError: it can't be made.
    """

    def __init__(self, path: Path) -> None:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.path = path

    def read(self) -> Totals:
        """Return what all processes have counted, those that have ended too.

        Raises:
            OSError: it can't be read; TimeoutError: somebody holds it who should not for so long.
        """
        totals = Totals()
        with self._locked(fcntl.LOCK_SH):
            for path in self._files():
                _merge_file(totals, path)
        return totals

    def begin(self) -> None:
        """Start from nothing, unless processes of this service live that others have begun."""
        self.merge_dead()
        with self._locked(fcntl.LOCK_EX):
            if self._files() == [self.path / DEAD]:
                (self.path / DEAD).unlink()
            for path in self.path.glob("*.new"):  # of one that was killed before it was whole
                if path.stat().st_mtime < time.time() - LEFTOVER_S:
                    path.unlink()

    def merge_dead(self) -> None:
        """Make one file of those whose processes have ended: a scrape reads no more than it must.

        Raises:
            OSError: as read; the next call makes up for it.
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
        """Remove our files and the empty folder, unless processes of this service still live.

        Raises:
            OSError: as read.
        """
        self.begin()
        with self._locked(fcntl.LOCK_EX):
            if self._files():
                return
            (self.path / "lock").unlink()
        with suppress(OSError):  # it has files of others
            self.path.rmdir()

    def _files(self) -> list[Path]:
        return list(self.path.glob(f"*{SUFFIX}"))

    @contextmanager
    def _locked(self, mode: int) -> Iterator[None]:
        """Keep others from reading while files are made one, and the other way round."""
        descriptor = os.open(self.path / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor, mode)
            yield
        finally:
            os.close(descriptor)


def _merge_file(totals: Totals, path: Path, *, only_dead: bool = False) -> bool:
    """Merge a file; return whether its process has ended."""
    descriptor = os.open(path, os.O_RDONLY)
    with os.fdopen(descriptor, "rb") as file:
        is_live = is_owned(descriptor)
        if not (is_live and only_dead):
            totals.merge(_read_numbers(file), is_live=is_live)
    if is_live:
        totals.pids.add(int(path.name.partition("-")[0]))
    return not is_live


def _read_numbers(file: BinaryIO) -> dict[Key, float]:
    """Return the numbers of a file; none of one that a power failure has left without its end.

    It would keep the service from starting: the arbiter reads the folder first.
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
