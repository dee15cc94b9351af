"""A body of bytes is images, or says what it should be."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.http.errors import RefusedError
from services.images.raw_bytes import parse_bytes

SIZE = 9


@given(st.integers(1, 5), st.data())
def test_each_byte_is_a_pixel(count, data):
    content = data.draw(st.binary(min_size=count * SIZE, max_size=count * SIZE))
    batch = parse_bytes(content, SIZE)
    assert batch.values.dtype == np.uint8
    assert batch.values.tolist() == [list(content[n * SIZE : (n + 1) * SIZE]) for n in range(count)]
    assert batch.is_batch == (count > 1)


@pytest.mark.parametrize("length", [0, 1, SIZE - 1, SIZE + 1, 10_001 * SIZE])
def test_another_length_is_422(length):
    with pytest.raises(RefusedError, match=f"images of {SIZE} bytes, got {length} byte") as caught:
        parse_bytes(bytes(length), SIZE)
    assert caught.value.status == 422


def test_fewer_images_may_be_taken():
    assert len(parse_bytes(bytes(3 * SIZE), SIZE, max_images=3).values) == 3
    with pytest.raises(RefusedError, match="1 to 3 images"):
        parse_bytes(bytes(4 * SIZE), SIZE, max_images=3)


def test_ten_thousand_images_are_taken():
    assert parse_bytes(bytes(10_000 * SIZE), SIZE).values.shape == (10_000, SIZE)
