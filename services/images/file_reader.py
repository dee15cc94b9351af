"""Reads image files as input of networks; large ones wait in a queue."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import InputTransform
from contracts.inference.predictions import ImageWarning
from services.http.bodies import SentFile
from services.http.errors import RefusedError, field_error
from services.http.operations import JPEG, PNG
from services.images.pixels import InputBatch, require_images
from services.limits.limiter import WorkLimiter
from stores.images.errors import ImageFileError, ImageTooLargeError
from stores.images.jpeg import START, strip_jpeg
from stores.images.png import SIGNATURE, strip_png
from stores.images.preparing import prepare_image
from stores.images.preprocessing import INPUT_SIZE
from stores.images.stripped_file import MAX_PIXELS, StrippedFile


@dataclass(frozen=True)
class FileImage(InputBatch):
    """One image, (1, input_size), from an image file, with the warnings of its preprocessing."""

    warnings: tuple[ImageWarning, ...]


@dataclass(frozen=True)
class ImageFileReader:
    """Reads image files; in the limiter a pixel counts as a byte."""

    limiter: WorkLimiter

    def read(self, sent: SentFile, transform: InputTransform) -> FileImage:
        """Return the image of a file, prepared as the network's data set was.

        Raises:
            RefusedError: 422 the file is broken, or the network takes no image files; 413 it has
                too many pixels.
            BusyError: it is large, and the queue for large work is full.
        """
        _check_preparation(transform)
        file = strip(sent)
        with _refuse_unreadable():
            image = self.limiter.run(lambda: prepare_image(file, transform), file.pixels)
        return FileImage(image.pixels[np.newaxis], is_batch=False, warnings=image.warnings)

    def read_all(self, sent: Sequence[SentFile], transform: InputTransform) -> InputBatch:
        """Return the preprocessed images of several files, whose pixels count together.

        Raises:
            RefusedError, BusyError: as read; 413 if all together have too many pixels.
        """
        _check_preparation(transform)
        files = []
        for index, file in enumerate(sent):
            with naming_image(index):
                files.append(strip(file))
        pixels = sum(file.pixels for file in files)
        if pixels > MAX_PIXELS:
            raise RefusedError(
                413, f"the images must have at most {MAX_PIXELS} pixels in all, got {pixels}"
            )
        values = self.limiter.run(lambda: _read_each(files, transform), pixels)
        return InputBatch(values, is_batch=True)


def detect_media_type(content: bytes) -> SentFile:
    """Return an image file with the media type that its first bytes indicate.

    Raises:
        RefusedError: 422, it is neither a PNG nor a JPEG.
    """
    if content.startswith(SIGNATURE):
        return SentFile(PNG, content)
    if content.startswith(START):
        return SentFile(JPEG, content)
    raise field_error([], str(ImageFileError("it starts as neither a PNG nor a JPEG does")))


def strip(sent: SentFile) -> StrippedFile:
    """Return an image file without its metadata, its size checked.

    Raises:
        RefusedError: 422 it is not a file of its media type, 413 it has too many pixels.
    """
    with _refuse_unreadable():
        return strip_png(sent.content) if sent.media_type == PNG else strip_jpeg(sent.content)


@contextmanager
def _refuse_unreadable() -> Iterator[None]:
    """Reject the request if its image file can't be read, or has too many pixels."""
    try:
        yield
    except ImageFileError as error:
        raise field_error([], str(error)) from error
    except ImageTooLargeError as error:
        raise RefusedError(413, str(error)) from error


@contextmanager
def naming_image(index: int) -> Iterator[None]:
    """Prefix an error with the number of the image."""
    try:
        yield
    except RefusedError as refused:
        # Without the location, which names the whole body.
        reason = "; ".join(field.msg for field in refused.fields) or str(refused)
        raise RefusedError(refused.status, f"image {index}: {reason}") from None


def _read_each(files: Sequence[StrippedFile], transform: InputTransform) -> NDArray[np.float32]:
    values = np.empty((len(files), transform.input_size), np.float32)
    for index, file in enumerate(files):
        with naming_image(index), _refuse_unreadable():
            values[index] = prepare_image(file, transform).pixels
    return values


def _check_preparation(transform: InputTransform) -> None:
    require_images(transform)
    is_digit = transform.prepare == "digit"
    if transform.prepare is None or (is_digit and transform.input_size != INPUT_SIZE):
        raise RefusedError(
            422,
            f"an image file becomes an image of {INPUT_SIZE} pixels, and this version takes "
            f"{transform.input_size}: send it pixels as JSON or as {transform.input_size} bytes",
        )
