"""Bounds the log files of the programs that `mlpforge up` supervises.

The programs keep their files open, so a long file is copied and then emptied: since they append,
they continue at its start. A line that is written between the two is lost.
"""

import shutil
import time
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Final

import structlog

MAX_LOG_BYTES: Final = 50 * 2**20
OLD_FILES: Final = 3
POLL_S: Final = 5.0

log = structlog.get_logger(__name__)


class LogRotation:
    """Looks at log files every POLL_S."""

    def __init__(self) -> None:
        self._polled_s = 0.0

    def poll(self, files: Iterable[Path | None]) -> None:
        """Rotate the files that are too long; a failure is logged, and tried again."""
        now_s = time.monotonic()
        if now_s - self._polled_s < POLL_S:
            return
        self._polled_s = now_s
        for file in filter(None, files):
            try:
                if file.exists() and file.stat().st_size > MAX_LOG_BYTES:
                    rotate(file)
            except OSError as error:
                log.warning("log_not_rotated", file=str(file), reason=error.strerror)


def rotate(file: Path) -> None:
    """Empty a file, after its content was copied; keep OLD_FILES copies."""
    names = [file.with_name(f"{file.name}.{number}") for number in range(OLD_FILES + 1)]
    copy, *_ = names  # complete before an older one is dropped: the disk may be full
    try:
        shutil.copyfile(file, copy)
    except OSError:
        copy.unlink(missing_ok=True)
        raise
    with file.open("r+b") as opened:
        opened.truncate()
    for newer, older in reversed(list(pairwise(names))):
        if newer.exists():
            newer.replace(older)
