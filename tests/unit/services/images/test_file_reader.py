"""Image files are read as network input; large ones wait, and errors have their number."""

import numpy as np
import pytest
from full_limiter import limiter_full
from image_files import to_file

from contracts.default_transform import default_transform
from services.http.bodies import SentFile
from services.http.errors import BusyError, RefusedError
from services.http.operations import JPEG, PNG
from services.images.file_reader import ImageFileReader, naming_image
from services.limits.limiter import SMALL_BYTES, WorkLimiter
from stores.images.stripped_file import MAX_PIXELS

# As tall as a digit of MNIST and centered, so that as a file it is unchanged.
DIGIT = np.zeros((28, 28), np.uint8)
DIGIT[5:25, 13:17] = 255
MNIST = default_transform(784, 10)
SMALL = SentFile(PNG, to_file(DIGIT))
SIDE = int(SMALL_BYTES**0.5) + 1
LARGE = SentFile(PNG, to_file(np.zeros((SIDE, SIDE), np.uint8)))


@pytest.fixture
def limiter():
    return WorkLimiter("large images")


@pytest.fixture
def reader(limiter):
    return ImageFileReader(limiter)


def test_image_file_has_warnings(reader):
    image = reader.read(SMALL, MNIST)
    blank = reader.read(SentFile(PNG, to_file(np.zeros((28, 28), np.uint8))), MNIST)

    assert np.array_equal(image.values, DIGIT.reshape(1, 784))
    assert (image.values.dtype, image.is_batch) == (np.float32, False)
    assert "blank" in blank.warnings
    assert "blank" not in image.warnings


def test_several_files_are_a_batch_in_order(reader):
    other = np.ascontiguousarray(DIGIT.T)
    images = reader.read_all([SMALL, SentFile(PNG, to_file(other))], MNIST)

    assert np.array_equal(images.values[0], DIGIT.ravel())
    assert images.values.shape == (2, 784)
    assert not np.array_equal(images.values[1], images.values[0])
    assert images.is_batch


def test_only_large_image_files_wait(limiter, reader):
    with limiter_full(limiter):
        reader.read(SMALL, MNIST)
        reader.read_all([SMALL, SMALL], MNIST)
        with pytest.raises(BusyError):
            reader.read(LARGE, MNIST)
        with pytest.raises(BusyError):
            reader.read_all([SMALL, LARGE], MNIST)
    reader.read(LARGE, MNIST)


def test_pixels_of_several_files_count_together(reader):
    half = SentFile(PNG, to_file(np.zeros((1, MAX_PIXELS // 400), np.uint8)))
    with pytest.raises(RefusedError, match=f"at most {MAX_PIXELS} pixels in all") as refused:
        reader.read_all([half] * 401, MNIST)
    assert refused.value.status == 413


@pytest.mark.parametrize("read", ["read", "read_all"])
def test_other_input_size_rejects_image_files(reader, read):
    given = SMALL if read == "read" else [SMALL]
    with pytest.raises(RefusedError, match="784 pixels, and this version takes 16") as refused:
        getattr(reader, read)(given, default_transform(16, 10))
    assert refused.value.status == 422


@pytest.mark.parametrize("broken", [b"no image", SMALL.content[:60]])
def test_broken_file_among_several_is_numbered(reader, broken):
    for media_type in (PNG, JPEG):
        with pytest.raises(RefusedError, match=r"^image 1: ") as refused:
            reader.read_all([SMALL, SentFile(media_type, broken)], MNIST)
        assert refused.value.status == 422
        assert not refused.value.fields


def test_numbered_error_keeps_its_status():
    with pytest.raises(RefusedError, match="image 3: too many") as refused, naming_image(3):
        raise RefusedError(413, "too many")
    assert refused.value.status == 413
