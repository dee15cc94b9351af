"""Granian's own interface, with no framework."""

from typing import Any

from bare import predict_json, predict_raw

HEADERS = [("content-type", "application/json")]


async def app(scope: Any, protocol: Any) -> None:
    """Predict one image: JSON on /predict, bytes on /raw."""
    predict = predict_raw if scope.path == "/raw" else predict_json
    protocol.response_bytes(200, HEADERS, predict(await protocol()))
