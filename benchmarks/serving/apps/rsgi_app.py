"""Granian's own interface, with no framework."""

from typing import Any

from bare import answer_json, answer_raw

HEADERS = [("content-type", "application/json")]


async def app(scope: Any, protocol: Any) -> None:
    """Answer one image: JSON on /predict, bytes on /raw."""
    answer = answer_raw if scope.path == "/raw" else answer_json
    protocol.response_bytes(200, HEADERS, answer(await protocol()))
