"""The examples of an inspection, and their labels."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import InputTransform
from contracts.inference.inspections import DatasetImage, InspectRequest, SentImage, SentRow
from contracts.transform_differences import find_differences
from services.api.datasets.lookup import load_dataset
from services.http.errors import RefusedError, field_error
from services.images.pixels import PixelsError, parse_pixels
from stores.datasets.store import Dataset, DatasetStore
from stores.specs.resolving import find_dataset


class Example(NamedTuple):
    """An image or an encoded row, (D,), its class, if known, and the version of its data set."""

    values: NDArray[Any]
    label: int | None
    dataset_version: int | None = None


@dataclass(frozen=True)
class InspectedImages:
    """Images or encoded rows, (B, D), their classes, if known, and versions of their data sets."""

    pixels: NDArray[Any]
    labels: list[int | None]
    dataset_versions: list[int | None]

    @property
    def all_labels(self) -> NDArray[np.integer[Any]] | None:
        """The class indices, (B,), if all are known."""
        known = [label for label in self.labels if label is not None]
        return np.array(known) if len(known) == len(self.labels) else None


def read_choices(
    body: InspectRequest, transform: InputTransform, datasets: DatasetStore
) -> InspectedImages:
    """Return the examples of a request.

    Raises:
        RefusedError: 422, an example does not exist, does not fit the network, or has no label and
            there are steps.
        DamagedError: a data set's files are missing or damaged.
    """
    examples = [
        _read_choice(choice, index, transform, datasets) for index, choice in enumerate(body.images)
    ]
    labels = [example.label for example in examples]
    for index, label in enumerate(labels):
        _check_label(label, index, len(transform.class_names), has_steps=body.steps > 0)
    pixels = np.stack([example.values for example in examples])
    return InspectedImages(pixels, labels, [example.dataset_version for example in examples])


def _read_choice(
    choice: SentImage | SentRow | DatasetImage,
    index: int,
    transform: InputTransform,
    datasets: DatasetStore,
) -> Example:
    if isinstance(choice, DatasetImage):
        return _look_up(choice, index, transform, datasets)
    if isinstance(choice, SentRow):
        return Example(_read_row(choice, index, transform), choice.label)
    return Example(_read_sent(choice, index, transform), choice.label)


def _check_label(label: int | None, index: int, classes: int, *, has_steps: bool) -> None:
    loc: list[str | int] = ["images", index, "label"]
    if label is None and has_steps:
        raise field_error(loc, "steps need the label of each image")
    if label is not None and label >= classes:
        raise field_error(loc, f"it must be in 0..{classes - 1}, got {label}", label)


def _read_row(choice: SentRow, index: int, transform: InputTransform) -> NDArray[Any]:
    from services.images.table_rows import parse_table  # noqa: PLC0415  loads the core, 0.1 s: only these requests wait

    try:
        rows = parse_table([choice.row], transform)
    except RefusedError as error:
        (problem,) = error.fields
        loc = ["images", index, "row", *problem.loc[2:]]
        raise field_error(loc, problem.msg.removeprefix("row 0 "), problem.input) from None
    example: NDArray[Any] = rows.values[0]
    return example


def _read_sent(choice: SentImage, index: int, transform: InputTransform) -> NDArray[Any]:
    is_flat = not choice.pixels or not isinstance(choice.pixels[0], list)
    # Rows in a list of one image: otherwise they could be a batch.
    images = choice.pixels if is_flat else [choice.pixels]
    try:
        batch = parse_pixels(images, choice.sent_pixel_max, transform)
    except PixelsError as error:
        raise _at_image(error, index, is_flat=is_flat) from None
    example: NDArray[Any] = batch.values[0]
    return example


def _at_image(error: PixelsError, index: int, *, is_flat: bool) -> PixelsError:
    """Return the error of a single image as that of one among several."""
    field, *indices = error.loc
    loc = ("images", index, field, *indices[0 if is_flat else 1 :])
    return PixelsError(loc, error.message.removeprefix("image 0 "), error.fields[0].input)


def _look_up(
    choice: DatasetImage, index: int, transform: InputTransform, datasets: DatasetStore
) -> Example:
    dataset = _load(choice, index, transform, datasets)
    examples = dataset.train if choice.split == "train" else dataset.test
    count = len(examples.labels)
    if choice.index >= count:
        raise field_error(
            ["images", index, "index"],
            f"it must be below {count}, the number of {choice.split} examples of {choice.dataset}",
            choice.index,
        )
    label = int(examples.labels[choice.index])
    return Example(examples.values[choice.index], label, dataset.info.version)


def _load(
    choice: DatasetImage, index: int, transform: InputTransform, datasets: DatasetStore
) -> Dataset:
    inputs, classes = transform.input_size, len(transform.class_names)
    loc: list[str | int] = ["images", index, "dataset"]
    info = find_dataset(datasets, choice.dataset, loc, choice.dataset_version)
    if info.input_size != inputs:
        problem = f"its images have {info.input_size} pixels, and the network takes {inputs}"
        raise field_error(loc, problem, choice.dataset)
    if info.classes > classes:
        problem = f"its images have {info.classes} classes, and the network has {classes}"
        raise field_error(loc, problem, choice.dataset)
    differences = set(find_differences(transform, info.transform)) & {
        "kind",
        "pixel_max",
        "columns",
    }
    if differences:
        problem = f"it must have the network's {', '.join(sorted(differences))}"
        raise field_error(loc, problem, choice.dataset)
    return load_dataset(datasets, info)
