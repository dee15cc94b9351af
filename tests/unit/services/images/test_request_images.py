"""Each kind of body becomes the same image."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from image_files import to_file

from contracts.default_transform import default_transform
from contracts.inference.predictions import ExamplesRequest
from services.http.bodies import SentFile
from services.http.errors import RefusedError
from services.http.operations import OCTETS, PNG
from services.images.file_reader import FileImage, ImageFileReader
from services.images.request_images import parse_bytes, read_examples
from services.limits.limiter import WorkLimiter

SIZE = 9
NINE = default_transform(SIZE, 10)
MNIST = default_transform(784, 10)
READER = ImageFileReader(WorkLimiter("images"))
# As tall as a digit of MNIST and centered, so that as a file it is unchanged.
DIGIT = np.zeros((28, 28), np.uint8)
DIGIT[5:25, 13:17] = 255
BODIES = [
    ExamplesRequest(pixels=DIGIT.tolist()),
    ExamplesRequest(pixels=(DIGIT / 255).tolist(), pixel_max=1),
    SentFile(OCTETS, DIGIT.tobytes()),
    SentFile(PNG, to_file(DIGIT)),
]
TWO = [ExamplesRequest(pixels=[[0] * 784] * 2), SentFile(OCTETS, bytes(2 * 784))]


@pytest.mark.parametrize("body", BODIES)
def test_each_kind_of_body_is_the_same_image(body):
    images = read_examples(body, READER, MNIST)
    assert np.array_equal(images.values, DIGIT.reshape(1, 784))
    assert not images.is_batch
    assert isinstance(images, FileImage) == (body is BODIES[-1])


@pytest.mark.parametrize("body", TWO)
def test_number_of_images_is_limited(body):
    assert read_examples(body, READER, MNIST, max_examples=2).values.shape == (2, 784)
    with pytest.raises(RefusedError) as caught:
        read_examples(body, READER, MNIST, max_examples=1)
    assert caught.value.status == 422


DARK = [0, 0, 1, 0]


@pytest.mark.parametrize(
    ("body", "looks_unscaled"),
    [
        (ExamplesRequest(pixels=DARK), True),
        (ExamplesRequest(pixels=[0, 0.5, 1, 0]), True),
        (ExamplesRequest(pixels=[[0, 1e-3], [0, 0]]), True),
        (ExamplesRequest(pixels=[[0, 0, 0, 0], DARK]), True),
        (SentFile(OCTETS, bytes(DARK)), True),
        (SentFile(OCTETS, bytes(4) + bytes(DARK)), True),
        (ExamplesRequest(pixels=[0, 0, 0, 0]), False),
        (ExamplesRequest(pixels=[0, 0, 1.5, 0]), False),
        (ExamplesRequest(pixels=[DARK, [0, 0, 2, 0]]), False),
        (ExamplesRequest(pixels=DARK, pixel_max=1), False),
        (ExamplesRequest(pixels=DARK, pixel_max=255), False),
        (SentFile(OCTETS, bytes(4)), False),
        (SentFile(OCTETS, bytes([0, 0, 2, 0, *DARK])), False),
    ],
)
def test_pixels_of_at_most_1_without_pixel_max_look_unscaled(body, looks_unscaled):
    assert read_examples(body, READER, default_transform(4, 10)).looks_unscaled == looks_unscaled


@pytest.mark.parametrize("body", BODIES)
def test_images_that_do_not_fit_the_network_are_422(body):
    with pytest.raises(RefusedError) as caught:
        read_examples(body, READER, default_transform(100, 10))
    assert caught.value.status == 422


@given(st.integers(1, 5), st.data())
def test_each_byte_is_a_pixel(count, data):
    content = data.draw(st.binary(min_size=count * SIZE, max_size=count * SIZE))
    batch = parse_bytes(content, NINE)
    assert batch.values.dtype == np.uint8
    assert batch.values.tolist() == [list(content[n * SIZE : (n + 1) * SIZE]) for n in range(count)]
    assert batch.is_batch == (count > 1)


@pytest.mark.parametrize("length", [0, 1, SIZE - 1, SIZE + 1, 10_001 * SIZE])
def test_body_of_another_length_is_422(length):
    with pytest.raises(RefusedError, match=f"images of {SIZE} bytes, got {length} byte") as caught:
        parse_bytes(bytes(length), NINE)
    assert caught.value.status == 422


def test_images_in_bytes_can_be_limited():
    assert len(parse_bytes(bytes(3 * SIZE), NINE, max_images=3).values) == 3
    with pytest.raises(RefusedError, match="1 to 3 images"):
        parse_bytes(bytes(4 * SIZE), NINE, max_images=3)


def test_ten_thousand_images_in_bytes_are_read():
    assert parse_bytes(bytes(10_000 * SIZE), NINE).values.shape == (10_000, SIZE)
