"""Every kind of image file is decoded to gray levels, or rejected."""

import sys

import numpy as np
import pytest
from image_files import (
    chunk,
    made_png,
    segment,
    to_file,
    transparent,
    turned_file,
    with_segments,
)
from PIL import Image

from stores.images.decoding import STRIP_PIXELS, decode
from stores.images.errors import ImageFileError
from stores.images.jpeg import strip_jpeg
from stores.images.png import strip_png

GREY = np.random.default_rng(0).integers(0, 256, (9, 14), dtype=np.uint8)
SMOOTH = np.add.outer(np.arange(24), 4 * np.arange(40)).astype(np.uint8)


COLORS = np.random.default_rng(1).integers(0, 256, (9, 14, 3), dtype=np.uint8)


def read(content, color="gray"):
    file = strip_png(content) if content.startswith(b"\x89") else strip_jpeg(content)
    return decode(file, color)


def filtered(rows):
    """Return rows with the filter byte of a PNG before each."""
    return b"".join(b"\0" + row.tobytes() for row in rows)


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "LA", "P", "PA"])
def test_gray_image_has_its_levels_in_every_mode(mode):
    image = Image.fromarray(GREY).convert(mode.replace("PA", "P"))
    options = {"transparency": b"\xff"} if mode == "PA" else {}
    assert np.array_equal(read(to_file(image, **options)), GREY)


def test_one_bit_is_black_and_white():
    bits = GREY > 127
    assert np.array_equal(read(to_file(bits)), bits * 255)


@pytest.mark.parametrize("bits", [1, 2, 4])
def test_levels_of_few_bits_are_scaled(bits):
    rows = np.array([[0b00011011], [0b11110000]], np.uint8)
    levels = np.unpackbits(rows, axis=1).reshape(2, -1, bits) @ (2 ** np.arange(bits)[::-1])
    made = made_png(8 // bits, 2, filtered(rows), bits=bits)
    assert np.array_equal(read(made), levels * 255 // (2**bits - 1))


def test_sixteen_bit_levels_keep_the_upper_eight():
    wide = (GREY.astype(np.uint16) * 256 + 99).astype(">u2")
    assert np.array_equal(read(made_png(14, 9, filtered(wide), bits=16)), GREY)
    colors = np.repeat(wide[..., np.newaxis], 3, axis=2)
    assert np.array_equal(read(made_png(14, 9, filtered(colors), bits=16, color=2)), GREY)


def test_colors_become_their_luma():
    colors = np.array([[[255, 0, 0], [0, 255, 0], [0, 0, 255]]], np.uint8)
    assert read(to_file(colors)).tolist() == [[76, 150, 29]]  # 0.299, 0.587, 0.114 of 255


def test_transparent_pixels_are_white():
    assert np.array_equal(read(to_file(transparent(GREY))), 255 - GREY)


def test_transparent_color_is_white():
    made = made_png(2, 1, b"\0\x07\x08", chunk(b"tRNS", b"\0\x07"))
    assert read(made).tolist() == [[255, 8]]


@pytest.mark.parametrize(
    ("bits", "row", "transparent", "seen"),
    [
        (1, b"\x80", 0, [255, 255]),
        (2, b"\x60", 1, [255, 170]),
        (4, b"\x5a", 5, [255, 170]),
    ],
)
def test_transparent_level_of_few_bits_is_white(bits, row, transparent, seen):
    made = made_png(2, 1, b"\0" + row, chunk(b"tRNS", transparent.to_bytes(2)), bits=bits)
    assert read(made).tolist() == [seen]


def test_only_the_transparent_sixteen_bit_color_is_white():
    dark, middle = b"\x01\x01" * 3, b"\x80\x01" * 3
    made = made_png(2, 1, b"\0" + dark + middle, chunk(b"tRNS", middle), bits=16, color=2)
    assert read(made).tolist() == [[1, 255]]


def test_transparent_sixteen_bit_level_is_white():
    made = made_png(2, 1, b"\0\7\7\x08\x08", chunk(b"tRNS", b"\7\7"), bits=16)
    assert read(made).tolist() == [[255, 8]]


def test_transparent_palette_entries_are_white():
    entries = chunk(b"PLTE", b"\7\7\7\x08\x08\x08") + chunk(b"tRNS", b"\0\xff")
    assert read(made_png(2, 1, b"\0\0\1", entries, color=3)).tolist() == [[255, 8]]


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"subsampling": 0}])
@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_a_jpeg_of_each_kind_has_its_levels(mode, options):
    content = to_file(Image.fromarray(SMOOTH).convert(mode), "JPEG", quality=95, **options)
    assert np.abs(read(content).astype(int) - SMOOTH).max() <= 6  # lossy


@pytest.mark.parametrize("orientation", range(1, 9))
def test_image_has_its_exif_orientation(orientation):
    assert np.array_equal(read(turned_file(GREY, orientation)), GREY)
    turned = read(turned_file(SMOOTH, orientation, "JPEG")).astype(int)
    assert turned.shape == SMOOTH.shape
    assert np.abs(turned - SMOOTH).max() <= 20  # lossy


def test_image_of_many_strips_is_complete():
    shape = (9, STRIP_PIXELS // 4 - 7)  # a strip is 4 rows; of the turned one 29,000
    wide = np.arange(shape[0] * shape[1], dtype=np.uint32).astype(np.uint8).reshape(shape)
    assert np.array_equal(read(to_file(wide)), wide)
    assert np.array_equal(read(to_file(wide.T)), wide.T)


def test_animation_is_its_first_image():
    others = [Image.fromarray(255 - GREY), Image.fromarray(GREY // 2)]
    content = to_file(Image.fromarray(GREY), save_all=True, append_images=others)
    assert b"acTL" in content
    assert np.array_equal(read(content), GREY)


def test_unterminated_metadata_is_ignored():
    bomb = chunk(b"zTXt", b"k\0\0" + b"x" * 3_000_000) + chunk(b"iCCP", b"p\0\0" + b"x" * 3_000_000)
    whole = to_file(GREY)
    assert np.array_equal(read(whole[:33] + bomb + whole[33:]), GREY)
    jpeg = to_file(SMOOTH, "JPEG")
    exif = segment(0xE1, b"Exif\0\0MM\0*\0\0\0\x08" + b"\xff" * 60_000)
    profile = segment(0xE2, b"ICC_PROFILE\0\1\1" + b"x" * 60_000)
    assert np.array_equal(read(with_segments(jpeg, exif, profile, exif)), read(jpeg))


WHOLE = to_file(GREY)
JPEG = to_file(SMOOTH, "JPEG")


@pytest.mark.parametrize(
    "content",
    [
        WHOLE[:50] + bytes([WHOLE[50] ^ 1]) + WHOLE[51:],
        made_png(14, 9, filtered(GREY)[:-1]),
        made_png(14, 9, b""),
        made_png(2, 1, b"\0\7\7", bits=9),
        made_png(2, 1, b"\0\7\7", color=7),
        made_png(2, 1, b"\0\7\7", chunk(b"tRNS", b"")),
        made_png(5000, 5000, b"\0\0"),
        JPEG[: len(JPEG) // 2],
        JPEG[: JPEG.index(b"\xff\xda") + 20],
        JPEG.replace(b"\xff\xdb", b"\xff\xfe"),
        JPEG.replace(b"\xff\xc0", b"\xff\xc3"),
    ],
)
def test_broken_image_is_422(content):
    with pytest.raises(ImageFileError, match="the image can't be read"):
        read(content)


def test_missing_pillow_is_not_the_file_s_fault(monkeypatch):
    monkeypatch.setitem(sys.modules, "PIL.PngImagePlugin", None)
    with pytest.raises(ImportError):
        read(to_file(Image.fromarray(GREY)))


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_colors_are_kept(mode):
    assert np.array_equal(read(to_file(Image.fromarray(COLORS).convert(mode)), "rgb"), COLORS)


@pytest.mark.parametrize("mode", ["L", "LA", "P"])
def test_gray_image_has_three_equal_channels(mode):
    picture = Image.fromarray(GREY).convert(mode)
    assert np.array_equal(read(to_file(picture), "rgb"), np.stack([GREY] * 3, axis=2))


def test_sixteen_bit_gray_has_three_equal_channels():
    wide = (GREY.astype(np.uint16) * 256 + 99).astype(">u2")
    levels = read(made_png(14, 9, filtered(wide), bits=16), "rgb")
    assert np.array_equal(levels, np.stack([GREY] * 3, axis=2))


def test_colors_of_a_jpeg_are_decoded():
    blue = Image.new("RGB", (16, 16), (0, 0, 255))
    difference = read(to_file(blue, "JPEG"), "rgb").astype(int) - (0, 0, 255)
    assert np.abs(difference).max() <= 2
