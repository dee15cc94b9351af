"""Responses with stored files, and 304s."""

from collections.abc import Callable
from typing import BinaryIO, Final

from flask import Response, request
from werkzeug.wsgi import FileWrapper

from contracts.models.versions import FileDigest, Manifest
from services.http.operations import OCTETS
from services.networks.retry import retry_if_deleted
from stores.models.store import ModelStore

VERSION_PATH: Final = "/models/{name}/versions/{ref}"
VERSION_HEADERS: Final = {
    "X-Model-Name": "the model's name",
    "X-Model-Version": "the version's number",
}

CHUNK_BYTES: Final = 65_536


def answer_version(
    models: ModelStore, name: str, ref: str, answer: Callable[[Manifest], Response]
) -> Response:
    """Return the response that answer makes of a version, with headers that name the version.

    Raises:
        ModelNotFoundError, VersionNotFoundError: the version does not exist.
    """

    def use(manifest: Manifest) -> Response:
        response = answer(manifest)
        response.headers["X-Model-Name"] = manifest.name
        response.headers["X-Model-Version"] = str(manifest.version)
        return response

    return retry_if_deleted(lambda: models.get_manifest(name, ref), use)


def answer_known(etag: str, *, is_weak: bool = False) -> Response | None:
    """Return a 304 if If-None-Match contains this ETag."""
    if not request.if_none_match.contains_weak(etag):
        return None
    response = Response(status=304)
    response.set_etag(etag, weak=is_weak)
    return response


def answer_file(content: BinaryIO, digest: FileDigest, name: str) -> Response:
    """Return a response that downloads an open file, and closes it.

    The file is sent in chunks, so that it is never completely in memory.
    """
    response = Response(FileWrapper(content, CHUNK_BYTES), content_type=OCTETS)
    response.content_length = digest.size_bytes
    response.headers["Content-Disposition"] = attachment(name)
    response.set_etag(digest.sha256)
    return response


def attachment(name: str) -> str:
    """Return the Content-Disposition of a download with this file name."""
    return f'attachment; filename="{name}"'
