"""The parts of one request in one process, in microseconds: printed as JSON.

python request_parts.py DATA_DIR BODY_FILE
"""

import io
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

import numpy as np
import orjson

from contracts.logs import configure_logging
from contracts.settings import Settings, load_settings
from mlp_core.single_image import TilePredictor
from services.inference.answers import encode_prediction
from services.inference.app import create_app
from services.networks.cache import Networks
from services.server.fast.app_parts import FAST_PATH
from services.server.fast.plain_headers import PlainHeaderParser
from stores.models.open import open_model_store

BLOCKS, BLOCK_S = 9, 0.05


def main() -> None:
    """Time each part, and print."""
    data_dir, file = sys.argv[1:]
    settings = load_settings({"MLPFORGE_DATA_DIR": data_dir})
    configure_logging(json=True)
    body = Path(file).read_bytes()
    print(json.dumps(time_fast(settings, body) | time_whole(settings, body)))


def time_fast(settings: Settings, body: bytes) -> dict[str, float]:
    """Return the parts of the fast path."""
    heads, networks = PlainHeaderParser(settings), Networks(open_model_store(settings))
    head, pixels = make_head(body), json.loads(body)["pixels"]
    loaded = networks.resolve("mnist", "latest")
    tile, values = TilePredictor(loaded.network), np.frombuffer(bytes(pixels), np.uint8)
    probs = tile.predict(values)
    return {
        "head": best_us(lambda: heads.parse(head)),
        "decode": best_us(lambda: orjson.loads(body)),
        "array": best_us(lambda: np.frombuffer(bytes(pixels), np.uint8)),
        "resolve": best_us(lambda: networks.find_loaded("mnist", "latest")),
        "forward, a tile of 8": best_us(lambda: tile.predict(values)),
        "encode": best_us(lambda: encode_prediction("mnist", 1, probs)),
    }


def time_whole(settings: Settings, body: bytes) -> dict[str, float]:
    """Return both roads as wholes, without a server."""
    app = create_app(settings, open_model_store(settings))
    predict, head = app.extensions[FAST_PATH].predict, make_head(body)

    def ordinary() -> bytes:
        environ: dict[str, Any] = {"REQUEST_METHOD": "POST", "PATH_INFO": "/predict"}
        setup_testing_defaults(environ)
        environ |= {"CONTENT_TYPE": "application/json", "CONTENT_LENGTH": str(len(body))}
        environ["wsgi.input"] = io.BytesIO(body)
        return b"".join(app(environ, lambda *_: None))  # type: ignore[arg-type]

    if b"digit" not in ordinary():  # it loads the network, which the fast path leaves to it
        raise SystemExit(f"the ordinary path answers {ordinary()!r}")
    if predict.answer(head, body) is None:
        raise SystemExit("the fast path does not answer")
    whole_us = best_us(lambda: predict.answer(head, body))
    return {"whole, fast path": whole_us, "whole, ordinary path": best_us(ordinary)}


def make_head(body: bytes) -> bytes:
    """Return the head that wrk sends."""
    lines = [
        "POST /predict HTTP/1.1",
        "Host: 127.0.0.1:8000",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
    ]
    return "\r\n".join([*lines, "", ""]).encode()


def best_us(call: Callable[[], Any]) -> float:
    """Return microseconds a call, in the best of some blocks."""
    call()
    return min(_block_us(call) for _ in range(BLOCKS))


def _block_us(call: Callable[[], Any]) -> float:
    start, times = time.perf_counter(), 0
    while time.perf_counter() - start < BLOCK_S:
        for _ in range(10):
            call()
        times += 10
    return (time.perf_counter() - start) / times * 1e6


if __name__ == "__main__":
    main()
