"""Whether a data set fits a network."""

import pytest

from contracts.datasets import DatasetInfo

INFO = DatasetInfo(
    name="letters",
    sha256="0" * 64,
    train_examples=60,
    test_examples=20,
    input_shape=(4, 4),
    pixel_max=255,
    classes=3,
)
NETWORKS = {(16, 6, 3): True, (16, 3): True, (17, 6, 3): False, (16, 6, 4): False, (3, 16): False}


@pytest.mark.parametrize(("layer_sizes", "fits"), NETWORKS.items())
def test_network_fits_by_inputs_and_classes(layer_sizes, fits):
    assert INFO.fits(layer_sizes) is fits
