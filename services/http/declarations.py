"""How the api service's operations are declared, in as few words as they need."""

import re
from collections.abc import Mapping
from typing import Final, TypedDict, Unpack

from contracts.base import Body
from services.http.operations import (
    ALIAS,
    JOB_ID,
    MODEL_NAME,
    VERSION_REF,
    Answer,
    HeaderParameter,
    Operation,
    PathParameter,
)

HTML: Final = "text/html"
SVG: Final = "image/svg+xml"
PNG: Final = "image/png"
EVENT_STREAM: Final = "text/event-stream"
ETAG: Final = {"ETag": "the stored file's sha256, in quotes"}
NOT_MODIFIED: Final = Answer(
    "The caller has it: If-None-Match named its ETag", media_types=(), headers=ETAG
)
SHEET_HEADERS: Final = {
    "X-Units": "how many units the sheet shows",
    "X-Columns": "how many of them are in a row",
}
PARAMETERS: Final = {
    "job_id": JOB_ID,
    "name": MODEL_NAME,
    "ref": VERSION_REF,
    "alias": ALIAS,
    "plot": PathParameter("^(accuracy|loss)$", "`accuracy` or `loss`", "accuracy"),
    "extension": PathParameter("^(svg|png)$", "`svg` or `png`", "svg"),
    "file": PathParameter(
        r"^(swagger-ui\.css|swagger-ui-bundle\.js|start\.js)$", "a file of /docs", "start.js"
    ),
}


class More(TypedDict, total=False):
    """What an operation may have besides; the meanings are Operation's."""

    tag: str
    refusals: tuple[int, ...]
    body: type[Body]
    takes_file: bool
    other_bodies: Mapping[str, int | None]
    query: type[Body]
    headers: Mapping[str, HeaderParameter]
    parameters: Mapping[str, PathParameter]
    max_body_bytes: int
    is_open: bool
    ignores_query: bool


def operation(
    name: str,
    method: str,
    path: str,
    summary: str,
    answers: Mapping[int, Answer],
    **more: Unpack[More],
) -> Operation:
    """Return an operation with its path's parameters, tagged by where the path begins."""
    known = {**PARAMETERS, **more.get("parameters", {})}
    fields: More = {
        "tag": path.split("/")[1],
        **more,
        "parameters": {key: known[key] for key in re.findall(r"\{(\w+)\}", path)},
    }
    return Operation(name, method, path, summary=summary, answers=answers, **fields)


def get(name: str, path: str, summary: str, answer: Answer, **more: Unpack[More]) -> Operation:
    """Return a GET that answers 200."""
    return operation(name, "GET", path, summary, {200: answer}, **more)


def post(name: str, path: str, summary: str, answer: Answer, **more: Unpack[More]) -> Operation:
    """Return a POST that answers 202."""
    return operation(name, "POST", path, summary, {202: answer}, **more)
