"""Checks of an SQLite file without SQLAlchemy, which takes long to load."""

import errno
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from contracts.errors import DatabaseFullError
from stores.jobs.revision import NEWEST_REVISION, VERSION_TABLE

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
ROOM_BYTES = 65_536  # more than a job's rows and events
# The sequence of the jobs' numbers remains when the jobs are deleted.
_STATE = f"""
    SELECT (SELECT version_num FROM {VERSION_TABLE}),
           EXISTS (SELECT * FROM jobs WHERE lease_until IS NOT NULL),
           EXISTS (SELECT * FROM sqlite_sequence WHERE name = 'jobs')
"""  # noqa: S608  a constant


def check_room(file: Path) -> None:
    """Raise DatabaseFullError if a file's folder has no room for a job's rows."""
    try:
        with tempfile.TemporaryFile(dir=file.parent) as probe:
            probe.write(bytes(ROOM_BYTES))
            probe.flush()
    except OSError as error:  # SQLite reports the others
        if error.errno in NO_ROOM:
            raise DatabaseFullError(error.strerror or "no room") from error


def is_in_use_and_settled(file: Path) -> bool:
    """Return whether a file needs no preparation before the workers start.

    It has held jobs, is undamaged and up to date, and no worker holds a lease. Every page is read:
    100 MB take 0.2 s from the page cache, and otherwise as long as the disk needs.
    """
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=rw", uri=True)) as connection:
            (damage,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            revision, has_lease, was_used = connection.execute(_STATE).fetchone()
    except sqlite3.Error:
        return False
    is_settled = revision == NEWEST_REVISION and not has_lease
    return bool(was_used and is_settled and damage == "ok")
