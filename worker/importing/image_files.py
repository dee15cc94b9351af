"""Reads image files inside a zip archive."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from contracts.errors import InvalidDataError
from contracts.messages import show
from stores.images.errors import ImageFileError, ImageTooLargeError
from stores.images.jpeg import START, strip_jpeg
from stores.images.png import SIGNATURE, strip_png
from stores.images.stripped_file import StrippedFile
from worker.importing.archives import MAX_SHOWN_NAME, reading
from worker.importing.target import ImportTarget

MAX_FILES: Final = 300_000
MAX_FILE_BYTES: Final = 32 * 2**20
MAX_UNPACKED_BYTES: Final = 4 * 2**30
_IGNORED: Final = {"__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini"}


def list_image_files(
    archive: zipfile.ZipFile, target: ImportTarget, expected: str
) -> list[zipfile.ZipInfo]:
    """Return the files of an archive, without those that systems add, sorted by their paths.

    Args:
        archive: From open_archive.
        target: Polled.
        expected: The paths that an archive should have, for an error.

    Raises:
        InvalidDataError: there is none, one is empty, or they are too large.
    """
    members = [
        member
        for member in target.polling(archive.infolist())
        if not member.is_dir() and not _IGNORED & set(member.filename.split("/"))
    ]
    if not members:
        raise InvalidDataError("the file", f"expected image files {expected}, got none")
    unpacked = sum(member.file_size for member in members)
    if unpacked > MAX_UNPACKED_BYTES:
        raise InvalidDataError(
            "the file",
            f"expected at most {MAX_UNPACKED_BYTES:,} bytes of images, but it declares "
            f"{unpacked:,}",
        )
    for member in target.polling(members):
        if not 1 <= member.file_size <= MAX_FILE_BYTES:
            raise InvalidDataError(
                place_image(member),
                f"expected 1 to {MAX_FILE_BYTES:,} bytes, got {member.file_size:,}",
            )
    return sorted(members, key=lambda member: member.filename)


def place_image(member: zipfile.ZipInfo) -> str:
    """Return how errors name an image."""
    return f"image {show(member.filename, MAX_SHOWN_NAME)}"


def read_image_file(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> StrippedFile:
    """Return an image file without its metadata.

    Raises:
        InvalidDataError: the archive is damaged.
        ImageFileError, ImageTooLargeError: it is no image, or has too many pixels.
    """
    # Not ZipFile.read, which unpacks everything before it cuts to the declared size.
    with reading(place_image(member)), archive.open(member) as file:
        content = file.read(member.file_size)
    if content.startswith(SIGNATURE):
        return strip_png(content)
    if content.startswith(START):
        return strip_jpeg(content)
    raise ImageFileError("expected a PNG or JPEG file, and it starts as neither does")


@contextmanager
def image_errors(place: str) -> Iterator[None]:
    """Turn the errors of an image file into InvalidDataError."""
    try:
        yield
    except (ImageFileError, ImageTooLargeError) as error:
        raise InvalidDataError(place, str(error)) from error
