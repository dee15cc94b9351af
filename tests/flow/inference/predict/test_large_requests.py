"""Large requests wait in a queue; small ones do not."""

import threading
from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import islice

import numpy as np
import pytest
from image_files import chunk, made_png, to_file
from waiting import TIMEOUT_S

from contracts.settings import Settings
from services.inference.app import create_app
from services.limits.limiter import MAX_LARGE, SMALL_BYTES
from stores.blobs.directory import DirectoryBlobs
from stores.models.store import ModelStore


class HeldStore(ModelStore):
    """Resolves the model `held` when released, and counts the waiting requests."""

    def __init__(self, root):
        super().__init__(DirectoryBlobs(root))
        self.may_answer = threading.Event()
        self.waiting = self.most_waiting = 0

    def resolve(self, name, ref):
        if name == "held":
            self.waiting += 1
            self.most_waiting = max(self.most_waiting, self.waiting)
            assert self.may_answer.wait(timeout=TIMEOUT_S)
            self.waiting -= 1
        return super().resolve(name, ref)


@pytest.fixture
def held(store, publish, tmp_path):
    publish()
    publish(name="held")
    return HeldStore(tmp_path / "models")


@pytest.fixture
def app(held, tmp_path):
    return create_app(Settings(data_dir=tmp_path), held)


def ask(app, model="mnist", size_bytes=0, **environ):
    body = f'{{"model": "{model}", "pixels": {[0] * 784}'.ljust(size_bytes) + "}"
    return app.test_client().post(
        "/predict", data=body, content_type="application/json", environ_overrides=environ
    )


def ask_large(app, model):
    return ask(app, model, SMALL_BYTES)


def send_image(app, model, side=1025, **options):
    content = to_file(np.eye(side, dtype=np.uint8) * 255, **options)
    return app.test_client().post(f"/predict?model={model}", data=content, content_type="image/png")


def ask_large_file(app, model):
    """Send a file of a small image with a long text."""
    content = made_png(28, 28, bytes(29) * 28, chunk(b"tEXt", bytes(SMALL_BYTES)))
    return app.test_client().post(f"/predict?model={model}", data=content, content_type="image/png")


def ask_chunked(app, model):
    environ = {"wsgi.input_terminated": True, "CONTENT_LENGTH": ""}
    return ask(app, model, HTTP_TRANSFER_ENCODING="chunked", **environ)


@pytest.mark.parametrize("ask_bulk", [ask_large, ask_large_file, ask_chunked])
def test_large_requests_queue_and_small_ones_do_not(app, held, ask_bulk):
    with ThreadPoolExecutor(MAX_LARGE + 2) as pool:
        futures = [pool.submit(ask_bulk, app, "held") for _ in range(MAX_LARGE + 2)]
        refused = [
            future.result() for future in islice(as_completed(futures, timeout=TIMEOUT_S), 2)
        ]
        small = ask(app)
        held.may_answer.set()
        answers = [future.result(timeout=TIMEOUT_S) for future in futures]

    assert sorted(answer.status_code for answer in answers) == [200, 200, 503, 503]
    assert held.most_waiting == 1
    assert small.status_code == 200
    assert {answer.json["type"] for answer in refused} == {"urn:mlpforge:problem:busy"}
    assert all(int(answer.headers["Retry-After"]) >= 1 for answer in refused)


@pytest.mark.parametrize("ask_bulk", [ask_large, ask_chunked])
def test_a_large_request_is_answered_like_a_small_one(app, ask_bulk):
    assert ask_bulk(app, "mnist").json == ask(app).json
    assert ask_bulk(app, "nobody").json == ask(app, "nobody").json


def test_any_end_of_a_request_frees_its_place(app):
    statuses = [ask_large(app, model).status_code for model in ["nobody", "../x", "mnist"] * 3]

    assert statuses == [404, 422, 200] * 3


def test_file_of_many_pixels_is_large(app, held):
    with ThreadPoolExecutor(MAX_LARGE + 1) as pool:
        futures = [pool.submit(ask_large, app, "held") for _ in range(MAX_LARGE + 1)]
        refused = next(as_completed(futures, timeout=TIMEOUT_S)).result()  # the queue is full
        large, small = send_image(app, "mnist"), send_image(app, "mnist", side=1024)
        held.may_answer.set()
        answers = [future.result(timeout=TIMEOUT_S) for future in futures]

    assert refused.status_code == 503
    assert large.status_code == 503
    assert large.json["type"] == "urn:mlpforge:problem:busy"
    assert small.status_code == 200
    assert sorted(answer.status_code for answer in answers) == [200, 200, 503]
    assert send_image(app, "mnist").status_code == 200


def test_large_file_of_many_pixels_waits_once(app):
    assert SMALL_BYTES < 1025**2
    answer = send_image(app, "mnist", compress_level=0)
    assert answer.status_code == 200
    assert answer.json == send_image(app, "mnist").json
