"""Distorted training images: elastic displacement and affine maps, drawn for each image.

A distorted image's pixel at (row, column) is the original's value at a displaced position, by
bilinear interpolation; outside the original everything is 0. Displacements, in pixels:

- elastic (Simard, Steinkraus and Platt 2003, "Best practices for convolutional neural networks
  applied to visual document analysis"): for rows and for columns a field of noise, uniform in
  (-1, 1) and independent from pixel to pixel, convolved with a Gaussian of standard deviation
  sigma_px (of sum 1; the field is 0 outside the image) and multiplied by alpha_px. Far from the
  border its standard deviation is alpha_px / (sqrt(3) 2 sqrt(pi) sigma_px), for
  sigma_px above about 1. Their values for MNIST are 34 and 4, which gives 1.4 pixels.
- affine (Ciresan, Meier, Gambardella and Schmidhuber 2010, "Deep, big, simple neural nets for
  handwritten digit recognition"): scaled, then rotated, then shifted, about the image's center.
- elastic_affine: the sum of both displacements, and one interpolation.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import DTypeLike

from mlp_core.arrays import DTYPES, Array
from mlp_core.checks import require_choice, require_fraction
from mlp_core.data.bilinear import BilinearSampler
from mlp_core.data.displacement import SourceField, draw_noise, inverse_maps
from mlp_core.errors import ConfigError, ShapeError

KINDS = ("elastic", "affine", "elastic_affine")
# A tile's buffers take 60 bytes per pixel in float32 and fit into a core's cache. A third of this
# takes a quarter longer because of more calls; four times as much, a tenth longer in float64.
TILE_PIXELS = 25_000
MAX_PIXELS = 2**22  # float32 holds indices exactly up to 2**24, border included


@dataclass(frozen=True)
class Augmentation:
    """Options of the distortion; each kind uses only its own.

    Args:
        kind: elastic, affine or elastic_affine.
        alpha_px: Factor of the blurred noise, in pixels, in (0, 1000].
        sigma_px: The Gaussian's standard deviation, in pixels, in (0, 100].
        rotation_degrees: The angle is uniform in plus or minus this, in [0, 180].
        scaling: Height and width are multiplied by factors uniform in 1 plus or minus this, drawn
            independently, in [0, 1).
        translation_px: The shift along each axis is uniform in plus or minus this, in pixels, in
            [0, 100].

    Raises:
        ConfigError: a value is out of range, or an affine map would do nothing.
    """

    kind: str = "elastic"
    alpha_px: float = 34.0
    sigma_px: float = 4.0
    rotation_degrees: float = 12.0
    scaling: float = 0.12
    translation_px: float = 1.0

    def __post_init__(self) -> None:
        require_choice("augmentation.kind", self.kind, KINDS)
        _require_positive("alpha_px", self.alpha_px, 1000)
        _require_positive("sigma_px", self.sigma_px, 100)
        _require_in("rotation_degrees", self.rotation_degrees, 180)
        _require_in("translation_px", self.translation_px, 100)
        require_fraction("augmentation.scaling", self.scaling)
        changes = self.rotation_degrees, self.scaling, self.translation_px
        if self.kind == "affine" and not any(changes):
            raise ConfigError(
                "augmentation.kind affine needs rotation_degrees, scaling or translation_px "
                "above 0, got 0 for all three: it would change nothing"
            )


class Augmenter:
    """Distorts batches of images of one shape; keeps only buffers from call to call.

    Args:
        config: Options of the distortion.
        image_shape: Height and width, in pixels, and the number of channels if there are several,
            which are distorted alike.
        dtype: Of the images, float32 or float64.

    Raises:
        ShapeError: the image has no pixel, or more than 2**22.
        ConfigError: the dtype is another one.
    """

    def __init__(
        self, config: Augmentation, image_shape: tuple[int, ...], dtype: DTypeLike
    ) -> None:
        height, width, *channels = image_shape
        pixels = height * width
        if not (min(image_shape) > 0 and pixels <= MAX_PIXELS):
            raise ShapeError(
                f"image_shape must be (height, width) of 1 to {MAX_PIXELS} pixels, "
                f"got {image_shape}"
            )
        self._dtype = np.dtype(dtype)
        if self._dtype.name not in DTYPES:
            raise ConfigError(f"dtype must be one of {DTYPES}, got {self._dtype.name!r}")
        self._config = config
        self._image_shape = height, width
        self._stack_shape = height, width, math.prod(channels)
        self._tile_images = max(1, TILE_PIXELS // pixels)
        self._tiles: dict[int, tuple[SourceField, BilinearSampler]] = {}

    def distort(self, images: Array, rng: np.random.Generator) -> None:
        """Distort each image by its own draw, in place.

        The result depends only on the images and the generator's state.

        Args:
            images: C-contiguous, (B, height * width * channels), of the augmenter's dtype; 0 is
                background.
            rng: Source of all random numbers.

        Raises:
            ShapeError: images have another shape, dtype or order.
        """
        self._check(images)
        stack = images.reshape(-1, *self._stack_shape)
        tiles = -(-len(stack) // self._tile_images)
        maps = None if self._config.kind == "elastic" else self._draw_maps(len(stack), rng)
        for tile in range(tiles):  # sizes differ by at most one, so a batch size has two buffers
            start, stop = (len(stack) * edge // tiles for edge in (tile, tile + 1))
            tile_maps = None if maps is None else maps[..., start:stop]
            self._distort_tile(stack[start:stop], tile_maps, rng)

    def _distort_tile(self, images: Array, maps: Array | None, rng: np.random.Generator) -> None:
        field, sampler = self._tile_of(len(images))
        if maps is not None:
            field.move(maps)
        if self._config.kind != "affine":
            field.bend(draw_noise(rng, field.noise_size))
        sampler.resample(images, field.coordinates())

    def _draw_maps(self, count: int, rng: np.random.Generator) -> Array:
        """Draw for each image an angle, two scales and two shifts; return the maps, (2, 3, B)."""
        draws = rng.uniform(-1, 1, (5, count))
        return inverse_maps(
            math.radians(self._config.rotation_degrees) * draws[0],
            1 + self._config.scaling * draws[1:3],
            self._config.translation_px * draws[3:5],
        )

    def _tile_of(self, count: int) -> tuple[SourceField, BilinearSampler]:
        if count not in self._tiles:
            config, shape, dtype = self._config, self._image_shape, self._dtype.name
            elastic = None if config.kind == "affine" else (config.alpha_px, config.sigma_px)
            self._tiles[count] = (
                SourceField(count, shape, dtype, elastic),
                BilinearSampler(count, shape, dtype),
            )
        return self._tiles[count]

    def _check(self, images: Array) -> None:
        pixels = math.prod(self._stack_shape)
        fits = images.ndim == 2 and images.shape[1] == pixels  # noqa: PLR2004  (B, pixels)
        if not (fits and images.dtype == self._dtype and images.flags.c_contiguous):
            raise ShapeError(
                f"images must be C-contiguous {self._dtype}, (B, {pixels}), "
                f"got {images.dtype}, {images.shape}, strides {images.strides}"
            )


def _require_positive(name: str, value: float, high: int) -> None:
    if not 0 < value <= high:
        raise ConfigError(f"augmentation.{name} must be in (0, {high}], got {value!r}")


def _require_in(name: str, value: float, high: int) -> None:
    if not 0 <= value <= high:
        raise ConfigError(f"augmentation.{name} must be in [0, {high}], got {value!r}")
