"""Errors as the protocol has them: `{"error": "the sentence"}`."""

from http import HTTPStatus

from flask import Response

from services.http.errors import ProblemType
from services.inference.protocols.oip.responses import answer_document


def encode_error(problem: ProblemType, detail: str) -> Response:
    """Return an error's response; what does not validate is 400 here, as what is no JSON."""
    status = problem.status
    if status == HTTPStatus.UNPROCESSABLE_ENTITY:
        status = HTTPStatus.BAD_REQUEST
    return answer_document({"error": detail}, status=status)
