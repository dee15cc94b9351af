"""A strict S3 server, moto, with one bucket: it prints its port, and ends when stdin does."""

import logging
import sys
from http.client import OK, HTTPConnection
from threading import Lock, Thread

from moto.server import DomainDispatcherApplication, MotoRequestHandler, create_backend_app
from werkzeug.serving import make_server

CONDITIONS = ("HTTP_IF_MATCH", "HTTP_IF_NONE_MATCH")


class OneConditionalPutAtATime:
    """Serializes conditional puts: unlike S3, moto lets others write after its check."""

    def __init__(self, app):
        self._app = app
        self._lock = Lock()

    def __call__(self, environ, start_response):
        if environ["REQUEST_METHOD"] != "PUT" or not any(name in environ for name in CONDITIONS):
            return self._app(environ, start_response)
        with self._lock:
            return self._app(environ, start_response)


def main():
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    app = OneConditionalPutAtATime(DomainDispatcherApplication(create_backend_app))
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=MotoRequestHandler)
    Thread(target=server.serve_forever, daemon=True).start()
    connection = HTTPConnection("127.0.0.1", server.port)
    connection.request("PUT", f"/{sys.argv[1]}")
    assert connection.getresponse().status == OK
    print(server.port, flush=True)  # noqa: T201  the test reads it
    sys.stdin.read()


if __name__ == "__main__":
    main()
