"""The inference service's routes: each parses, calls once, and answers."""

from collections.abc import Callable
from dataclasses import dataclass

from flask import Flask, Response, request

from contracts.predictions import BatchPredictAnswer, PredictAnswer, PredictQuery, PredictRequest
from contracts.problems import Health
from services.bodies import SentFile
from services.health_operations import HEALTHZ
from services.inference.answers import to_answer, to_picture_answer
from services.inference.limits import check_counts
from services.inference.networks import Networks
from services.inference.parsing import (
    parse_bytes_request,
    parse_json_request,
    parse_picture_request,
)
from services.inference.pictures.reader import PictureReader
from services.inference.predictor import infer
from services.inference_operations import PREDICT, READYZ_INFERENCE
from services.operations import JPEG, OCTETS, PNG
from services.readiness import ReadinessChecks
from services.routes import answer_json, bind
from services.turns import Turns


def add_routes(app: Flask, networks: Networks, readiness: ReadinessChecks) -> None:
    """Bind every operation of the inference service."""
    turns = Turns("large requests")
    predict = PredictRoute(networks, PictureReader(turns))
    bind(app, PREDICT, predict.answer, screen=check_counts, turn=_by_body(turns))
    bind(app, HEALTHZ, lambda: Health(status="ok"))
    bind(app, READYZ_INFERENCE, readiness.answer)


def _by_body(turns: Turns) -> Callable[[Callable[[], Response]], Response]:
    """Let large bodies take turns; a picture is large by its pixels, and its reader takes the turn.

    Nobody takes a turn within a turn: it would wait for itself.
    """

    def answer(respond: Callable[[], Response]) -> Response:
        return respond() if request.mimetype in {PNG, JPEG} else turns.answer(respond)

    return answer


@dataclass(frozen=True)
class PredictRoute:
    """`POST /predict`, for each kind of body."""

    networks: Networks
    pictures: PictureReader

    def answer(self, body: PredictRequest | SentFile, query: PredictQuery) -> Response:
        """Answer one request, whatever its body is."""
        answer = self._infer(body, query)
        headers = {"X-Model-Name": answer.model, "X-Model-Version": str(answer.version)}
        return answer_json(answer, headers=headers)

    def _infer(
        self, body: PredictRequest | SentFile, query: PredictQuery
    ) -> PredictAnswer | BatchPredictAnswer:
        if isinstance(body, PredictRequest):
            return to_answer(infer(self.networks, parse_json_request(body, query)))
        if body.media_type == OCTETS:
            return to_answer(infer(self.networks, parse_bytes_request(body.content, query)))
        parsed = parse_picture_request(body, query, self.pictures)
        inference = infer(self.networks, parsed)
        return to_picture_answer(inference, with_pixels=query.return_pixels)
