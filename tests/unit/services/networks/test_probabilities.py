"""Probabilities are checked."""

import numpy as np
import pytest

from contracts.errors import DamagedError
from mlp_core import Affine, Network
from services.images.pixels import PixelBatch
from services.networks.predictions import compute_probs


def make_network(weight, dtype=np.float32):
    return Network([Affine(np.full((4, 3), weight, dtype), np.arange(3, dtype=dtype))], "sigmoid")


IMAGES = PixelBatch(np.arange(8, dtype=np.float32).reshape(2, 4), is_batch=True)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_probabilities_are_float32(dtype):
    network = make_network(0.01, dtype)
    probs = compute_probs(network, IMAGES, "it")
    assert probs.dtype == np.float32
    assert np.array_equal(probs, network.predict_probs(IMAGES.values).astype(np.float32))


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_infinite_probabilities_name_their_version():
    with pytest.raises(DamagedError, match="version 3 of mnist is damaged: its prob"):
        compute_probs(make_network(3e38), IMAGES, "version 3 of mnist")
