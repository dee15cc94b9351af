"""One app with the fast path and the ordinary one, whose answers are compared."""

import json
import shutil

import pytest
from published import publish_in

from contracts.settings import Settings
from services.http.bodies import BufferedBody
from services.http.operations import JSON, OCTETS
from services.inference.app import create_app
from services.server.fast.fast_path import FAST_PATH
from stores.models.open import directory_store

ID = "the-same-for-both"


class BothPaths:
    """One app with both paths."""

    def __init__(self, app):
        self.app = app
        self._client = app.test_client()
        self.fast_path = app.extensions[FAST_PATH]

    def fast(self, body, media_type=JSON, query="", *, is_last=True):
        """Return status, headers and body, or None if the fast path does not answer.

        The last request ends an iteration of the event loop.
        """
        head = _write_head(f"/predict{query}", body, {"Content-Type": media_type})
        answer = _split(self.fast_path.answer(head, body))
        if is_last:
            self.fast_path.flush()
        return answer

    def ordinary(self, body, media_type=JSON, query=""):
        return self._post(f"/predict{query}", body, {"Content-Type": media_type})

    def agree(self, *request):
        """Return whether the fast path answered, after comparing the answers."""
        fast = self.fast(*request)
        assert fast is None or fast == self.ordinary(*request)
        return fast is not None

    def fast_batch(self, body, path="/predict", **headers):
        """Return the same as fast for a batch, whose body arrived in pieces."""
        head = _write_head(path, body, {"Content-Type": OCTETS, **headers})
        pieces = BufferedBody([body[:1000], memoryview(body)[1000:]])
        answer = _split(self.fast_path.answer_batch(head, pieces))
        self.fast_path.flush()
        return answer

    def batches_agree(self, body, path="/predict", **headers):
        """Return whether the fast path answered a batch, after comparing the answers."""
        ordinary = self._post(path, body, {"Content-Type": OCTETS, **headers})  # it loads
        fast = self.fast_batch(body, path, **headers)
        assert fast is None or fast == ordinary
        return fast is not None

    def _post(self, path, body, headers):
        response = self._client.post(path, data=body, headers={**headers, "X-Request-Id": ID})
        return response.status, dict(response.headers), response.data


def _write_head(path, body, headers):
    lines = [f"POST {path} HTTP/1.1", "Host: localhost", f"X-Request-Id: {ID}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    lines += [f"Content-Length: {len(body)}", "", ""]
    return "\r\n".join(lines).encode("latin-1")


def _split(response):
    if response is None:
        return None
    head, _, content = response.partition(b"\r\n\r\n")
    line, *lines = head.decode().split("\r\n")
    headers = dict(header.split(": ", 1) for header in lines)
    for name in ("Server", "Date", "Connection"):  # gunicorn's
        del headers[name]
    return line.removeprefix("HTTP/1.1 "), headers, content


@pytest.fixture(scope="session")
def published(tmp_path_factory, make_network):
    """The data folder of the models, which tests leave unchanged."""
    folder = tmp_path_factory.mktemp("paths")
    (folder / "models").mkdir()
    store = directory_store(folder / "models")
    for network in (make_network(), make_network(seed=1)):
        publish_in(store, network)
    publish_in(store, make_network(seed=2), "other")
    publish_in(store, make_network(layer_sizes=(4, 3, 10)), "four")
    publish_in(store, make_network(seed=5, dtype="float64"), "double")
    publish_in(store, make_network(layer_sizes=(784, 1300, 10)), "wide")
    store.move_alias("mnist", "best", 1)
    return folder


@pytest.fixture
def store(published, tmp_path):
    """A copy of the models, which a test may change."""
    shutil.copytree(published / "models", tmp_path / "models")
    return directory_store(tmp_path / "models")


@pytest.fixture(scope="session")
def shared_paths(published):
    return open_paths(published, directory_store(published / "models"))


@pytest.fixture
def paths(request, changes_models):
    if not changes_models:
        return request.getfixturevalue("shared_paths")
    return open_paths(request.getfixturevalue("tmp_path"), request.getfixturevalue("store"))


def open_paths(folder, store):
    """Return the paths of an app that has loaded every version."""
    paths = BothPaths(create_app(Settings(data_dir=folder), store))
    image = [0] * 784
    for model in ("mnist", "other", "double", "wide"):
        paths.ordinary(json.dumps({"pixels": image, "model": model}).encode())
    paths.ordinary(json.dumps({"pixels": image, "version": 1}).encode())
    paths.ordinary(json.dumps({"pixels": [1, 2, 3, 4], "model": "four"}).encode())
    return paths
