"""The protocol's JSON answers other than tensors."""

from typing import Any

import orjson
from flask import Response

from services.http.operations import JSON


def answer_document(document: Any, *, status: int = 200) -> Response:
    """Return a document as a response."""
    return Response(orjson.dumps(document), status=status, content_type=JSON)
