"""JPEG files: what makes the picture is kept, EXIF, profiles, previews and comments are not."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from services.inference.pictures.bare import UPRIGHT, BareFile, check_size, refuse_picture
from services.inference.pictures.orientation import read_orientation

START: Final = b"\xff\xd8"
EXIF: Final = b"Exif\0\0"
MAX_SEGMENTS: Final = 2000  # a colour profile of 10 MB comes in 160
# Each scan goes over the whole picture: a few bytes a scan would keep a processor for an hour. A
# progressive picture has about ten.
MAX_SCANS: Final = 32

_MARKER: Final = re.compile(rb"\xff++([\x01-\xfe])")
_SCAN: Final = 0xDA
_SIZES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # start of frame, each kind
_EXIF_PLACE: Final = 0xE1
# Applications' own segments but JFIF and Adobe, which say what the colours mean; comments.
_LEFT_OUT: Final = frozenset(range(0xE1, 0xF0)) - {0xEE} | {0xFE}


class _Segment(NamedTuple):
    marker: int
    start: int  # of its marker
    value: bytes
    end: int


def strip_jpeg(content: bytes) -> BareFile:
    """Return a JPEG file's picture.

    Raises:
        RefusedError: 422 its segments are not a JPEG's, 413 it has too many pixels.
    """
    if not content.startswith(START):
        raise refuse_picture("it does not begin as a JPEG does; is its Content-Type right?")
    segments = list(_walk(content))
    if content.count(b"\xff\xda") > MAX_SCANS:
        raise refuse_picture(f"it has more than {MAX_SCANS} scans")
    width, height = _read_size(segments)
    kept = [content[s.start : s.end] for s in segments if s.marker not in _LEFT_OUT]
    rest = content[segments[-1].end :]
    return BareFile("JPEG", width, height, _orientation(segments), b"".join([START, *kept, rest]))


def _walk(content: bytes) -> Iterator[_Segment]:
    """Give the segments up to the first scan's head."""
    at = len(START)
    for _ in range(MAX_SEGMENTS):
        found = _MARKER.match(content, at)
        if found is None:
            raise refuse_picture("it ends, or has no marker, where its next segment should begin")
        start, at = (
            found.end(),
            found.end() + int.from_bytes(content[found.end() : found.end() + 2]),
        )
        if at < start + 2 or at > len(content):
            raise refuse_picture("it ends within a segment")
        marker = found[1][0]
        yield _Segment(marker, start - 2, content[start + 2 : at], at)
        if marker == _SCAN:
            return
    raise refuse_picture(f"it has more than {MAX_SEGMENTS} segments")


def _read_size(segments: list[_Segment]) -> tuple[int, int]:
    frames = [segment.value for segment in segments if segment.marker in _SIZES]
    if len(frames) != 1:
        raise refuse_picture(f"it must have one frame, got {len(frames)}")
    height, width = int.from_bytes(frames[0][1:3]), int.from_bytes(frames[0][3:5])
    check_size(width, height)
    return width, height


def _orientation(segments: list[_Segment]) -> int:
    for segment in segments:
        if segment.marker == _EXIF_PLACE and segment.value.startswith(EXIF):
            return read_orientation(segment.value[len(EXIF) :])
    return UPRIGHT
