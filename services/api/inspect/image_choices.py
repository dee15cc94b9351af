"""The images of an inspection, and their labels."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contracts.default_transform import default_transform
from contracts.inference.inspections import DatasetImage, InspectRequest, SentImage
from services.api.datasets.lookup import find_dataset, load_dataset
from services.http.errors import field_error
from services.images.pixels import PixelsError, parse_pixels
from stores.datasets.store import Dataset, DatasetStore


@dataclass(frozen=True)
class InspectedImages:
    """Images (B, D), in 0..255 or as stored in their data set, and their classes, if known."""

    pixels: NDArray[Any]
    labels: list[int | None]

    @property
    def all_labels(self) -> NDArray[np.integer[Any]] | None:
        """The class indices, (B,), if all are known."""
        known = [label for label in self.labels if label is not None]
        return np.array(known) if len(known) == len(self.labels) else None


def read_choices(
    body: InspectRequest, layer_sizes: Sequence[int], datasets: DatasetStore
) -> InspectedImages:
    """Return the images of a request.

    Raises:
        RefusedError: 422, an image does not exist, does not fit the network, or has no label and
            there are steps.
        DamagedError: a data set's files are missing or damaged.
    """
    inputs, classes = layer_sizes[0], layer_sizes[-1]
    images = [
        _read_sent(choice, index, inputs)
        if isinstance(choice, SentImage)
        else _look_up(choice, index, (inputs, classes), datasets)
        for index, choice in enumerate(body.images)
    ]
    labels = [label for _, label in images]
    for index, label in enumerate(labels):
        _check_label(label, index, classes, has_steps=body.steps > 0)
    return InspectedImages(np.stack([pixels for pixels, _ in images]), labels)


def _check_label(label: int | None, index: int, classes: int, *, has_steps: bool) -> None:
    loc: list[str | int] = ["images", index, "label"]
    if label is None and has_steps:
        raise field_error(loc, "steps need the label of each image")
    if label is not None and label >= classes:
        raise field_error(loc, f"it must be in 0..{classes - 1}, got {label}", label)


def _read_sent(choice: SentImage, index: int, inputs: int) -> tuple[NDArray[Any], int | None]:
    is_flat = not choice.pixels or not isinstance(choice.pixels[0], list)
    # Rows in a list of one image: otherwise they could be a batch.
    images = choice.pixels if is_flat else [choice.pixels]
    try:
        batch = parse_pixels(images, choice.pixel_max, default_transform(inputs, 0))
    except PixelsError as error:
        raise _at_image(error, index, is_flat=is_flat) from None
    return batch.values[0], choice.label


def _at_image(error: PixelsError, index: int, *, is_flat: bool) -> PixelsError:
    """Return the error of a single image as that of one among several."""
    field, *indices = error.loc
    loc = ("images", index, field, *indices[0 if is_flat else 1 :])
    return PixelsError(loc, error.message.removeprefix("image 0 "), error.fields[0].input)


def _look_up(
    choice: DatasetImage, index: int, sizes: tuple[int, int], datasets: DatasetStore
) -> tuple[NDArray[Any], int]:
    dataset = _load(choice, index, sizes, datasets)
    examples = dataset.train if choice.split == "train" else dataset.test
    count = len(examples.labels)
    if choice.index >= count:
        raise field_error(
            ["images", index, "index"],
            f"it must be in 0..{count - 1}, as {choice.dataset} has {count} {choice.split} images",
            choice.index,
        )
    return examples.values[choice.index], int(examples.labels[choice.index])


def _load(
    choice: DatasetImage, index: int, sizes: tuple[int, int], datasets: DatasetStore
) -> Dataset:
    inputs, classes = sizes
    loc: list[str | int] = ["images", index, "dataset"]
    info = find_dataset(datasets, choice.dataset, loc)
    if info.input_size != inputs:
        problem = f"its images have {info.input_size} pixels, and the network takes {inputs}"
        raise field_error(loc, problem, choice.dataset)
    if info.classes > classes:
        problem = f"its images have {info.classes} classes, and the network has {classes}"
        raise field_error(loc, problem, choice.dataset)
    return load_dataset(datasets, info)
