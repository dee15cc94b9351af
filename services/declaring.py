"""How the api service's operations are declared, in as few words as they need."""

import re
from typing import Any, Final

from services.operations import (
    JOB_ID,
    MODEL_NAME,
    VERSION_REF,
    Answer,
    Operation,
    PathParameter,
)

HTML: Final = "text/html"
SVG: Final = "image/svg+xml"
PNG: Final = "image/png"
OCTETS: Final = "application/octet-stream"
EVENT_STREAM: Final = "text/event-stream"
ETAG: Final = {"ETag": "the file's sha256, in quotes"}
NOT_MODIFIED: Final = Answer(
    "The caller has it: If-None-Match named its ETag", media_types=(), headers=ETAG
)
PARAMETERS: Final = {
    "job_id": JOB_ID,
    "name": MODEL_NAME,
    "ref": VERSION_REF,
    "plot": PathParameter("^(accuracy|loss)$", "`accuracy` or `loss`", "accuracy"),
    "extension": PathParameter("^(svg|png)$", "`svg` or `png`", "svg"),
    "file": PathParameter(
        r"^(swagger-ui\.css|swagger-ui-bundle\.js|start\.js)$", "a file of /docs", "start.js"
    ),
}


def operation(name: str, method: str, path: str, summary: str, **more: Any) -> Operation:
    """Return an operation, tagged by where its path begins, with the parameters of the path."""
    tag = more.pop("tag", path.split("/")[1])
    parameters = {key: PARAMETERS[key] for key in re.findall(r"\{(\w+)\}", path)}
    return Operation(name, method, path, tag, summary, parameters=parameters, **more)


def get(name: str, path: str, summary: str, answer: Answer, **more: Any) -> Operation:
    """Return a GET that answers 200."""
    return operation(name, "GET", path, summary, answers={200: answer}, **more)


def post(name: str, path: str, summary: str, answer: Answer, **more: Any) -> Operation:
    """Return a POST that answers 202."""
    return operation(name, "POST", path, summary, answers={202: answer}, **more)
