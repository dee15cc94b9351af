"""Bodies in gzip and deflate, within a bound against decompression bombs."""

import zlib
from collections.abc import Iterator
from typing import Final

from flask import request

from services.http.compression import DEFLATE, GZIP
from services.http.errors import RefusedError

# zlib's parameters for the two formats; deflate is a zlib stream (RFC 9110, 8.4.1.2).
_WINDOW_BITS: Final = {GZIP: 16 + zlib.MAX_WBITS, DEFLATE: zlib.MAX_WBITS}
# Decompressed at a time: it fits the processor's cache, and is counted before more follows.
_PIECE_BYTES: Final = 2**16


def read_encoding() -> str | None:
    """Return the compression of this request's body, None if it has none, or raise a 415."""
    encoding = request.headers.get("Content-Encoding", "").strip().lower()
    if encoding in {"", "identity"}:
        return None
    if encoding in _WINDOW_BITS:
        return encoding
    raise RefusedError(415, f"Content-Encoding must be gzip or deflate, got {encoding[:60]!r}")


def inflate(content: bytes, encoding: str, max_bytes: int) -> bytes | None:
    """Return the decompressed content, or None if it is longer than max_bytes.

    Raises:
        RefusedError: 400, it is not one complete stream of that encoding.
    """
    # A gzip stream ends with its decompressed size (RFC 1952).
    declared = int.from_bytes(content[-4:], "little") if encoding == GZIP else max_bytes
    pieces, size = [], 0
    for piece in _inflate_pieces(content, encoding):
        size += len(piece)
        if size > max_bytes:
            return None
        if size > declared:
            raise RefusedError(
                400,
                f"the body ends like a gzip stream of {declared} bytes, but has more in it: "
                "its end is missing, it is damaged, or something follows it",
            )
        # A stream that declares too much is only checked, in a third of the time.
        if declared <= max_bytes:
            pieces.append(piece)
    return b"".join(pieces)


def _inflate_pieces(content: bytes, encoding: str) -> Iterator[bytes]:
    stream = zlib.decompressobj(_WINDOW_BITS[encoding])
    view = memoryview(content)
    for begin in range(0, len(content), _PIECE_BYTES):
        piece: bytes | memoryview = view[begin : begin + _PIECE_BYTES]
        while piece and not stream.eof:
            try:
                yield stream.decompress(piece, _PIECE_BYTES)
            except zlib.error as error:
                raise RefusedError(400, f"the body is not a {encoding} stream: {error}") from None
            piece = stream.unconsumed_tail
        if piece or stream.unused_data:
            raise RefusedError(400, f"the body must be one {encoding} stream; something follows it")
    if not stream.eof:
        raise RefusedError(
            400, f"the body must be a complete {encoding} stream; its end is missing"
        )
