"""From images to probabilities, and from these to JSON, whichever network predicted.

The fields are those of the models in `contracts`, which document them.
"""

from collections.abc import Mapping
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import InputTransform
from contracts.errors import DamagedError
from contracts.inference.predictions import LOOKS_UNSCALED
from services.http.float_json import dump
from services.images.file_reader import FileImage
from services.images.pixels import InputBatch
from services.networks.encoded_classes import EncodedClasses

if TYPE_CHECKING:  # only callers with a network have loaded mlp_core
    from mlp_core import Network
    from mlp_core.arrays import Array

VersionFields = Mapping[str, Any]


def compute_probs(network: "Network", images: InputBatch, what: str) -> NDArray[np.float32]:
    """Return the probability of each class, (B, C).

    Args:
        network: The network.
        images: (B, D) of the network's D.
        what: Names the network in error messages.

    Raises:
        DamagedError: the weights are finite and the probabilities are not.
    """
    return check_probs(network.predict_probs(images.values), what)


def check_probs(probs: "Array", what: str) -> NDArray[np.float32]:
    """Return a network's probabilities as float32 (what and errors as compute_probs)."""
    checked = probs.astype(np.float32, copy=False)
    if not np.isfinite(checked).all():
        raise DamagedError(what, "its probabilities are not finite")
    return checked


def encode_one(fields: VersionFields, classes: EncodedClasses, probs: NDArray[np.float32]) -> bytes:
    """Return the response for one image.

    Args:
        fields: Identify the network.
        classes: The network's.
        probs: Finite probabilities, float32, (C,); the class is the first of the largest.
    """
    return b"%b,%b" % (classes.encode_one(probs), dump(fields)[1:])


def encode_images(
    fields: VersionFields,
    classes: EncodedClasses,
    images: InputBatch,
    probs: NDArray[np.float32],
    *,
    with_pixels: bool = False,
) -> bytes:
    """Return the prediction for a single image or an image file, or a list of them for a batch.

    Args:
        fields: Identify the network.
        classes: The network's.
        images: The images.
        probs: Their probabilities, (B, C).
        with_pixels: Whether to include the pixels of an image file.
    """
    if isinstance(images, FileImage):
        pixels = {"pixels": _shorten(images.values[0])} if with_pixels else {}
        fields = {**fields, "warnings": images.warnings, **pixels}
        return encode_one(fields, classes, probs[0])
    fields = {**fields, **describe_scale(images)}
    if not images.is_batch:
        return encode_one(fields, classes, probs[0])
    return b'%b,"predictions":[%b]}' % (dump(fields)[:-1], classes.encode(probs))


def _shorten(pixels: NDArray[Any]) -> NDArray[Any]:
    """Return whole pixels as bytes, whose JSON has no `.0`."""
    whole = pixels.astype(np.uint8)
    return whole if np.array_equal(whole, pixels) else pixels


def sum_contributions(contributions: "Array", transform: InputTransform) -> "Array":
    """Return the contribution of each pixel, (H * W,), or of each column of a table.

    Args:
        contributions: Of each input, (D,); the result is the sum over the channels of a pixel, or
            over the inputs of a column.
        transform: What the inputs are.
    """
    if transform.columns is None:
        starts = list(range(0, transform.input_size, 3 if transform.color == "rgb" else 1))
    else:
        starts = [0, *accumulate(column.width for column in transform.columns[:-1])]
    sums: Array = np.add.reduceat(contributions, starts)
    return sums


def describe_scale(images: InputBatch) -> dict[str, list[str]]:
    """Return the field with the warning that pixels look unscaled, or none."""
    return {"warnings": [LOOKS_UNSCALED]} if images.looks_unscaled else {}
