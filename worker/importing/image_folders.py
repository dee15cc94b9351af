"""Imports zip archives of image files in a folder per class, such as `cat/1.png`."""

import zipfile
from collections.abc import Iterator
from typing import BinaryIO, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import MAX_VALUES, DatasetInfo, ImportOptions
from contracts.errors import InvalidDataError
from contracts.messages import show
from stores.images.decoding import decode
from stores.images.fitting import fit
from stores.images.ink import SIDE
from stores.images.preprocessing import to_digit
from worker.importing.archives import MAX_SHOWN_NAME, open_archive
from worker.importing.image_files import (
    MAX_FILES,
    image_errors,
    list_image_files,
    place_image,
    read_image_file,
)
from worker.importing.labels import LabelIndex
from worker.importing.splitting import choose_test_rows
from worker.importing.storing import ExampleSet, store_examples
from worker.importing.target import ImportTarget, rows_per_chunk

CHUNK_IMAGES: Final = 256  # scaling a photograph takes up to 0.5 s: the target is polled for each
_SPLITS: Final = {"train", "test"}
_PATH: Final = "class/image.png, or train/class/image.png and test/class/image.png"


class _ImageFile(NamedTuple):
    member: zipfile.ZipInfo
    split: str
    label: str

    @property
    def place(self) -> str:
        return place_image(self.member)


def import_images(file: BinaryIO, options: ImportOptions, target: ImportTarget) -> DatasetInfo:
    """Import a zip archive of images (errors as import_file)."""
    with open_archive(file, MAX_FILES, target) as archive:
        files = _list_images(archive, target)
        shape = _choose_shape(archive, files[0], options)
        target.check_size("the file", len(files), int(np.prod(shape)))
        index = LabelIndex()
        numbers = index.encode([image.label for image in files], lambda row: files[row].place)
        class_names, indices = index.finish("the folders of the file")
        labels = indices[numbers]
        is_test = np.array([image.split == "test" for image in files])
        if is_test.any():
            options.refuse_fraction("a folder test/")
        else:
            is_test = choose_test_rows(labels, len(class_names), options.test_share, options.seed)
        examples = ExampleSet(
            place="the file",
            input_shape=shape,
            dtype="uint8",
            class_names=class_names,
            labels=labels,
            is_test=is_test,
            pixel_max=255,
            prepare=options.prepare,
        )
        return store_examples(examples, _iterate(archive, files, shape, options, target), target)


def _list_images(archive: zipfile.ZipFile, target: ImportTarget) -> list[_ImageFile]:
    members = list_image_files(archive, target, _PATH)
    depth = _count_common_folders(members)
    files = [_locate(member, depth) for member in target.polling(members)]
    stray = [image for image in files if not image.split]
    if len(stray) not in {0, len(files)}:
        image = stray[0]
        raise InvalidDataError(image.place, "expected it in train/ or test/, as the other images")
    return files


def _count_common_folders(members: list[zipfile.ZipInfo]) -> int:
    """Return 1 if all files are in one folder above the classes or the splits, else 0."""
    paths = [member.filename.split("/") for member in members]
    tops = {path[0] for path in paths}
    return int(len(tops) == 1 and not tops & _SPLITS and min(map(len, paths)) > 2)  # noqa: PLR2004  a folder, a class, a file


def _locate(member: zipfile.ZipInfo, depth: int) -> _ImageFile:
    """Return an image with the split and the class of its folders."""
    folders = member.filename.split("/")[depth:-1]
    match folders:
        case ["train" | "test" as split, label]:
            image = _ImageFile(member, split, label)
        case [label]:
            image = _ImageFile(member, "", label)
        case _:
            raise InvalidDataError(
                f"file {show(member.filename, MAX_SHOWN_NAME)}", f"expected a path {_PATH}"
            )
    return image


def _choose_shape(
    archive: zipfile.ZipFile, first: _ImageFile, options: ImportOptions
) -> tuple[int, ...]:
    shape = options.shape
    if options.prepare == "digit":
        if options.color != "gray" or shape not in {None, (SIDE, SIDE)}:
            raise InvalidDataError(
                "prepare", f"digit makes gray images of {SIDE}x{SIDE}: leave out size and color"
            )
        shape = (SIDE, SIDE)
    if shape is None:
        levels = _decode(archive, first, options)
        shape = (levels.shape[0], levels.shape[1])
    channels = (3,) if options.color == "rgb" else ()
    if int(np.prod((*shape, *channels))) > MAX_VALUES:
        raise InvalidDataError(
            "size" if options.size else first.place,
            f"expected images of at most {MAX_VALUES:,} values, got {shape[0]} x {shape[1]} in "
            f"{options.color}: choose a smaller size, such as size=64x64",
        )
    return (*shape, *channels)


def _iterate(
    archive: zipfile.ZipFile,
    files: list[_ImageFile],
    shape: tuple[int, ...],
    options: ImportOptions,
    target: ImportTarget,
) -> Iterator[NDArray[np.uint8]]:
    step = min(CHUNK_IMAGES, rows_per_chunk(int(np.prod(shape))))
    for start in range(0, len(files), step):
        part = files[start : start + step]
        rows = np.empty((len(part), int(np.prod(shape))), np.uint8)
        for row, image in enumerate(target.polling(part)):
            rows[row] = _prepare(_decode(archive, image, options), image, shape, options).ravel()
        yield rows


def _prepare(
    levels: NDArray[np.uint8], image: _ImageFile, shape: tuple[int, ...], options: ImportOptions
) -> NDArray[np.uint8]:
    if options.prepare == "digit":
        return to_digit(levels).pixels
    height, width = shape[:2]
    if options.size is None and levels.shape[:2] != (height, width):
        raise InvalidDataError(
            image.place,
            f"expected {height} x {width} pixels, as the first image has, got {levels.shape[0]} x "
            f"{levels.shape[1]}: give a size, such as size={height}x{width}, to scale all images",
        )
    return fit(levels, height, width)


def _decode(
    archive: zipfile.ZipFile, image: _ImageFile, options: ImportOptions
) -> NDArray[np.uint8]:
    with image_errors(image.place):
        return decode(read_image_file(archive, image.member), options.color)
