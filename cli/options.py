"""What the user gave: settings, files of bounded length, JSON without what JSON has no word for."""

import json
import math
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, BinaryIO

from contracts.errors import ForgeError
from contracts.settings import Settings, load_settings

MAX_FILE_BYTES = 2**20
PIECE_BYTES = 2**20
STDIN = "-"


def load_cli_settings(data_dir: Path | None) -> Settings:
    """Return the environment's settings, with the data folder of a --data-dir if that was given."""
    environ = dict(os.environ)
    if data_dir is not None:
        environ["MLPFORGE_DATA_DIR"] = str(data_dir)
    return load_settings(environ)


def read_text(file: Path) -> str:
    """Return the text of a file (as read_content), or raise UnicodeError if it is not UTF-8."""
    return read_content(file).decode("utf-8")


def read_content(file: Path, max_bytes: int = MAX_FILE_BYTES) -> bytes:
    """Return the content of a file, or of standard input for `-`.

    Raises:
        ForgeError: it is longer than max_bytes.
        OSError: it can't be read.
    """
    if str(file) == STDIN:
        content = sys.stdin.buffer.read(max_bytes + 1)
    else:
        with file.open("rb") as opened:
            content = opened.read(max_bytes + 1)
    if len(content) > max_bytes:
        raise ForgeError(f"a file must have at most {max_bytes} bytes, got more in {file}")
    return content


@contextmanager
def opened_weights(file: Path) -> Iterator[BinaryIO]:
    """Open a file that has a length; a copy of what comes out of a pipe, or of `-`, has one.

    Raises:
        ForgeError: it is no file, or there comes more than MLPFORGE_MAX_IMPORT_BYTES.
        OSError: it can't be read.
    """
    if str(file) == STDIN:
        with _copied(sys.stdin.buffer, file) as copy:
            yield copy
        return
    if not file.exists() or file.is_dir():
        raise ForgeError(f"FILE must be a file with weights, got {file}")
    with file.open("rb") as opened:
        if file.is_file():
            yield opened
            return
        with _copied(opened, file) as copy:
            yield copy


@contextmanager
def _copied(stream: BinaryIO, file: Path) -> Iterator[BinaryIO]:
    limit = load_settings(os.environ).max_import_bytes
    with TemporaryFile() as copy:
        while piece := stream.read(PIECE_BYTES):
            copy.write(piece)
            if copy.tell() > limit:
                raise ForgeError(f"FILE must have at most {limit} bytes, and {file} gives more")
        copy.seek(0)
        yield copy


def parse_json(text: str) -> Any:
    """Return what a JSON text says; ValueError if it is none, or has NaN or too large a number."""
    return json.loads(text, parse_constant=finite, parse_float=finite)


def finite(text: str) -> float:
    """Return a number that JSON can carry, or raise ValueError."""
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"a number must be finite, got {text[:100]}")
    return number
