"""An SQLite file with pages that are overwritten."""

import sqlite3
from pathlib import Path

PAGE_BYTES = 4096


def overwrite_root(file: Path, table: str) -> None:
    """Overwrite the first page of a table; no process may have the file open."""
    connection = sqlite3.connect(file)
    query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
    (root,) = connection.execute(query, (table,)).fetchone()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    with file.open("r+b") as pages:
        pages.seek((root - 1) * PAGE_BYTES)
        pages.write(b"\xff" * PAGE_BYTES)
