"""The PNG of an example: one dot per pixel, the largest value white."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from services.api.datasets.images import draw_example
from stores.datasets.memory import synthetic_dataset


def draw(pixels, shape, pixel_max):
    info = synthetic_dataset(input_shape=shape).info.model_copy(update={"pixel_max": pixel_max})
    with Image.open(BytesIO(draw_example(np.array(pixels, np.uint8), info))) as image:
        return np.asarray(image).tolist()


@pytest.mark.parametrize(
    ("pixel_max", "levels"), [(255, [[0, 1, 4], [8, 15, 16]]), (16, [[0, 16, 64], [128, 239, 255]])]
)
def test_white_is_the_data_set_s_largest_value(pixel_max, levels):
    assert draw([0, 1, 4, 8, 15, 16], (2, 3), pixel_max) == levels
