"""What the api service answers of the page."""

from typing import Final

from services.declaring import HTML, get
from services.operations import Answer, PathParameter

BUILD_CHARS: Final = 16
PAGE_MEDIA_TYPES: Final = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}

GET_PAGE: Final = get(
    "get_page",
    "/",
    "The page: watch a network learn, draw a digit, look inside",
    Answer("A page, for people", media_types=(HTML,)),
    tag="page",
    is_open=True,
)
GET_PAGE_FILE: Final = get(
    "get_page_file",
    "/page/{build}/{folder}/{file}",
    "A file that the page is made of",
    Answer("The file, which never changes", media_types=tuple(PAGE_MEDIA_TYPES.values())),
    parameters={
        "build": PathParameter(
            f"^[0-9a-f]{{{BUILD_CHARS}}}$", "the digest that / names", "0123456789abcdef"
        ),
        "folder": PathParameter("^[a-z]{1,20}$", "a folder of the page", "frame"),
        "file": PathParameter(r"^[a-z0-9_-]{1,60}\.[a-z]{2,4}$", "a file of the page", "main.js"),
    },
    is_open=True,
)
PAGE_OPERATIONS: Final = (GET_PAGE, GET_PAGE_FILE)
