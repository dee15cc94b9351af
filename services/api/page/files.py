"""The page: one document, and its modules, style sheets and images.

There is no build step: a browser gets the files of web/. Their addresses have a digest of all of
them, so that a browser caches them forever and never mixes two builds.
"""

import hashlib
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

from services.api.page.compressed import FixedText

BUILD_CHARS: Final = 16
PAGE_MEDIA_TYPES: Final = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
FOLDER: Final = Path(__file__).parents[3] / "web"
ROOT: Final = "shell/main.js"
VIEW: Final = re.compile(r'^  (\w+): .*import\("\.\./([^"]+)"\)', re.MULTILINE)
IMPORT: Final = re.compile(r'^(?:import|export|\}).*"(\.{1,2}/[^"]+)";$', re.MULTILINE)


class PageFiles:
    """The page's files, read once.

    Args:
        folder: Has index.html, and folders of files.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder

    @cached_property
    def files(self) -> Mapping[str, FixedText]:
        """All files by path, such as shell/main.js."""
        return {path.relative_to(self._folder).as_posix(): _read(path) for path in self._paths()}

    @cached_property
    def build(self) -> str:
        """The digest of all files, which identifies the build."""
        digest = hashlib.sha256()
        for name, file in self.files.items():
            digest.update(f"{name}\n{len(file.plain)}\n".encode() + file.plain)
        return digest.hexdigest()[:BUILD_CHARS]

    @cached_property
    def document(self) -> FixedText:
        """The document; it names the modules, so that a browser loads them in parallel.

        Modules of only one view are in a template, which the page inserts when the view opens.
        """
        template = (self._folder / "index.html").read_text("utf-8")
        root = self._needed_by(ROOT)
        lines = [*_preloads(root)]
        for view, module in VIEW.findall(self._text(ROOT)):
            more = sorted(self._needed_by(module) - root)
            lines += [f'<template data-view="{view}">', *_preloads(more), "</template>"]
        text = template.replace("@modules", "\n".join(lines))
        return _to_text("text/html", text.replace("@build", f"/page/{self.build}").encode())

    def _needed_by(self, module: str) -> set[str]:
        """Return a module with all its direct and indirect imports."""
        needed, waiting = set(), [module]
        while waiting:
            name = waiting.pop()
            if name not in needed:
                needed.add(name)
                waiting += _imports(name, self._text(name))
        return needed

    def _text(self, module: str) -> str:
        return self.files[module].plain.decode()

    def _paths(self) -> Iterator[Path]:
        return (
            path for path in sorted(self._folder.glob("*/**/*")) if path.suffix in PAGE_MEDIA_TYPES
        )


def _preloads(modules: Iterable[str]) -> Iterator[str]:
    return (f'<link rel="modulepreload" href="@build/{name}">' for name in sorted(modules))


def _imports(module: str, text: str) -> Iterator[str]:
    """Yield the paths of a module's static imports."""
    folder = posixpath.dirname(module)
    for name in IMPORT.findall(text):
        yield posixpath.normpath(f"{folder}/{name}")


def _read(path: Path) -> FixedText:
    return _to_text(PAGE_MEDIA_TYPES[path.suffix], path.read_bytes())


def _to_text(media_type: str, content: bytes) -> FixedText:
    return FixedText(f"{media_type}; charset=utf-8", content)
