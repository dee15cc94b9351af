"""Every time in a row is the database's own; a host whose clock is wrong changes nothing."""

import ast
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

import stores.jobs
from stores.jobs.clock import db_now
from stores.jobs.engine import make_engine, transaction

FOLDER = Path(stores.jobs.__file__).parent
ROOM = [path for path in FOLDER.glob("*.py") if path.name != "memory.py"]
HOST_CLOCKS = {"time.time", "datetime.now", "datetime.utcnow", "utc_now"}


def names_read(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Attribute | ast.Name):
            yield ast.unparse(node)


@pytest.mark.parametrize("path", ROOM, ids=lambda path: path.stem)
def test_sql_store_reads_no_host_clock(path: Path) -> None:
    assert HOST_CLOCKS.isdisjoint(names_read(path))


def test_sqlite_tells_seconds_since_1970(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'jobs.sqlite3'}")
    before = time.time()
    with transaction(engine, read_only=True) as connection:
        now = connection.scalar(select(db_now()))
    engine.dispose()

    assert isinstance(now, float)
    assert before - 0.01 <= now <= time.time() + 0.01  # SQLite's clock ticks in milliseconds
