"""Strips PNG files of texts, profiles and animations.

Pillow reads all chunks, 800,000 empty ones of 10 MB in 12 s, and uses the last of several headers.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from stores.images.errors import ImageFileError
from stores.images.stripped_file import (
    UPRIGHT,
    StrippedFile,
    check_size,
    read_orientation,
)

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
# Encoders write chunks of 4 KiB or more: 10 MB have 2,500 of them.
MAX_CHUNKS: Final = 20_000
FRAME_BYTES: Final = 12  # of a chunk: its length, type and checksum
_KEPT: Final = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})


class _Chunk(NamedTuple):
    kind: bytes
    start: int  # of the whole chunk
    end: int

    def value(self, content: bytes) -> bytes:
        return content[self.start + 8 : self.end - 4]


def strip_png(content: bytes) -> StrippedFile:
    """Return a PNG file without metadata; of an animation the default image.

    Raises:
        ImageFileError: its chunks are not a PNG's.
        ImageTooLargeError: it has too many pixels.
    """
    if not content.startswith(SIGNATURE):
        raise ImageFileError("it does not start as a PNG does; check the Content-Type")
    parts = bytearray(SIGNATURE)
    orientation: int | None = None
    size = (0, 0)
    for chunk in _walk(content):
        if chunk.kind == b"IHDR":
            size = _read_size(chunk, content)
        elif chunk.kind == b"eXIf" and orientation is None:
            orientation = read_orientation(chunk.value(content))
        if chunk.kind in _KEPT:
            parts += content[chunk.start : chunk.end]
    return StrippedFile("PNG", *size, orientation or UPRIGHT, bytes(parts))


def _walk(content: bytes) -> Iterator[_Chunk]:
    at = len(SIGNATURE)
    for _ in range(MAX_CHUNKS):
        end = at + FRAME_BYTES + int.from_bytes(content[at : at + 4])
        if end > len(content):
            raise ImageFileError("it ends within a chunk")
        chunk = _Chunk(content[at + 4 : at + 8], at, end)
        # A second header could declare another size than the checked one.
        if (chunk.kind == b"IHDR") != (at == len(SIGNATURE)):
            raise ImageFileError("its first chunk, and no other, must be IHDR")
        yield chunk
        if chunk.kind == b"IEND":
            return
        at = end
    raise ImageFileError(f"it has more than {MAX_CHUNKS} chunks")


def _read_size(header: _Chunk, content: bytes) -> tuple[int, int]:
    value = header.value(content)
    width, height = int.from_bytes(value[:4]), int.from_bytes(value[4:8])
    check_size(width, height)
    return width, height
