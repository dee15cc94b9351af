"""Texts that do not change while the service runs, also compressed."""

import gzip
from dataclasses import dataclass
from functools import cached_property

from flask import Response, request


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
