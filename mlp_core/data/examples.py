"""The examples of a run: training set and test set."""

import hashlib
import math
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlp_core.arrays import Labels
from mlp_core.data.augmentation import Augmenter
from mlp_core.errors import ConfigError, ShapeError
from mlp_core.input_transform import IDENTITY, Standardize, Transform
from mlp_core.losses import check_labels
from mlp_core.training.config import TrainConfig


@dataclass(frozen=True)
class Examples:
    """Pixels as stored, (N, D) of any number type, and class indices, (N,) integers."""

    pixels: NDArray[Any]
    labels: Labels


@dataclass(frozen=True)
class TrainingData:
    """Training set and test set; several runs may share one instance.

    Args:
        train: The training set.
        test: The test set.
        classes: The number of classes.
        transform: From stored values to inputs, applied batch by batch; becomes the network's.
        image_shape: Height and width, and channels if there are several, if an example is an image;
            D is their product.

    Raises:
        ShapeError: shapes are inconsistent, or there are no examples.
        LabelError: a label is not a class index.
    """

    train: Examples
    test: Examples
    classes: int
    transform: Transform = IDENTITY
    image_shape: tuple[int, ...] | None = None

    def __post_init__(self) -> None:
        for name, examples in (("train", self.train), ("test", self.test)):
            pixels = examples.pixels
            if pixels.ndim != 2 or not pixels.size:  # noqa: PLR2004  a matrix: (N, D)
                raise ShapeError(
                    f"{name}.pixels must be (N, D), at least one each, got {pixels.shape}"
                )
            check_labels(examples.labels, len(pixels), self.classes)
        if self.test.pixels.shape[1] != self.inputs:
            raise ShapeError(
                f"test.pixels must be (N, {self.inputs}) like train.pixels, "
                f"got {self.test.pixels.shape}"
            )
        if self.image_shape and math.prod(self.image_shape) != self.inputs:
            raise ShapeError(f"image_shape must be of {self.inputs} pixels, got {self.image_shape}")

    @property
    def inputs(self) -> int:
        """D: the number of pixels of an example."""
        return int(self.train.pixels.shape[1])

    def prepare(self) -> None:
        """Compute the cached properties now, so that the first run starts sooner."""
        _ = self.active_pixels, self.sha256

    @cached_property
    def sha256(self) -> str:
        """A digest of every value and label, and of what standardizes them."""
        digest = hashlib.sha256()
        for examples in (self.train, self.test):
            digest.update(np.ascontiguousarray(examples.pixels).data)
            digest.update(np.ascontiguousarray(examples.labels).data)
        if isinstance(self.transform, Standardize):
            digest.update(self.transform.mean.data)
            digest.update(self.transform.std.data)
        return digest.hexdigest()

    @cached_property
    def active(self) -> NDArray[np.intp]:
        """Indices of the inputs that are not 0 in at least one training example, ascending.

        All of them, if the transform changes zeros.
        """
        pixels = self.train.pixels
        if not self.transform.keeps_zeros:
            return np.arange(self.inputs)
        return np.flatnonzero((pixels.max(axis=0) != 0) | (pixels.min(axis=0) != 0))

    @cached_property
    def active_pixels(self) -> NDArray[Any]:
        """The active pixels of every training example, (N, active), contiguous."""
        if len(self.active) == self.inputs:
            return np.ascontiguousarray(self.train.pixels)
        return np.take(self.train.pixels, self.active, axis=1)


def make_augmenter(config: TrainConfig, data: TrainingData) -> Augmenter | None:
    """Return the augmenter of a run, or None without augmentation.

    Raises:
        ConfigError: augmentation is configured, but the data set has no image_shape.
    """
    if config.augmentation is None:
        return None
    if data.image_shape is None:
        raise ConfigError("augmentation needs images, but the data set has no image_shape")
    return Augmenter(config.augmentation, data.image_shape, config.dtype)
