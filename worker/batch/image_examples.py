"""Reads the examples of a zip archive of image files, in folders or flat, in sorted order."""

import zipfile
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import InputTransform
from contracts.errors import InvalidDataError
from contracts.messages import show
from stores.batch.results import PROB
from stores.images.preparing import prepare_image
from stores.images.preprocessing import INPUT_SIZE
from worker.batch.examples import ClassLookup, ExampleChunk, ReadOptions
from worker.importing.archives import open_archive
from worker.importing.image_files import (
    MAX_FILES,
    image_errors,
    list_image_files,
    place_image,
    read_image_file,
)
from worker.importing.labels import Labels

CHUNK_IMAGES: Final = 64


def iterate_images(file: BinaryIO, options: ReadOptions) -> Iterator[ExampleChunk]:
    """Yield the images of an archive; InvalidDataError names the file.

    They have labels if folders are the names of classes.
    """
    _check_preparation(options.transform)
    target = options.target
    with open_archive(file, MAX_FILES, target) as archive:
        files = list_image_files(archive, target, "image.png or class/image.png")
        target.check_size(
            "the file", len(files), PROB.itemsize * len(options.transform.class_names)
        )
        labels = _find_labels(files, options.transform)
        for start in range(options.start, len(files), CHUNK_IMAGES):
            target.meter.written = start / len(files)
            part = files[start : start + CHUNK_IMAGES]
            part_labels = None if labels is None else labels[start : start + len(part)]
            rows = _read_images(archive, part, options)
            yield ExampleChunk(rows, part_labels, partial(_place, part))
        target.meter.written = 1.0


def _read_images(
    archive: zipfile.ZipFile, files: list[zipfile.ZipInfo], options: ReadOptions
) -> NDArray[np.float32]:
    rows = np.empty((len(files), options.transform.input_size), np.float32)
    for row, member in enumerate(options.target.polling(files)):
        with image_errors(place_image(member)):
            rows[row] = prepare_image(read_image_file(archive, member), options.transform).pixels
    return rows


def _find_labels(files: list[zipfile.ZipInfo], transform: InputTransform) -> Labels | None:
    """Return the classes of all images, or None if no folder is a class; InvalidDataError."""
    folders = [member.filename.rpartition("/")[0].rpartition("/")[2] for member in files]
    known = set(folders) & set(transform.class_names)
    if not known:
        return None
    for row, folder in enumerate(folders):
        if folder not in known:
            raise InvalidDataError(
                _place(files, row),
                f"expected a class of the model as its folder, like {show(min(known))}, got "
                f"{show(folder)}: rename or remove it, or leave the classes out of all folders",
            )
    return ClassLookup(transform.class_names).encode(folders, partial(_place, files))


def _place(files: list[zipfile.ZipInfo], row: int) -> str:
    return place_image(files[row])


def _check_preparation(transform: InputTransform) -> None:
    is_digit = transform.prepare == "digit"
    if transform.prepare is None or (is_digit and transform.input_size != INPUT_SIZE):
        raise InvalidDataError(
            "the file",
            f"expected an .npz, since the model takes images of {transform.input_size} values that "
            "no image file becomes",
        )
