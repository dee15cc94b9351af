"""The database's own clock, so that no host's clock decides whether a lease has run out."""

from typing import Any

from sqlalchemy import Double
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class DatabaseNow(FunctionElement[float]):
    """Seconds since 1970 by the database's clock, as a double."""

    type = Double()
    inherit_cache = True


def db_now() -> DatabaseNow:
    """Return the SQL expression for the database's time, in seconds since 1970."""
    return DatabaseNow()


@compiles(DatabaseNow, "postgresql")
def _postgresql(_element: DatabaseNow, _compiler: SQLCompiler, **_options: Any) -> str:
    return "CAST(extract(epoch FROM clock_timestamp()) AS double precision)"


@compiles(DatabaseNow, "sqlite")
def _sqlite(_element: DatabaseNow, _compiler: SQLCompiler, **_options: Any) -> str:
    # 2440587.5 is 1970-01-01T00:00Z as a Julian day; SQLite's clock ticks in milliseconds.
    return "((julianday('now') - 2440587.5) * 86400.0)"
