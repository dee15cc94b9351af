from itertools import product

import numpy as np
import pytest
from offences import each_row

from contracts.default_transform import default_transform
from services.images.pixels import PixelsError, parse_pixels
from services.inference.protocols.oip.input_tensor import BLOCK_IMAGES, to_batch

NINE = default_transform(9, 10)
DTYPES = ["u1", "u2", "u4", "u8", "i1", "i2", "i4", "i8", "f2", "f4", "f8"]


@each_row(product(DTYPES, [255.0, 1.0, 100.0, 127.5]))
def test_any_dtype_equals_parse_pixels(dtype, pixel_max):
    rng = np.random.default_rng(0)
    highest = min(pixel_max, 127)
    values = (rng.random((300, 9)) * highest).astype(dtype)
    batch = to_batch(values, pixel_max, NINE)
    expected = parse_pixels(values.tolist(), pixel_max, NINE).values
    assert batch.values.astype(np.float32).tobytes() == expected.tobytes()
    is_as_sent = (dtype, pixel_max) == ("u1", 255.0)
    assert batch.values.dtype == (np.uint8 if is_as_sent else np.float32)
    assert batch.values.flags.aligned
    assert batch.values.flags.c_contiguous


BAD = [
    ("i1", -1, "-1"),
    ("i8", 2**62, str(2**62)),
    ("u8", 2**64 - 1, str(2**64 - 1)),
    ("u2", 256, "256"),
    ("f2", np.inf, "inf"),
    ("f4", np.nan, "nan"),
    ("f4", np.nextafter(np.float32(255), np.float32(300)), "255.00001525878906"),
    ("f8", np.nextafter(255, 300), "255.00000000000003"),
    ("f8", -1e-300, "-1e-300"),
]


@each_row((*bad, image) for bad in BAD for image in (0, BLOCK_IMAGES - 1, BLOCK_IMAGES, 299))
def test_a_value_out_of_range_names_its_image_and_pixel(dtype, value, shown, image):
    values = np.zeros((300, 9), dtype)
    values[image, 4] = value
    with pytest.raises(PixelsError) as refused:
        to_batch(values, 255.0, NINE)
    assert refused.value.loc == ("pixels", image, 4)
    assert refused.value.message == (
        f"image {image} pixel 4 must be a number in 0..255, got {shown}"
    )


@pytest.mark.parametrize("dtype", ["f2", "f4"])
def test_a_bound_is_not_rounded_to_the_dtype_of_the_pixels(dtype):
    value = np.ones((1, 1), dtype)
    assert to_batch(value, 1.0, NINE).values == 255
    with pytest.raises(PixelsError):
        to_batch(value, float(np.nextafter(1, 0)), NINE)


def test_bound_above_the_float16_range_works():
    assert to_batch(np.full((1, 1), 65_504, "f2"), 65_535.0, NINE).values < 255


def test_the_array_is_copied_and_may_be_read_only():
    values = np.zeros((2, 4), np.float32)
    values.setflags(write=False)
    batch = to_batch(values, 255.0, NINE)
    assert not np.shares_memory(batch.values, values)
    assert batch.is_batch
