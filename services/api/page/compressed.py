"""Texts that do not change while the service runs, also compressed."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from flask import Response, request

from services.api.models.downloads import answer_known
from services.http.operations import Answer

DIGEST_CHARS: Final = 16
REVALIDATED_HEADERS: Final = {"ETag": "weak: of the content", "Cache-Control": "no-cache"}
NOT_MODIFIED: Final = Answer(
    "Not modified: If-None-Match contains the current ETag",
    media_types=(),
    headers=REVALIDATED_HEADERS,
)


@dataclass(frozen=True)
class FixedText:
    """A text in UTF-8, as it is sent.

    Args:
        content_type: The header's value.
        plain: The bytes.
    """

    content_type: str
    plain: bytes

    @cached_property
    def zipped(self) -> bytes:
        """The bytes in gzip, compressed once."""
        return gzip.compress(self.plain, mtime=0)

    @cached_property
    def digest(self) -> str:
        """The digest of the bytes, for an ETag."""
        return hashlib.sha256(self.plain).hexdigest()[:DIGEST_CHARS]

    def revalidate(self) -> Response:
        """Return the response, or a 304 if the client has the current text."""
        # Weak: the same text compressed or not.
        response = answer_known(self.digest, is_weak=True) or self.answer()
        response.set_etag(self.digest, weak=True)
        response.headers["Vary"] = "Accept-Encoding"  # also of a 304 (RFC 9110, 15.4.5)
        response.headers["Cache-Control"] = "no-cache"
        return response

    def answer(self) -> Response:
        """Return the response to the current request."""
        response = Response(content_type=self.content_type)
        response.headers["Vary"] = "Accept-Encoding"
        if request.accept_encodings["gzip"] > 0:
            response.headers["Content-Encoding"] = "gzip"
            response.set_data(self.zipped)
        else:
            response.set_data(self.plain)
        return response
