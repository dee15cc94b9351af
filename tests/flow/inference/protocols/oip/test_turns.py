"""Large bodies wait in a queue, by decompressed size; small ones do not."""

import gzip
import json
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import islice

import numpy as np
import pytest
from oip_bodies import LENGTH, body_of
from oip_client import OipClient, publish
from waiting import TIMEOUT_S

from contracts.settings import Settings
from services.inference.app import create_app
from services.limits.limiter import MAX_LARGE, SMALL_BYTES
from stores.blobs.directory import DirectoryBlobs
from stores.models.store import ModelStore

BODY = body_of(np.zeros((1, 9), np.uint8))


class HeldStore(ModelStore):
    """Resolves the model `held` when released, and counts concurrent waiters."""

    def __init__(self, root):
        super().__init__(DirectoryBlobs(root))
        self.may_answer = threading.Event()
        self.waiting = self.most_waiting = 0

    def resolve(self, name, ref):
        if name == "held":
            self.waiting += 1
            self.most_waiting = max(self.most_waiting, self.waiting)
            assert self.may_answer.wait(TIMEOUT_S)
            self.waiting -= 1
        return super().resolve(name, ref)


@pytest.fixture
def held(tmp_path):
    (tmp_path / "models").mkdir()
    store = HeldStore(tmp_path / "models")
    for name in ("mnist", "held"):
        publish(store, 1, name)
    return store


@pytest.fixture
def app(held, tmp_path):
    return create_app(Settings(data_dir=tmp_path), held)


def ask_json(app, model, size=SMALL_BYTES + 1):
    return OipClient(app).post(f"/v2/models/{model}/infer", json.dumps(BODY).encode().ljust(size))


def ask_gzip(app, model, size=SMALL_BYTES + 1):
    content = gzip.compress(json.dumps(BODY).encode().ljust(size))
    assert len(content) < SMALL_BYTES
    return OipClient(app).post(f"/v2/models/{model}/infer", content, **{"Content-Encoding": "gzip"})


def ask_stored(app, model):
    """Send a gzip stream that is as long as its content."""
    content = gzip.compress(json.dumps(BODY).encode().ljust(SMALL_BYTES), compresslevel=0)
    assert len(content) > SMALL_BYTES
    return OipClient(app).post(f"/v2/models/{model}/infer", content, **{"Content-Encoding": "gzip"})


LARGE = [ask_json, ask_gzip, ask_stored]


@pytest.mark.parametrize("ask_large", LARGE)
def test_large_bodies_queue_and_small_ones_do_not(app, held, ask_large):
    with ThreadPoolExecutor(MAX_LARGE + 2) as pool:
        futures = [pool.submit(ask_large, app, "held") for _ in range(MAX_LARGE + 2)]
        refused = [future.result() for future in islice(as_completed(futures, TIMEOUT_S), 2)]
        small = [ask(app, "mnist", SMALL_BYTES) for ask in (ask_json, ask_gzip)]
        alone = OipClient(app).post("/v2/models/mnist/infer", bytes(9), **{LENGTH: "0"})
        held.may_answer.set()
        answers = [future.result(TIMEOUT_S) for future in futures]

    assert sorted(answer.status_code for answer in answers) == [200, 200, 503, 503]
    assert held.most_waiting == 1
    assert [answer.status_code for answer in (*small, alone)] == [200, 200, 200]
    assert all(
        "one of the large requests is being processed" in answer.json["error"] for answer in refused
    )
    assert all(int(answer.headers["Retry-After"]) >= 1 for answer in refused)


@pytest.mark.parametrize("ask_large", LARGE)
def test_any_end_of_a_request_frees_its_place(app, ask_large):
    statuses = [ask_large(app, model).status_code for model in ["nobody", "mnist"] * 3]
    assert statuses == [404, 200] * 3
