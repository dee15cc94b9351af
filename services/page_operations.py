"""What the api service answers of the page."""

from typing import Final

from services.http.declarations import HTML, get, operation
from services.http.operations import Answer, PathParameter

BUILD_CHARS: Final = 16
PAGE_MEDIA_TYPES: Final = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}

PAGE_HEADERS: Final = {"ETag": "weak: of the document, which names all the files of this build"}

GET_PAGE: Final = operation(
    "get_page",
    "GET",
    "/",
    "The page: watch a network learn, draw a digit, look inside; whatever query a link has",
    answers={
        200: Answer("A page, for people", media_types=(HTML,), headers=PAGE_HEADERS),
        304: Answer(
            "The caller has it: If-None-Match named its ETag", media_types=(), headers=PAGE_HEADERS
        ),
    },
    tag="page",
    is_open=True,
    ignores_query=True,
)
GET_PAGE_FILE: Final = get(
    "get_page_file",
    "/page/{build}/{path}",
    "A file that the page is made of",
    Answer("The file, which never changes", media_types=tuple(PAGE_MEDIA_TYPES.values())),
    parameters={
        "build": PathParameter(
            f"^[0-9a-f]{{{BUILD_CHARS}}}$", "the digest that / names", "0123456789abcdef"
        ),
        "path": PathParameter(
            r"^([a-z0-9]{1,20}/){1,4}[a-z0-9_-]{1,60}\.[a-z]{2,4}$",
            "a file of the page",
            "shell/main.js",
        ),
    },
    is_open=True,
)
PAGE_OPERATIONS: Final = (GET_PAGE, GET_PAGE_FILE)
