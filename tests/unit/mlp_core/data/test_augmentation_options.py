import math
from dataclasses import astuple

import numpy as np
import pytest

from mlp_core.data.augmentation import Augmentation, Augmenter
from mlp_core.errors import ConfigError, ShapeError


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, -0.5, 1001])
@pytest.mark.parametrize(
    "name", ["alpha_px", "sigma_px", "rotation_degrees", "scaling", "translation_px"]
)
def test_options_out_of_range_are_refused_by_name(name, value):
    with pytest.raises(ConfigError, match=rf"augmentation\.{name} must be in .*, got {value}"):
        Augmentation("elastic_affine", **{name: value})


@pytest.mark.parametrize(("name", "value"), [("alpha_px", 0), ("sigma_px", 0.0), ("scaling", 1.0)])
def test_open_ends_of_ranges_are_refused(name, value):
    with pytest.raises(ConfigError, match=rf"augmentation\.{name} must be in .*, got {value}"):
        Augmentation(**{name: value})


def test_the_closed_ends_of_ranges_are_allowed():
    for bounds in ((1000, 100, 180, 0.999, 100), (1e-9, 1e-9, 0, 0, 0)):
        options = Augmentation("elastic_affine", *bounds)
        assert astuple(options) == ("elastic_affine", *bounds)


def test_identity_affine_map_is_refused():
    with pytest.raises(ConfigError, match="got 0 for all three"):
        Augmentation("affine", rotation_degrees=0, scaling=0, translation_px=0)


def test_an_unknown_kind_is_refused():
    with pytest.raises(ConfigError, match=r"augmentation\.kind must be one of .*, got 'mirror'"):
        Augmentation("mirror")


@pytest.mark.parametrize(
    "images",
    [
        np.zeros((2, 21), "float32"),
        np.zeros((2, 4, 5), "float32"),
        np.zeros((2, 20), "float64"),
        np.zeros((20, 2), "float32").T,
    ],
)
def test_images_of_another_shape_are_refused(images):
    augmenter = Augmenter(Augmentation(), (4, 5), "float32")
    with pytest.raises(ShapeError, match=r"images must be C-contiguous float32, \(B, 20\), got"):
        augmenter.distort(images, np.random.default_rng(0))


def test_impossible_shapes_and_dtypes_are_rejected():
    for shape in [(0, 5), (5, 0), (2**11, 2**12)]:
        with pytest.raises(ShapeError, match="of 1 to 4194304 pixels, got"):
            Augmenter(Augmentation(), shape, "float32")
    with pytest.raises(ConfigError, match=r"dtype must be one of .*, got 'int32'"):
        Augmenter(Augmentation(), (5, 5), "int32")
