"""What a run learns from and is measured on."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlp_core.arrays import Labels
from mlp_core.data.augmentation import Augmenter
from mlp_core.errors import ConfigError, ShapeError
from mlp_core.losses import check_labels
from mlp_core.training.config import TrainConfig


@dataclass(frozen=True)
class Examples:
    """Pixels as stored, (N, D) of any number type, and class indices, (N,) integers."""

    pixels: NDArray[Any]
    labels: Labels


@dataclass(frozen=True)
class TrainingData:
    """Both sets of a data set; runs of the same data may share one.

    Args:
        train: What to learn from.
        test: What is only measured on.
        classes: How many there are.
        input_scale: What pixels are multiplied with, batch by batch; the network keeps it.
        image_shape: Height and width, if an example is an image of D = height * width pixels.

    Raises:
        ShapeError: the examples do not fit each other, or there are none.
        LabelError: a label is no class index.
    """

    train: Examples
    test: Examples
    classes: int
    input_scale: float = 1.0
    image_shape: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        for name, examples in (("train", self.train), ("test", self.test)):
            pixels = examples.pixels
            if pixels.ndim != 2 or not pixels.size:  # noqa: PLR2004  (N, D)
                raise ShapeError(
                    f"{name}.pixels must be (N, D), at least one each, got {pixels.shape}"
                )
            check_labels(examples.labels, len(pixels), self.classes)
        if self.test.pixels.shape[1] != self.inputs:
            raise ShapeError(
                f"test.pixels must be (N, {self.inputs}) like train.pixels, "
                f"got {self.test.pixels.shape}"
            )
        if self.image_shape and self.image_shape[0] * self.image_shape[1] != self.inputs:
            raise ShapeError(f"image_shape must be of {self.inputs} pixels, got {self.image_shape}")

    @property
    def inputs(self) -> int:
        """D: how many pixels an example has."""
        return int(self.train.pixels.shape[1])

    def prepare(self) -> None:
        """Find out now what is kept for every run, so that the first one needs not."""
        _ = self.active_pixels, self.sha256

    @cached_property
    def sha256(self) -> str:
        """A digest of every pixel and label."""
        digest = hashlib.sha256()
        for examples in (self.train, self.test):
            digest.update(np.ascontiguousarray(examples.pixels).data)
            digest.update(np.ascontiguousarray(examples.labels).data)
        return digest.hexdigest()

    @cached_property
    def active(self) -> NDArray[np.intp]:
        """Which pixels are not 0 in every training example, ascending."""
        pixels = self.train.pixels
        return np.flatnonzero((pixels.max(axis=0) != 0) | (pixels.min(axis=0) != 0))

    @cached_property
    def active_pixels(self) -> NDArray[Any]:
        """The active pixels of every training example, (N, active), contiguous."""
        if len(self.active) == self.inputs:
            return np.ascontiguousarray(self.train.pixels)
        return np.take(self.train.pixels, self.active, axis=1)


def make_augmenter(config: TrainConfig, data: TrainingData) -> Augmenter | None:
    """Return what distorts the batches of a run, or None.

    Raises:
        ConfigError: augmentation is asked for, and the examples are no images.
    """
    if config.augmentation is None:
        return None
    if data.image_shape is None:
        raise ConfigError("augmentation needs images, but the data set has no image_shape")
    return Augmenter(config.augmentation, data.image_shape, config.dtype)
