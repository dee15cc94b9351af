"""Networks of 9 pixels and 3 classes behind the protocol."""

import numpy as np
import pytest
from oip_client import OipClient, publish

from contracts.settings import Settings
from services.inference.app import create_app
from stores.models.open import directory_store

MAX_BODY_BYTES = 4_000_000


@pytest.fixture(scope="session")
def oip_folder(tmp_path_factory):
    """A read-only store with two versions of mnist, the first of them `best`."""
    folder = tmp_path_factory.mktemp("oip")
    (folder / "models").mkdir()
    store = directory_store(folder / "models")
    for seed in (1, 2):
        publish(store, seed)
    store.move_alias("mnist", "best", 1)
    return folder


@pytest.fixture(scope="session")
def oip_app(oip_folder):
    settings = Settings(data_dir=oip_folder, max_body_bytes=MAX_BODY_BYTES)
    return create_app(settings, directory_store(oip_folder / "models"))


@pytest.fixture
def oip(oip_app):
    return OipClient(oip_app)


@pytest.fixture
def pixels():
    return np.random.default_rng(7).integers(0, 256, (5, 9), np.uint8)


@pytest.fixture
def expected(oip, pixels):
    return oip.predict(pixels.tolist())
