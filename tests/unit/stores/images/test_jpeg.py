"""Which parts of a JPEG reach the decoder, and which files are rejected before decoding."""

import numpy as np
import pytest
from image_files import segment, to_file, turned_file, with_segments
from PIL import Image

from stores.images.errors import ImageFileError, ImageTooLargeError
from stores.images.jpeg import MAX_SCANS, MAX_SEGMENTS, strip_jpeg

GREY = np.arange(12, dtype=np.uint8).reshape(3, 4)
WHOLE = to_file(GREY, "JPEG")
SCAN_AT = WHOLE.index(b"\xff\xda")


def refusal(content):
    with pytest.raises((ImageFileError, ImageTooLargeError)) as caught:
        strip_jpeg(content)
    return caught.value


def framed(width, height):
    at = WHOLE.index(b"\xff\xc0") + 5
    return WHOLE[:at] + height.to_bytes(2) + width.to_bytes(2) + WHOLE[at + 4 :]


def test_plain_file_is_unchanged():
    file = strip_jpeg(WHOLE)
    assert (file.format, file.width, file.height, file.orientation) == ("JPEG", 4, 3, 1)
    assert file.content == WHOLE


@pytest.mark.parametrize("marker", [0xE1, 0xE2, 0xED, 0xEF, 0xFE])
def test_exif_profiles_previews_and_comments_are_left_out(marker):
    assert (
        strip_jpeg(with_segments(WHOLE, *[segment(marker, b"x" * 65_000)] * 100)).content == WHOLE
    )


def test_color_segments_are_kept():
    cmyk = to_file(Image.new("CMYK", (2, 2)), "JPEG")
    assert b"Adobe" in strip_jpeg(cmyk).content


def test_fill_bytes_before_a_marker_are_skipped():
    filled = WHOLE[:2] + b"\xff" * 1000 + WHOLE[2:]
    assert strip_jpeg(filled).content == WHOLE


@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_read_from_exif(orientation):
    assert strip_jpeg(turned_file(GREY, orientation, "JPEG")).orientation == orientation


def test_more_than_25_megapixels_are_413_by_the_header():
    refused = refusal(framed(65_535, 65_535))
    assert isinstance(refused, ImageTooLargeError)
    assert "at most 25000000 pixels, got 65535 x 65535" in str(refused)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "does not start as a JPEG"),
        (b"\x89PNG\r\n\x1a\n", "does not start as a JPEG"),
        (WHOLE[:2], "a known marker"),
        (WHOLE[:2] + b"\xff" * 1_000_000, "a known marker"),
        (WHOLE[:2] + b"\0" + WHOLE[2:], "a known marker"),
        (WHOLE[:SCAN_AT], "a known marker"),
        (WHOLE[: SCAN_AT + 3], "ends within a segment"),
        (with_segments(WHOLE, b"\xff\xe1\0\0"), "ends within a segment"),
        (with_segments(WHOLE, b"\xff\xe1\0\1"), "ends within a segment"),
        (with_segments(WHOLE, segment(0xC0, b"\x08\0\2\0\2\1")), "one frame, got 2"),
        (WHOLE.replace(b"\xff\xc0", b"\xff\xfe"), "one frame, got 0"),
        (framed(0, 3), "at least one pixel, got 0 x 3"),
        (framed(4, 0), "at least one pixel, got 4 x 0"),
        (with_segments(WHOLE, *[segment(0xFE)] * MAX_SEGMENTS), f"than {MAX_SEGMENTS} segments"),
        (WHOLE[:-2] + WHOLE[SCAN_AT:-2] * MAX_SCANS, f"more than {MAX_SCANS} scans"),
    ],
)
def test_malformed_jpeg_is_422_with_the_reason(content, says):
    refused = refusal(content)
    assert isinstance(refused, ImageFileError)
    assert says in str(refused)


@pytest.mark.parametrize("marker", [0x01, *range(0xD0, 0xD9), 0xC8, 0xDE, 0xDF, 0xF0, 0xFD])
def test_skipped_markers_hide_no_size(marker):
    hidden = framed(65_500, 65_500)[WHOLE.index(b"\xff\xc0") :]
    # A parser that takes the bytes after the marker for its length skips the hidden frame, and up
    # to 0xFFC0 bytes.
    bomb = WHOLE[:2] + bytes([0xFF, marker]) + hidden.ljust(0xFFC0, b"\0") + WHOLE[2:]
    assert "a known marker" in str(refusal(bomb))


def test_skipped_markers_hide_no_scan():
    scans = WHOLE[SCAN_AT:-2] * MAX_SCANS
    for marker in (0x01, *range(0xD0, 0xD8)):
        hiding = bytes([0xFF, marker]) + len(scans).to_bytes(2) + scans
        assert "more than" in str(refusal(WHOLE[:-2] + hiding + WHOLE[-2:]))


def test_a_frame_after_a_scan_is_a_second_one():
    second = segment(0xC0, WHOLE[WHOLE.index(b"\xff\xc0") + 4 : SCAN_AT])
    assert "one frame, got 2" in str(refusal(WHOLE[:-2] + second + WHOLE[-2:]))


def test_data_after_the_end_is_ignored():
    video = b"\xff\xda\xff\xc0" * 1000
    assert strip_jpeg(WHOLE + video).width == 4


def test_scans_of_previews_and_profiles_are_not_counted():
    preview = segment(0xE1, b"\xff\xda" * 1000)
    assert strip_jpeg(with_segments(WHOLE, preview)).content == WHOLE


def test_file_without_an_end_is_kept():
    assert strip_jpeg(WHOLE[:-2]).content == WHOLE[:-2]


def test_progressive_jpeg_is_within_the_scan_limit():
    colors = np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    assert strip_jpeg(to_file(colors, "JPEG", progressive=True)).width == 64
