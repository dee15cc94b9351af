"""Every time in a row is by the database's clock; a host with a wrong clock changes nothing."""

import ast
import time
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import select

import stores.jobs
from stores.jobs.memory import make_memory_engine
from stores.jobs.sql.engine import transaction
from stores.jobs.sql.tables import db_now

HOST_CLOCKS = {"time.time", "datetime.now", "datetime.utcnow", "utc_now"}


def names_read(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Attribute | ast.Name):
            yield ast.unparse(node)


def test_job_store_reads_no_host_clock() -> None:
    files = list(Path(stores.jobs.__file__).parent.rglob("*.py"))
    assert files
    assert not {file.name for file in files if not HOST_CLOCKS.isdisjoint(names_read(file))}


def test_sqlite_clock_is_in_seconds_since_1970() -> None:
    before = time.time()
    with transaction(make_memory_engine(), read_only=True) as connection:
        now = connection.scalar(select(db_now()))

    assert isinstance(now, float)
    assert before - 0.01 <= now <= time.time() + 0.01  # SQLite's clock ticks in milliseconds
