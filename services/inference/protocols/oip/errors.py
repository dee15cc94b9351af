"""Errors as the protocol has them: `{"error": "the sentence"}`."""

from http import HTTPStatus

from flask import Response

from services.http.error_formats import ProtocolError
from services.inference.protocols.oip.responses import answer_document


def encode_error(error: ProtocolError) -> Response:
    """Return an error's response; what does not validate is 400 here, as what is no JSON."""
    status = error.status
    if status == HTTPStatus.UNPROCESSABLE_ENTITY:
        status = HTTPStatus.BAD_REQUEST
    return answer_document({"error": error.detail}, status=status)
