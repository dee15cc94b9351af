"""The routes of the page: its document, which is revalidated, and its immutable files."""

from dataclasses import dataclass
from typing import Final

from flask import Response

from services.api.page.compressed import NOT_MODIFIED, REVALIDATED_HEADERS
from services.api.page.files import BUILD_CHARS, PAGE_MEDIA_TYPES, PageFiles
from services.http.access import OPEN
from services.http.errors import RefusedError
from services.http.operations import HTML, Answer, PathParameter, operation

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# Each build has its own addresses, so a file never changes.
KEPT: Final = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class PageRoutes:
    """The views of / and /page.

    Args:
        page_files: The files.
    """

    page_files: PageFiles

    @operation(
        "GET",
        "/",
        "The page: train and watch jobs, draw and inspect digits; any query is ignored",
        access=OPEN,
        answers={
            200: Answer(
                "The page's HTML document", media_types=(HTML,), headers=REVALIDATED_HEADERS
            ),
            304: NOT_MODIFIED,
        },
        tag="page",
        ignores_query=True,
    )
    def get_page(self) -> Response:
        """Return the document, which may run only its own script, or 304."""
        response = self.page_files.document.revalidate()
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers["Referrer-Policy"] = "no-referrer"
        return response

    @operation(
        "GET",
        "/page/{build}/{path}",
        "A file of the page",
        access=OPEN,
        answers={
            200: Answer(
                "The file, which never changes", media_types=tuple(PAGE_MEDIA_TYPES.values())
            )
        },
        parameters={
            "build": PathParameter(
                f"^[0-9a-f]{{{BUILD_CHARS}}}$", "the digest in /", "0123456789abcdef"
            ),
            "path": PathParameter(
                r"^([a-z0-9]{1,20}/){1,4}[a-z0-9_-]{1,60}\.[a-z]{2,4}$",
                "a file of the page",
                "bundle/page.js",
            ),
        },
    )
    def get_page_file(self, build: str, path: str) -> Response:
        """Return one of the files that the document names."""
        found = self.page_files.files.get(path)
        if found is None or build != self.page_files.build:
            raise RefusedError(404, f"no file {path!r} in build {build!r}: load / again")
        response = found.answer()
        response.headers["Cache-Control"] = KEPT
        return response
