"""The OpenAPI document of both services, and the page that shows it without any CDN."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from flask import Response

from services import api_operations as operations
from services.api.page.compressed import FixedText
from services.http.operations import JSON, Operation
from services.http.routing import View

FOLDER: Final = Path(__file__).parent / "swagger"
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
# Swagger UI sets inline styles; scripts come from here alone.
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
CACHED: Final = "max-age=3600"


@dataclass(frozen=True)
class DocsRoutes:
    """The views of /openapi.json and /docs.

    Args:
        document: The OpenAPI document.
    """

    document: Mapping[str, object]

    def views(self) -> Mapping[Operation, View]:
        """Return what is to be bound."""
        return {
            operations.GET_OPENAPI: self.get_openapi,
            operations.GET_DOCS: self.get_page,
            operations.GET_DOCS_FILE: self.get_file,
        }

    def get_openapi(self) -> Response:
        """Return the document."""
        return self._openapi.answer()

    def get_page(self) -> Response:
        """Return the page."""
        headers = {"Content-Security-Policy": POLICY}
        return Response(PAGE, content_type="text/html; charset=utf-8", headers=headers)

    def get_file(self, file: str) -> Response:
        """Return one of the files that the page names."""
        response = self._files[file].answer()
        response.headers["Cache-Control"] = CACHED
        return response

    @cached_property
    def _openapi(self) -> FixedText:
        return FixedText(JSON, json.dumps(self.document).encode())

    @cached_property
    def _files(self) -> Mapping[str, FixedText]:
        return {
            file: FixedText(f"{media_type}; charset=utf-8", (FOLDER / file).read_bytes())
            for file, media_type in operations.SWAGGER_FILES.items()
        }
