"""Texts that never change while the service runs, compressed for whoever takes that."""

import gzip
from dataclasses import dataclass
from functools import cached_property

from flask import Response, request


@dataclass(frozen=True)
class FixedText:
    """A text as it is sent, in UTF-8.

    Args:
        content_type: As in the header.
        plain: Its bytes.
    """

    content_type: str
    plain: bytes

    @cached_property
    def zipped(self) -> bytes:
        """The same bytes in gzip; made when first asked for, and the same each time."""
        return gzip.compress(self.plain, mtime=0)

    def answer(self) -> Response:
        """Return the response to this request."""
        response = Response(content_type=self.content_type)
        response.headers["Vary"] = "Accept-Encoding"
        if request.accept_encodings["gzip"] > 0:
            response.headers["Content-Encoding"] = "gzip"
            response.set_data(self.zipped)
        else:
            response.set_data(self.plain)
        return response
