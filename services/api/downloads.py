"""Files as answers: sent in pieces, so that none is ever whole in memory."""

from typing import BinaryIO, Final

from flask import Response, request
from werkzeug.wsgi import FileWrapper

from contracts.models import FileDigest
from services.declaring import OCTETS

CHUNK_BYTES: Final = 65_536


def answer_known(digest: FileDigest) -> Response | None:
    """Return a 304 if the caller has the file with this digest."""
    if not request.if_none_match.contains_weak(digest.sha256):
        return None
    response = Response(status=304)
    response.set_etag(digest.sha256)
    return response


def answer_file(content: BinaryIO, digest: FileDigest, name: str) -> Response:
    """Return an open file, which is closed at its end, as one to be saved under this name."""
    response = Response(FileWrapper(content, CHUNK_BYTES), content_type=OCTETS)
    response.content_length = digest.size_bytes
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.set_etag(digest.sha256)
    return response
