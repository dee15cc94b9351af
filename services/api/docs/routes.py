"""The OpenAPI document of both services, and Swagger UI, served without a CDN."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import orjson
from flask import Response

from services.api.page.compressed import NOT_MODIFIED, REVALIDATED_HEADERS, FixedText
from services.http.access import READ
from services.http.operations import HTML, JSON, Answer, PathParameter, operation

SWAGGER_FILES: Final = {
    "swagger-ui.css": "text/css",
    "swagger-ui-bundle.js": "text/javascript",
    "start.js": "text/javascript",
}
FILE_PATTERN: Final = f"^({'|'.join(SWAGGER_FILES)})$".replace(".", r"\.")

FOLDER: Final = Path(__file__).parent / "swagger"
OPENAPI: Final = Path(__file__).parent / "openapi.json"
PAGE: Final = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>mlp-forge</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
"""
# Swagger UI sets inline styles; scripts come only from this service.
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
CACHED: Final = "max-age=3600"


class DocsRoutes:
    """The views of /openapi.json and /docs."""

    @operation(
        "GET",
        "/openapi.json",
        "Get the OpenAPI document",
        access=READ,
        answers={
            200: Answer("OpenAPI 3.1", model=dict[str, Any], headers=REVALIDATED_HEADERS),
            304: NOT_MODIFIED,
        },
        tag="docs",
    )
    def get_openapi(self) -> Response:
        """Return the document, or a 304."""
        return self._document.revalidate()

    @operation(
        "GET",
        "/docs",
        "Show the API documentation",
        access=READ,
        answers={200: Answer("The page", media_types=(HTML,))},
    )
    def get_docs(self) -> Response:
        """Return the page."""
        headers = {"Content-Security-Policy": POLICY}
        return Response(PAGE, content_type="text/html; charset=utf-8", headers=headers)

    @operation(
        "GET",
        "/docs/{file}",
        "Get a file of the documentation page",
        parameters={"file": PathParameter(FILE_PATTERN, "a file of /docs", "start.js")},
        access=READ,
        answers={200: Answer("The file", media_types=("text/css", "text/javascript"))},
    )
    def get_docs_file(self, file: str) -> Response:
        """Return a file of the documentation page."""
        response = self._files[file].answer()
        response.headers["Cache-Control"] = CACHED
        return response

    @cached_property
    def _document(self) -> FixedText:
        # Without the file's white space: every first visit of the page loads it.
        return FixedText(JSON, orjson.dumps(orjson.loads(OPENAPI.read_bytes())))

    @cached_property
    def _files(self) -> Mapping[str, FixedText]:
        return {
            file: FixedText(f"{media_type}; charset=utf-8", (FOLDER / file).read_bytes())
            for file, media_type in SWAGGER_FILES.items()
        }
