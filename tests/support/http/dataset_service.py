"""A small service with one data set, which follows the contract of data sets."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

RECORD = {
    "name": "wine",
    "version": 2,
    "kind": "table",
    "sha256": "0" * 64,
    "train_examples": 4,
    "test_examples": 1,
    "input_shape": [2],
    "pixel_max": None,
    "classes": 2,
    "class_names": ["red", "white"],
    "columns": [
        {"name": "alcohol", "kind": "number", "mean": 12.5, "std": 0.5, "values": None},
        {"name": "region", "kind": "text", "mean": None, "std": None, "values": ["a", "b"]},
    ],
    "prepare": None,
    "examples_per_class": {"train": [2, 2], "test": [1, 0]},
    "source": {"media_type": "text/csv", "size_bytes": 20, "sha256": "1" * 64, "query": {}},
    "warnings": [{"type": "few_examples", "message": "class white has 2 examples"}],
    "description": "",
    "created_at": "2026-01-02T03:04:05.678Z",
}
JOB = {
    "id": "0123456789abcdef",
    "kind": "import_dataset",
    "state": "queued",
    "queue_position": 1,
    "spec": None,
    **dict.fromkeys(("model", "error", "metrics", "progress", "dataset")),
}
IMPORTED = JOB | {"state": "succeeded", "dataset": {"name": "wine", "version": 2}}
EXAMPLES = [{"split": "test", "index": 0, "label": 1, "values": [13.5, "a"]}]
VERSION_PATH = "/datasets/wine/versions/2"


class Service(BaseHTTPRequestHandler):
    """Imports each upload as version 2 of `wine`; the server keeps what it received."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.uploads.append((self.path, dict(self.headers), body))
        self.answer(202, JOB)

    def do_GET(self):
        path = urlsplit(self.path).path
        answers = {
            f"/jobs/{JOB['id']}": self.server.job,
            VERSION_PATH: RECORD,
            "/datasets/wine/versions/latest": RECORD,
            "/datasets/wine/versions": {"items": [RECORD], "next_cursor": None},
            "/datasets": {"items": [RECORD], "next_cursor": None},
            f"{VERSION_PATH}/examples": {"items": EXAMPLES, "next_cursor": None},
        }
        self.server.queries.append(dict(parse_qsl(urlsplit(self.path).query)))
        if path in answers:
            self.answer(200, answers[path])
        else:
            name = path.split("/")[2]
            self.answer(404, {"detail": f"no data set is named {name!r}; GET /datasets lists them"})

    def do_DELETE(self):
        if self.path == VERSION_PATH:
            self.answer(204)
        else:
            self.answer(409, {"detail": "a job that has not ended uses it"})

    def answer(self, status, body=None):
        content = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


@contextmanager
def dataset_service():
    """Run the service; yield its server, whose uploads and queries are recorded."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    server.uploads, server.queries, server.job = [], [], IMPORTED
    server.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, args=(0.01,)).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
