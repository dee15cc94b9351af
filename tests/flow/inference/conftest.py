"""Real networks in a real directory, and a client that holds each answer to the document."""

from functools import cache

import numpy as np
import pytest
from published import publish_in, publish_network
from response_schemas import ResponseSchemas

from contracts.settings import Settings
from mlp_core import Initializer, Network, Scale
from services.http.openapi import build_document
from services.inference.app import OPERATIONS as INFERENCE_OPERATIONS
from services.inference.app import create_app
from stores.models.open import directory_store

DOCUMENT = build_document(INFERENCE_OPERATIONS)
SCHEMAS = ResponseSchemas(DOCUMENT)
SIZES = (784, 50, 10)
MAX_BODY_BYTES = 4_000_000
# A test that uses one of these may change models.
CHANGING = {"store", "publish", "tmp_path"}


@pytest.fixture
def store(tmp_path):
    root = tmp_path / "models"
    root.mkdir()
    return directory_store(root)


@cache
def draw_network(seed=0, layer_sizes=SIZES, dtype="float32"):
    rng = np.random.default_rng(seed)
    drawn = Network.create(layer_sizes, "sigmoid", Initializer("he"), rng, dtype)
    for param in drawn.params:
        param.flags.writeable = False  # tests share it
    return Network(drawn.affines, "sigmoid", Scale(1 / 255))


@pytest.fixture(scope="session")
def make_network():
    return draw_network


@pytest.fixture
def changes_models(request):
    """Whether a test changes models, so that it needs its own app."""
    return not CHANGING.isdisjoint(request.fixturenames)


@pytest.fixture
def publish(store, make_network):
    def publish_one(network=None, name="mnist", weights=None, golden=None):
        return publish_in(store, network or make_network(), name, weights, golden)

    return publish_one


class CheckedClient:
    """A client that checks each response against the OpenAPI document."""

    def __init__(self, app):
        self._client = app.test_client()

    def get(self, path):
        return self._check(self._client.get(path), "get", path)

    def post(self, path, **options):
        return self._check(self._client.post(path, **options), "post", path)

    def predict(self, **fields):
        return self._check(self._client.post("/predict", json=fields), "post", "/predict")

    def send(self, body, content_type="application/json", query=None, **headers):
        response = self._client.post(
            "/predict", data=body, content_type=content_type, headers=headers, query_string=query
        )
        return self._check(response, "post", "/predict")

    def _check(self, response, method, path):
        declared = DOCUMENT["paths"][path][method]["responses"][str(response.status_code)]
        assert set(declared["headers"]) <= set(response.headers.keys())
        schema = declared["content"][response.content_type]["schema"]
        if response.content_type.startswith("image/"):
            return response
        SCHEMAS.validate(schema, response.get_json(force=True))
        return response


@pytest.fixture
def client(store, tmp_path):
    settings = Settings(data_dir=tmp_path, max_body_bytes=MAX_BODY_BYTES)
    return CheckedClient(create_app(settings, store))


@pytest.fixture(scope="session")
def shared_app(tmp_path_factory):
    """An app with one version of mnist, which tests leave unchanged."""
    folder = tmp_path_factory.mktemp("shared")
    publish_network(folder)
    settings = Settings(data_dir=folder, max_body_bytes=MAX_BODY_BYTES)
    return create_app(settings, directory_store(folder / "models"))


@pytest.fixture
def app(request, changes_models):
    """An app with one version of mnist: the shared one, or one whose models the test changes."""
    if not changes_models:
        return request.getfixturevalue("shared_app")
    request.getfixturevalue("publish")()
    data_dir = request.getfixturevalue("tmp_path")
    settings = Settings(data_dir=data_dir, max_body_bytes=MAX_BODY_BYTES)
    return create_app(settings, request.getfixturevalue("store"))


@pytest.fixture
def images():
    return np.random.default_rng(7).integers(0, 256, (40, 784)).tolist()
