"""Compressed responses, for the routes of both services."""

import gzip
import zlib
from typing import Final

from flask import Response, request

from services.http.operations import JSON

GZIP: Final = "gzip"
DEFLATE: Final = "deflate"
NOT_MODIFIED: Final = 304
MIN_BYTES: Final = 1024  # a smaller response fits one packet, compressed or not
# Level 1 takes half the time of the default 6, for responses a tenth larger.
_LEVEL: Final = 1


def compress_json(response: Response) -> Response:
    """Compress a JSON response, unless it is small, streamed or has a strong ETag.

    A strong ETag identifies exact bytes, which a client sends back in If-Match or compares with a
    sha256. Flask-Compress and nginx would change it.
    """
    etag, is_weak = response.get_etag()
    if etag is not None and not is_weak:
        return response
    if response.status_code == NOT_MODIFIED:
        response.vary.add("Accept-Encoding")  # as the 200 has it (RFC 9110, 15.4.5)
        return response
    is_encoded = "Content-Encoding" in response.headers
    if response.mimetype != JSON or is_encoded or not response.is_sequence:
        return response
    size_bytes = response.calculate_content_length() or 0
    return response if size_bytes < MIN_BYTES else compress_answer(response)


def compress_answer(response: Response) -> Response:
    """Compress a response if this request accepts a supported encoding."""
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
    """Return gzip or deflate, whichever is accepted with the higher quality, or None."""
    accepted = {name.lower(): quality for name, quality in request.accept_encodings}
    named = [(accepted.get(encoding, 0), encoding) for encoding in (DEFLATE, GZIP)]
    quality, encoding = max(named)
    return encoding if quality > 0 and quality >= accepted.get("identity", 0) else None
