"""A network is loaded into the memory of an evicted one, once no request uses that."""

import numpy as np
import pytest
from full_store import folder_of

from contracts.errors import DamagedError
from mlp_core import golden_bytes, weights_bytes
from services.networks.cache import Networks
from stores.blobs.directory import DirectoryBlobs
from stores.models.files.layout import WEIGHTS
from stores.models.store import ModelStore

SIZE_BYTES = (784 * 50 + 50 + 50 * 10 + 10) * 4


class ReuseStore(ModelStore):
    """Records of each load whether its memory was used before."""

    def __init__(self, root):
        super().__init__(DirectoryBlobs(root))
        self.reuses = []

    def copy_weights(self, name, version, allocate):
        def record(size_bytes):
            memory = allocate(size_bytes)
            self.reuses.append(bool(memory.any()))
            return memory

        return super().copy_weights(name, version, record)


@pytest.fixture
def reusing(tmp_path, publish, make_network):
    """Networks with large versions 1 to 6, of which the cache holds two and a half."""
    for seed in range(1, 7):
        network = make_network(seed=seed)
        publish(network, golden=golden_bytes(network))
    store = ReuseStore(tmp_path / "models")
    return store, Networks(store, int(2.5 * SIZE_BYTES), large_bytes=0)


def test_memory_of_evicted_networks_is_reused(reusing):
    store, networks = reusing
    for number in range(1, 7):
        networks.resolve("mnist", str(number))
    # One is cached, one is loaded, and the memory of the one evicted before is free.
    assert store.reuses == [False, False, False, True, True, True]


def test_evicted_network_in_use_is_not_overwritten(reusing):
    store, networks = reusing
    first = networks.resolve("mnist", "1").network
    before, row = weights_bytes(first), first.params[0][5]
    expected = row.copy()
    for number in range(2, 7):
        networks.resolve("mnist", str(number))
    assert weights_bytes(first) == before
    del first
    for number in range(1, 7):
        networks.resolve("mnist", str(number))
    assert np.array_equal(row, expected)
    assert store.reuses.count(False) == 4


def test_memory_of_a_damaged_version_is_reused(reusing, tmp_path):
    store, networks = reusing
    for number in (1, 2, 3):
        networks.resolve("mnist", str(number))
    root = tmp_path / "models"
    file = root / folder_of(DirectoryBlobs(root), "mnist", 4) / WEIGHTS
    file.write_bytes(file.read_bytes()[:-1] + b"x")
    with pytest.raises(DamagedError):
        networks.resolve("mnist", "4")
    assert networks.resolve("mnist", "5").version == 5
    assert store.reuses[3:] == [True, True]
