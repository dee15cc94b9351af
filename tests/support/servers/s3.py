"""Real S3 servers in separate processes, and a proxy that injects faults.

SeaweedFS is fast, and its conditional puts are atomic. But it lists a folder for minutes after its
last object was removed; tests for which that matters use moto.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import SO_RCVBUF, SOL_SOCKET
from threading import Event, Lock, Thread

from botocore.session import Session
from waiting import TIMEOUT_S

SEAWEEDFS = Path(__file__).with_name("seaweedfs_program.py")
MOTO = Path(__file__).with_name("moto_program.py")
BUCKET = "models"
SECRET = "a-secret-of-s3"  # noqa: S105  it protects nothing
HOP_BY_HOP_HEADERS = {"connection", "keep-alive", "transfer-encoding", "host", "expect"}
CONDITIONS = {"if-match", "if-none-match"}


def aws_environ(url: str) -> dict[str, str]:
    """Return the environment for S3 at a URL, without AWS's configuration files."""
    return {
        "AWS_ENDPOINT_URL": url,
        "AWS_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "a-key-of-s3",
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_CONFIG_FILE": "/nonexistent",
        "AWS_SHARED_CREDENTIALS_FILE": "/nonexistent",
        "AWS_EC2_METADATA_DISABLED": "true",
        "NO_PROXY": "127.0.0.1",
    }


def put_s3_at(url, monkeypatch):
    """Set the environment for S3 at a URL, and remove other AWS variables."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    for name, value in aws_environ(url).items():
        monkeypatch.setenv(name, value)


class S3Server:
    """A server with the bucket BUCKET, which runs until it is stopped.

    Args:
        program: A script that prints its port, and ends when its stdin is closed.
    """

    def __init__(self, program=SEAWEEDFS):
        self._program = subprocess.Popen(
            [sys.executable, program, BUCKET],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        port = self._program.stdout.readline()
        assert port, "the S3 server has not started; `make install-dev` installs it"
        self.port = int(port)
        self.url = f"http://127.0.0.1:{self.port}"

    def client(self):
        """Return a client without injected faults."""
        return Session().create_client(
            "s3",
            endpoint_url=self.url,
            region_name="us-east-1",
            aws_access_key_id="a-key-of-s3",
            aws_secret_access_key=SECRET,
        )

    def stop(self):
        self._program.communicate()


class Request(BaseHTTPRequestHandler):
    """One request that the proxy receives."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # otherwise the body is sent 40 ms after the headers

    def handle_any(self):
        length = int(self.headers.get("Content-Length", 0))
        fault = self.server.proxy.fault_for(self.command, self.path, self.headers)
        fault(self, self.server.proxy.read_body(self.rfile, length))

    do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = handle_any  # noqa: N815  their names

    def ask(self, body, forget=frozenset()):
        """Send the request to S3; return status, headers and body."""
        skipped = HOP_BY_HOP_HEADERS | forget
        headers = {k: v for k, v in self.headers.items() if k.lower() not in skipped}
        connection = HTTPConnection("127.0.0.1", self.server.proxy.target_port, timeout=TIMEOUT_S)
        try:
            connection.request(self.command, self.path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.getheaders(), answer.read()
        finally:
            connection.close()

    def answer(self, status, headers, body):
        self.send_response_only(status)
        for name, value in headers:
            if name.lower() not in HOP_BY_HOP_HEADERS:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def refuse(self, status, code):
        body = f"<Error><Code>{code}</Code><Message>{code} it is</Message></Error>".encode()
        length = [("Content-Length", str(len(body)))]
        self.answer(status, length, b"" if self.command == "HEAD" else body)

    def cut(self):
        self.close_connection = True

    def log_message(self, *_):
        pass


Fault = Callable[[Request, bytes], None]


def pass_on(request, body):
    request.answer(*request.ask(body))


def forget_conditions(request, body):
    request.answer(*request.ask(body, CONDITIONS))


def tell_a_date(date):
    """Return a fault that replaces the Date of a response."""

    def fault(request, body):
        status, headers, content = request.ask(body)
        headers = [(name, value) for name, value in headers if name.lower() != "date"]
        request.answer(status, [*headers, ("Date", date)], content)

    return fault


def cut(request, body):
    request.cut()


def do_and_cut(request, body):
    request.ask(body)
    request.cut()


def cut_in_the_middle(request, body):
    status, headers, content = request.ask(body)
    request.answer(status, headers, content[: len(content) // 2])
    request.cut()


def hang(request, body):
    request.server.proxy.end.wait(TIMEOUT_S)
    request.cut()


def do_and_hang(request, body):
    request.ask(body)
    hang(request, body)


def refuse_with(status, code):
    def fault(request, body):
        request.refuse(status, code)

    return fault


def do_and_refuse_with(status, code):
    def fault(request, body):
        request.ask(body)
        request.refuse(status, code)

    return fault


def after(first, then=pass_on):
    """Return a fault that calls a function before another fault."""

    def fault(request, body):
        first()
        then(request, body)

    return fault


class SmallBuffers(ThreadingHTTPServer):
    """A server with small receive buffers: a sender must wait for the reader."""

    def server_bind(self):
        self.socket.setsockopt(SOL_SOCKET, SO_RCVBUF, 65_536)
        super().server_bind()

    def handle_error(self, *_):
        """Do not log disconnected clients."""


class FaultyProxy:
    """A proxy to an S3 server that injects planned faults, each a number of times.

    Attributes:
        url: The URL that clients use.
        seen: The method, path and headers of each request.
    """

    def __init__(self, target_port):
        self.target_port = target_port
        self.seen = []
        self.end = Event()
        self._pace = None
        self._faults = []
        self._lock = Lock()
        self._server = SmallBuffers(("127.0.0.1", 0), Request)
        self._server.proxy = self
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()

    def fail(self, fault: Fault, method: str, times: int = 1, part: str = ""):
        """Inject a fault into the next requests of a method whose path contains a part."""
        self._faults.append([fault, method, part, times])

    def heal(self):
        """Inject no more faults."""
        self._faults.clear()

    def slow_down(self, piece_bytes: int, pause_s: float):
        """Read the bodies of requests in pieces, with a pause after each."""
        self._pace = (piece_bytes, pause_s)

    def read_body(self, file, length) -> bytes:
        piece_bytes, pause_s = self._pace or (length, 0)
        pieces = []
        while length > 0:
            pieces.append(file.read(min(piece_bytes, length)))
            length -= len(pieces[-1])
            self.end.wait(pause_s)
        return b"".join(pieces)

    def fault_for(self, method, path, headers) -> Fault:
        with self._lock:
            self.seen.append((method, path, headers))
            for planned in self._faults:
                fault, for_method, part, times = planned
                if method == for_method and part in path and times > 0:
                    planned[3] -= 1
                    return fault
            return pass_on

    def stop(self):
        self.end.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
