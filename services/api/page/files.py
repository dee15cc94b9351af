"""The page: one document, and the files that it names: a script, a style sheet and an icon.

Script and style sheet are bundled when the page is changed (`make bundle`) and committed, so that
an installation builds nothing. The addresses have a digest of all files, so that a browser caches
them forever and never mixes two builds.
"""

import hashlib
import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

from services.api.page.compressed import FixedText

BUILD_CHARS: Final = 16
PAGE_MEDIA_TYPES: Final = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
FOLDER: Final = Path(__file__).parents[3] / "web"
NAMED: Final = re.compile('"@build/([^"]+)"')


class PageFiles:
    """The page's files, read once.

    Args:
        folder: Has index.html, and folders of files.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder

    @cached_property
    def files(self) -> Mapping[str, FixedText]:
        """All files by path, such as bundle/page.js."""
        return {name: _read(self._folder / name) for name in NAMED.findall(self._template)}

    @cached_property
    def build(self) -> str:
        """The digest of all files, which identifies the build."""
        digest = hashlib.sha256()
        for name, file in self.files.items():
            digest.update(f"{name}\n{len(file.plain)}\n".encode() + file.plain)
        return digest.hexdigest()[:BUILD_CHARS]

    @cached_property
    def document(self) -> FixedText:
        """The document, which names the files."""
        text = self._template.replace("@build", f"/page/{self.build}")
        return _to_text("text/html", text.encode())

    @cached_property
    def _template(self) -> str:
        return (self._folder / "index.html").read_text("utf-8")


def _read(path: Path) -> FixedText:
    return _to_text(PAGE_MEDIA_TYPES[path.suffix], path.read_bytes())


def _to_text(media_type: str, content: bytes) -> FixedText:
    return FixedText(f"{media_type}; charset=utf-8", content)
