"""A picture file as an inference's image, decoded in turn where it is large."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from contracts.inference.predictions import PictureWarning
from services.http.bodies import SentFile
from services.http.errors import RefusedError
from services.images.pixels import PixelBatch
from services.images.preprocessing import INPUT_SIZE, read_digit, strip
from services.images.stripped_file import MAX_PIXELS, StrippedFile
from services.limits.limiter import WorkLimiter


@dataclass(frozen=True)
class FileImage(PixelBatch):
    """One image, (1, 784), that was a picture; warnings is what was odd about that."""

    warnings: tuple[PictureWarning, ...]


@dataclass(frozen=True)
class ImageFileReader:
    """Reads picture files; turns is what large ones wait in, a pixel counting as a byte."""

    limiter: WorkLimiter

    def read(self, sent: SentFile, input_size: int) -> FileImage:
        """Return the image that a picture file becomes.

        Raises:
            RefusedError: 422 it is broken, or the network takes something else than MNIST's
                images; 413 it has too many pixels.
            BusyError: it is large, and one is being decoded while another waits.
        """
        _check_input_size(input_size)
        file = strip(sent.content, sent.media_type)
        digit = self.limiter.run(lambda: read_digit(file), file.pixels)
        values = digit.pixels.astype(np.float32)[np.newaxis]
        return FileImage(values, is_batch=False, warnings=digit.warnings)

    def read_all(self, sent: Sequence[SentFile], input_size: int) -> PixelBatch:
        """Return the images that several picture files become; together they count as one.

        Raises:
            RefusedError, BusyError: as read; 413 where all have more pixels than one may have.
        """
        _check_input_size(input_size)
        files = [_strip(file, index) for index, file in enumerate(sent)]
        pixels = sum(file.pixels for file in files)
        if pixels > MAX_PIXELS:
            raise RefusedError(
                413, f"the pictures must have at most {MAX_PIXELS} pixels in all, got {pixels}"
            )
        return PixelBatch(self.limiter.run(lambda: _read_each(files), pixels), is_batch=True)


@contextmanager
def naming_image(index: int) -> Iterator[None]:
    """Let the refusal of one picture among several say which one it is."""
    try:
        yield
    except RefusedError as refused:
        # Without the place: what says that it is the body is for a picture that came alone.
        reason = "; ".join(field.msg for field in refused.fields) or str(refused)
        raise RefusedError(refused.status, f"image {index}: {reason}") from None


def _strip(sent: SentFile, index: int) -> StrippedFile:
    with naming_image(index):
        return strip(sent.content, sent.media_type)


def _read_each(files: Sequence[StrippedFile]) -> NDArray[np.float32]:
    values = np.empty((len(files), INPUT_SIZE), np.float32)
    for index, file in enumerate(files):
        with naming_image(index):
            values[index] = read_digit(file).pixels
    return values


def _check_input_size(input_size: int) -> None:
    if input_size != INPUT_SIZE:
        raise RefusedError(
            422,
            f"a picture becomes an image of {INPUT_SIZE} pixels, and this version takes "
            f"{input_size}: send it pixels as JSON or as {input_size} bytes",
        )
