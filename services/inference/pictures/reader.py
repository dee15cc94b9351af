"""A picture file as an inference's image, decoded in turn where it is large."""

from dataclasses import dataclass

import numpy as np

from contracts.predictions import PictureWarning
from services.bodies import SentFile
from services.inference.pictures.picture import INPUT_SIZE, read_digit, strip
from services.inference.pixels import PixelBatch
from services.problems import RefusedError
from services.turns import Turns


@dataclass(frozen=True)
class PictureImage(PixelBatch):
    """One image, (1, 784), that was a picture; warnings is what was odd about that."""

    warnings: tuple[PictureWarning, ...]


@dataclass(frozen=True)
class PictureReader:
    """Reads picture files; turns is what large ones wait in, a pixel counting as a byte."""

    turns: Turns

    def read(self, sent: SentFile, input_size: int) -> PictureImage:
        """Return the image that a picture file becomes.

        Raises:
            RefusedError: 422 it is broken, or the network takes something else than MNIST's
                images; 413 it has too many pixels.
            BusyError: it is large, and one is being decoded while another waits.
        """
        if input_size != INPUT_SIZE:
            raise RefusedError(
                422,
                f"a picture becomes an image of {INPUT_SIZE} pixels, and this version takes "
                f"{input_size}: send it pixels as JSON or as {input_size} bytes",
            )
        file = strip(sent.content, sent.media_type)
        digit = self.turns.take(lambda: read_digit(file), file.pixels)
        values = digit.pixels.astype(np.float32)[np.newaxis]
        return PictureImage(values, is_batch=False, warnings=digit.warnings)
