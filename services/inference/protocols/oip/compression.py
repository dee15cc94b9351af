"""gzip and deflate, of bodies and of answers; a bomb is not inflated past its bound."""

import gzip
import zlib
from collections.abc import Iterator
from typing import Final

from flask import Response, request

from services.http.errors import RefusedError
from services.inference.protocols.oip.invalid import refuse

GZIP: Final = "gzip"
DEFLATE: Final = "deflate"
# zlib's words for the two formats; deflate is a zlib stream (RFC 9110, 8.4.1.2).
_WINDOW_BITS: Final = {GZIP: 16 + zlib.MAX_WBITS, DEFLATE: zlib.MAX_WBITS}
# Level 1 takes half the time of the default 6, for answers a tenth larger.
_LEVEL: Final = 1
# Inflated so much at a time: it stays in the processor's cache, and is counted before more comes.
_PIECE_BYTES: Final = 2**16


def read_encoding() -> str | None:
    """Return how this request's body is compressed, None if it is not, or raise the 415."""
    given = request.headers.get("Content-Encoding", "").strip().lower()
    if given in {"", "identity"}:
        return None
    if given in _WINDOW_BITS:
        return given
    raise RefusedError(415, f"Content-Encoding must be gzip or deflate, got {given[:60]!r}")


def inflate(content: bytes, encoding: str, max_bytes: int) -> bytes | None:
    """Return what was compressed, or None if it is longer than max_bytes.

    Raises:
        RefusedError: 400, it is no whole stream of that encoding, or something follows it.
    """
    said = _read_length(content) if encoding == GZIP else max_bytes
    kept, size = [], 0
    for piece in _inflate_pieces(content, encoding):
        size += len(piece)
        if size > max_bytes:
            return None
        if size > said:
            raise refuse(
                f"the body ends as a gzip stream of {said} bytes does, and has more in it: "
                "its end is missing, or it is damaged, or something follows it"
            )
        # What says that it is too long is read to see whether that is so: in a third of the time.
        if said <= max_bytes:
            kept.append(piece)
    return b"".join(kept)


def _read_length(content: bytes) -> int:
    """Return how long a gzip stream says it is inflated (RFC 1952: its last four bytes)."""
    return int.from_bytes(content[-4:], "little")


def _inflate_pieces(content: bytes, encoding: str) -> Iterator[bytes]:
    stream = zlib.decompressobj(_WINDOW_BITS[encoding])
    view = memoryview(content)
    for begin in range(0, len(content), _PIECE_BYTES):
        given: bytes | memoryview = view[begin : begin + _PIECE_BYTES]
        while given and not stream.eof:
            try:
                yield stream.decompress(given, _PIECE_BYTES)
            except zlib.error as error:
                raise refuse(f"the body is no {encoding} stream: {error}") from None
            given = stream.unconsumed_tail
        if given or stream.unused_data:
            raise refuse(f"the body must end where its {encoding} stream does; something follows")
    if not stream.eof:
        raise refuse(f"the body must be a whole {encoding} stream; its end is missing")


def compress_answer(response: Response) -> Response:
    """Compress a response's body in place as this request accepts it, if it names a way to."""
    response.vary.add("Accept-Encoding")
    encoding = _find_accepted()
    if encoding is not None:
        content = response.get_data()
        is_gzip = encoding == GZIP
        response.set_data(
            gzip.compress(content, _LEVEL, mtime=0) if is_gzip else zlib.compress(content, _LEVEL)
        )
        response.content_encoding = encoding
    return response


def _find_accepted() -> str | None:
    """Return gzip or deflate, whichever is named and liked best, and no less than no encoding."""
    liked = {name.lower(): quality for name, quality in request.accept_encodings}
    named = [(liked.get(encoding, 0), encoding) for encoding in (DEFLATE, GZIP)]
    quality, encoding = max(named)
    return encoding if quality > 0 and quality >= liked.get("identity", 0) else None
