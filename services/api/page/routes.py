"""The page as it is served: its document, looked for each time, and its files, kept for good."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from flask import Response

from services import page_operations as operations
from services.api.models.downloads import answer_known
from services.api.page.site import Site
from services.http.errors import RefusedError
from services.http.operations import Operation
from services.http.routing import View

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# A build is another address, so that none of its files ever changes.
KEPT: Final = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class PageRoutes:
    """The views of / and /page.

    Args:
        site: The files.
    """

    site: Site

    def views(self) -> Mapping[Operation, View]:
        """Return what is to be bound."""
        return {
            operations.GET_PAGE: self.get_document,
            operations.GET_PAGE_FILE: self.get_file,
        }

    def get_document(self) -> Response:
        """Return the document, which may run nothing but its own modules, unless it is known."""
        etag = self.site.document_digest
        # Weak: compressed or not, it is the same document.
        response = answer_known(etag, is_weak=True) or self.site.document.answer()
        response.set_etag(etag, weak=True)
        response.headers["Vary"] = "Accept-Encoding"  # of a 304 too (RFC 9110, 15.4.5)
        response.headers["Cache-Control"] = "no-cache"
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers["Referrer-Policy"] = "no-referrer"
        return response

    def get_file(self, build: str, path: str) -> Response:
        """Return one of the files that the document names."""
        found = self.site.files.get(path)
        if found is None or build != self.site.build:
            raise RefusedError(404, "the page has no such file, or not any more: load / again")
        response = found.answer()
        response.headers["Cache-Control"] = KEPT
        return response
