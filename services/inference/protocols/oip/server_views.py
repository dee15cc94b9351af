"""What is asked of the server itself."""

from dataclasses import dataclass
from http import HTTPStatus

from flask import Response

from services.http.errors import RETRY_AFTER_S
from services.http.health import ReadinessChecks
from services.inference.protocols.oip.metadata import SERVER
from services.inference.protocols.oip.responses import answer_document


def describe_server() -> Response:
    """Answer who this is, and which extensions it speaks."""
    return answer_document(SERVER)


def is_live() -> Response:
    """Answer that the process lives."""
    return answer_document({"live": True})


@dataclass(frozen=True)
class ReadyView:
    """`GET /v2/health/ready`."""

    readiness: ReadinessChecks

    def answer(self) -> Response:
        """Answer whether the model store does; clients look at the status alone."""
        if self.readiness.answer().status_code == HTTPStatus.OK:
            return answer_document({"ready": True})
        away = {"ready": False, "error": "the model store is unavailable"}
        response = answer_document(away, status=HTTPStatus.SERVICE_UNAVAILABLE)
        response.headers["Retry-After"] = str(RETRY_AFTER_S)
        return response
