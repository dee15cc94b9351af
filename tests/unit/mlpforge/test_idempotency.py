"""A request that creates something is repeated, with its key, if its answer is lost."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest

from mlpforge import Client

JOB = {"id": "j", "kind": "train", "state": "succeeded", "queue_position": None}
JOB |= {"dataset": {"name": "wine", "version": 1}, "model": None, "error": None, "spec": {}}
INPUTS = [{"name": "pixels", "datatype": "FP32"}]


class Service(BaseHTTPRequestHandler):
    """Loses the answer to its first POST: the connection ends without one."""

    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.posts.append((self.path, self.headers["Idempotency-Key"], body))
        if len(self.server.posts) == 1:
            self.close_connection = True
        else:
            self.answer(JOB)

    def do_GET(self):
        self.answer(JOB if self.path == "/jobs/j" else {"inputs": INPUTS})

    def answer(self, body):
        content = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Service) as server:
        server.posts = []
        threading.Thread(target=server.serve_forever, args=(0.01,)).start()
        yield server
        server.shutdown()


@pytest.fixture
def client(server):
    with Client(f"http://127.0.0.1:{server.server_port}") as client:
        client.connection.sleep = lambda _: None
        yield client


IMAGES = np.arange(40.0).reshape(10, 2, 2)
POSTS = {
    "train": lambda client: client.train(steps=5),
    "reproduce": lambda client: client.job("j").reproduce(),
    "upload": lambda client: client.datasets.upload("wine", IMAGES, np.arange(10)),
    "batch of a data set": lambda client: client.batch("wine", dataset="wine", version=1),
    "batch of images": lambda client: client.batch("wine", IMAGES, 1),
}


@pytest.mark.parametrize("send", POSTS.values(), ids=POSTS)
def test_post_whose_answer_is_lost_is_repeated_with_its_key(server, client, send):
    send(client)
    first, second = server.posts
    assert first == second
    assert first[1] is not None
