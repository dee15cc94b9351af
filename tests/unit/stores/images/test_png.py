"""Which parts of a PNG reach the decoder, and which files are rejected before decoding."""

import numpy as np
import pytest
from image_files import PNG_START, chunk, made_png, png_head, to_file

from stores.images.errors import ImageFileError, ImageTooLargeError
from stores.images.png import MAX_CHUNKS, strip_png

GREY = np.arange(12, dtype=np.uint8).reshape(3, 4)
WHOLE = to_file(GREY)
END = chunk(b"IEND")


def refusal(content):
    with pytest.raises((ImageFileError, ImageTooLargeError)) as caught:
        strip_png(content)
    return caught.value


def test_plain_file_is_unchanged():
    file = strip_png(WHOLE)
    assert (file.format, file.width, file.height, file.orientation) == ("PNG", 4, 3, 1)
    assert file.content == WHOLE


@pytest.mark.parametrize("kind", [b"iCCP", b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"acTL", b"fdAT"])
def test_texts_profiles_and_animations_are_left_out(kind):
    noise = chunk(kind, b"\xff" * 100_000)
    assert strip_png(WHOLE[:33] + noise + WHOLE[33:]).content == WHOLE


def test_what_follows_the_end_is_left_out():
    assert strip_png(WHOLE + b"more").content == WHOLE


@pytest.mark.parametrize("size", [(100_000, 100_000), (2**32 - 1, 2**32 - 1), (25_000_001, 1)])
def test_more_than_25_megapixels_are_413_by_the_header(size):
    refused = refusal(png_head(*size) + END)
    assert isinstance(refused, ImageTooLargeError)
    assert f"at most 25000000 pixels, got {size[0]} x {size[1]}" in str(refused)


@pytest.mark.parametrize("size", [(65_536, 1), (1, 65_536)])
def test_a_side_of_more_than_65535_pixels_is_413(size):
    refused = refusal(png_head(*size) + END)
    assert isinstance(refused, ImageTooLargeError)
    assert f"at most 65535 pixels, got {size[0]} x {size[1]}" in str(refused)


@pytest.mark.parametrize("size", [(65_535, 1), (1, 65_535)])
def test_side_of_65535_pixels_is_accepted(size):
    assert strip_png(png_head(*size) + END).pixels == 65_535


def test_25_megapixels_are_accepted():
    assert strip_png(png_head(5000, 5000) + END).pixels == 25_000_000


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "does not start as a PNG"),
        (b"\xff\xd8\xff\xe0", "does not start as a PNG"),
        (b"GIF89a", "does not start as a PNG"),
        (PNG_START, "ends within a chunk"),
        (WHOLE[:40], "ends within a chunk"),
        (WHOLE[:-1], "ends within a chunk"),
        (PNG_START + END, "must be IHDR"),
        (png_head(2, 2) + chunk(b"IHDR", b"\0" * 13) + END, "must be IHDR"),
        (png_head(0, 2) + END, "at least one pixel, got 0 x 2"),
        (png_head(2, 0) + END, "at least one pixel, got 2 x 0"),
        (PNG_START + chunk(b"IHDR") + END, "at least one pixel, got 0 x 0"),
        (png_head(2, 2) + chunk(b"IDAT") * MAX_CHUNKS + END, f"more than {MAX_CHUNKS} chunks"),
    ],
)
def test_malformed_png_is_422_with_the_reason(content, says):
    refused = refusal(content)
    assert isinstance(refused, ImageFileError)
    assert says in str(refused)


def test_first_exif_chunk_has_the_orientation():
    exif = b"MM\0*\0\0\0\x08\0\x01" + bytes.fromhex("0112 0003 00000001 0006 0000")
    made = made_png(1, 1, b"\0\0", chunk(b"eXIf", exif), chunk(b"eXIf", b""))
    assert strip_png(made).orientation == 6
