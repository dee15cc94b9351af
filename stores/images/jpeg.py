"""Strips JPEG files of EXIF, profiles, previews and comments.

Pillow limits neither segments (2 million in 8 MB take 6 s) nor scans, and accepts a second frame
of another size.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from stores.images.errors import ImageFileError
from stores.images.stripped_file import (
    UPRIGHT,
    StrippedFile,
    check_size,
    read_orientation,
)

START: Final = b"\xff\xd8"
EXIF: Final = b"Exif\0\0"
MAX_SEGMENTS: Final = 2000  # a color profile of 10 MB has 160
# Each scan covers the whole image: with a few bytes per scan a file would take an hour to decode. A
# progressive image has about ten.
MAX_SCANS: Final = 32

# Unknown markers are rejected, above all those without a length before a scan (TEM, RST0 to RST7):
# decoders skip them, and may find another size in the bytes that we took for their value.
_MARKER: Final = re.compile(rb"\xff++([\x01-\xfe])")
# Within a scan, FF is followed by 0 or RST.
_AFTER_SCAN: Final = re.compile(rb"\xff([\x02-\xcf\xd8-\xfe])")
_SCAN: Final = 0xDA
_END: Final = b"\xd9"
_SIZES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # start of frame, of each kind
_EXIF_PLACE: Final = 0xE1
# Frames, scans, tables, DNL and DRI, applications' segments, comments.
_KNOWN: Final = _SIZES | {0xC4, 0xCC, _SCAN, 0xDB, 0xDC, 0xDD, *range(0xE0, 0xF0), 0xFE}
# Comments, and applications' segments except JFIF and Adobe, which define the color space.
_LEFT_OUT: Final = frozenset(range(0xE1, 0xF0)) - {0xEE} | {0xFE}


class _Segment(NamedTuple):
    marker: int
    start: int  # of its marker
    value: bytes
    end: int


def strip_jpeg(content: bytes) -> StrippedFile:
    """Return a JPEG file without metadata.

    Raises:
        ImageFileError: its segments are not a JPEG's.
        ImageTooLargeError: it has too many pixels.
    """
    if not content.startswith(START):
        raise ImageFileError("it does not start as a JPEG does; check the Content-Type")
    segments = list(_walk(content))
    scans = [at for at, segment in enumerate(segments) if segment.marker == _SCAN]
    if len(scans) > MAX_SCANS:
        raise ImageFileError(f"it has more than {MAX_SCANS} scans")
    width, height = _read_size(segments)
    head = segments[: scans[0] + 1]
    parts = [content[s.start : s.end] for s in head if s.marker not in _LEFT_OUT]
    rest = content[head[-1].end :]
    return StrippedFile("JPEG", width, height, _orientation(head), b"".join([START, *parts, rest]))


def _walk(content: bytes) -> Iterator[_Segment]:
    """Yield the segments up to the end of the image, or up to its last scan's header.

    Data after the end, such as a camera's video, is ignored.
    """
    at, is_scanned = len(START), False
    for _ in range(MAX_SEGMENTS):
        found = _AFTER_SCAN.search(content, at) if is_scanned else _MARKER.match(content, at)
        if is_scanned and (found is None or found[1] == _END):
            return
        segment = _read_segment(content, found)
        yield segment
        at = segment.end
        is_scanned = is_scanned or segment.marker == _SCAN
    raise ImageFileError(f"it has more than {MAX_SEGMENTS} segments")


def _read_segment(content: bytes, found: re.Match[bytes] | None) -> _Segment:
    if found is None or found[1][0] not in _KNOWN:
        raise ImageFileError("its next segment is missing, or starts without a known marker")
    start = found.end()
    end = start + int.from_bytes(content[start : start + 2])
    if not start + 2 <= end <= len(content):
        raise ImageFileError("it ends within a segment")
    return _Segment(found[1][0], start - 2, content[start + 2 : end], end)


def _read_size(segments: list[_Segment]) -> tuple[int, int]:
    frames = [segment.value for segment in segments if segment.marker in _SIZES]
    if len(frames) != 1:
        raise ImageFileError(f"it must have one frame, got {len(frames)}")
    height, width = int.from_bytes(frames[0][1:3]), int.from_bytes(frames[0][3:5])
    check_size(width, height)
    return width, height


def _orientation(segments: list[_Segment]) -> int:
    for segment in segments:
        if segment.marker == _EXIF_PLACE and segment.value.startswith(EXIF):
            return read_orientation(segment.value[len(EXIF) :])
    return UPRIGHT
