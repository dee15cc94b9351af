"""Published models of a table with texts, one of numbers only, and images in colors."""

import pytest
from described_networks import COLORS, NUMBERS, TABLE, make_described
from published import publish_in

from contracts.settings import Settings
from services.inference.app import create_app
from stores.models.open import directory_store


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """The store, and a client of a service that nothing changes."""
    folder = tmp_path_factory.mktemp("tables")
    (folder / "models").mkdir()
    store = directory_store(folder / "models")
    for name, transform in (("iris", TABLE), ("pairs", NUMBERS), ("colors", COLORS)):
        publish_in(store, make_described(transform), name, transform=transform)
    return store, create_app(Settings(data_dir=folder), store).test_client()


@pytest.fixture(scope="module")
def http(served):
    return served[1]


@pytest.fixture(scope="module")
def expected(http):
    def predict(model, rows):
        answer = http.post("/predict", json={"model": model, "rows": rows}).json
        return answer["predictions"]

    return predict
