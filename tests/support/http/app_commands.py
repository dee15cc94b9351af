"""The client commands, with an app that this process serves."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask
from typer.testing import CliRunner
from werkzeug.serving import make_server

from cli.main import app as commands


@contextmanager
def commands_of(app: Flask) -> Iterator[Callable[..., Any]]:
    """Yield a function that runs a command, with settings as keyword arguments."""

    def run(*words: str, stdin: str | None = None, **settings: str) -> Any:
        return CliRunner().invoke(commands, words, input=stdin, env=address | settings)

    server = make_server("127.0.0.1", 0, app)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    address = {"MLPFORGE_URL": f"http://127.0.0.1:{server.server_port}"}
    try:
        yield run
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
