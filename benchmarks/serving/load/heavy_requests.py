"""Attacks by requests that are slow to read or need a large version, or come in many pieces."""

import json
import socket
import threading
from collections.abc import Callable, Sequence
from itertools import cycle
from pathlib import Path

import numpy as np

from mlp_core import Initializer, Network, Scale, weights_bytes
from mlp_core.network import draw_affines

from serving.forms import BYTES, post_bytes
from serving.load.attacks import Attack, clients
from serving.load.open_loop import read_response
from serving.model import publish
from serving.server import Server

COLUMNS = 784
IMAGES = 10_000
HEAVY = "heavy"  # a model whose versions do not fit into memory together
HEAVY_VERSIONS = 4
HEAVY_SIZES = (784, 4096, 4096, 1000, 10)  # 91 MiB
PADDING_BYTES, PADDING_CLIENTS = 40 * 2**20, 14
PIECE_BYTES = 65_536
CHUNK = b"1\r\n \r\n"
CHUNKS_A_PIECE, CHUNK_CLIENTS = 1000, 4
CHUNK_BYTES_PER_S = 2.3e6  # of all these clients together


def publish_heavy(models: Path) -> None:
    """Publish versions that are loaded again for each request, since each evicts another."""
    rng = np.random.default_rng(0)
    affines = draw_affines(HEAVY_SIZES, Initializer("he"), rng, "float32")
    weights = weights_bytes(Network(affines, "relu", Scale(1 / 255)))
    for _ in range(HEAVY_VERSIONS):
        publish(models, HEAVY, HEAVY_SIZES, weights)


def heavy_requests(inference_port: int) -> list[Attack]:
    """Return the attacks; some bypass the gateway and use the port of the inference service."""
    padded = post_bytes("/predict", _spaces())
    return [
        _send("large batches", [post_bytes("/predict", _batch())], 4),
        _send("1,000 images as bytes", [post_bytes("/predict", bytes(COLUMNS) * 1000, BYTES)], 4),
        _send("a column name of 60 MB", [post_bytes("/invocations", _long_name())], 2),
        _send("a million keys", [post_bytes(path, _keys()) for path in _KEY_PATHS], 2),
        _send("versions of 91 MiB in turn", [_heavy_request(n) for n in range(HEAVY_VERSIONS)], 4),
        _send("bodies of 40 MiB", [padded], PADDING_CLIENTS, inference_port),
        Attack(
            f"one-byte chunks at {CHUNK_BYTES_PER_S / 1e6:.1f} MB/s",
            lambda _: clients(CHUNK_CLIENTS, lambda end: _send_chunks(inference_port, end)),
        ),
    ]


_KEY_PATHS = ("/invocations", "/v1/models/mnist:predict")


def _batch() -> bytes:
    image = b"[%b]" % b",".join([b"0.12345"] * COLUMNS)
    return b'{"pixel_max":1,"pixels":[%b]}' % b",".join([image] * IMAGES)


def _long_name() -> bytes:
    columns = ["1" * 60_000_000, *map(str, range(COLUMNS - 1))]
    return json.dumps({"dataframe_split": {"columns": columns, "data": [[0] * COLUMNS]}}).encode()


def _keys() -> bytes:
    return json.dumps({"instances": [dict.fromkeys(map(str, range(999_999)), 1)]}).encode()


def _spaces() -> bytes:
    return b'{"pixels":[0]%b}' % (b" " * PADDING_BYTES)


def _heavy_request(index: int) -> bytes:
    body = {"model": HEAVY, "version": index + 1, "pixels": [0] * COLUMNS}
    return post_bytes("/predict", json.dumps(body).encode())


def _send(name: str, requests: Sequence[bytes], count: int, port: int | None = None) -> Attack:
    """Return an attack of clients that send the next request right after a response."""

    def run(server: Server) -> Callable[[threading.Event], None]:
        return lambda is_over: _send_repeatedly(port or server.site.port, requests, is_over)

    return Attack(f"{count} clients, {name}", lambda server: clients(count, run(server)))


def _send_repeatedly(port: int, requests: Sequence[bytes], is_over: threading.Event) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        for request in cycle(requests):
            if is_over.is_set():
                return
            send_in_pieces(connection, request)
            if read_response(connection).will_close:
                return


def send_in_pieces(connection: socket.socket, content: bytes) -> None:
    """Send in pieces: within one call the kernel may let nothing else run on a core."""
    view = memoryview(content)
    for begin in range(0, len(view), PIECE_BYTES):
        connection.sendall(view[begin : begin + PIECE_BYTES])


def _send_chunks(port: int, is_over: threading.Event) -> None:
    head = "POST /predict HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    piece = CHUNK * CHUNKS_A_PIECE
    pause_s = len(piece) * CHUNK_CLIENTS / CHUNK_BYTES_PER_S
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(f"{head}Transfer-Encoding: chunked\r\n\r\n".encode())
        while not is_over.wait(pause_s):
            connection.sendall(piece)
