"""What the user gave: settings, files of bounded length, JSON without what JSON has no word for."""

import json
import math
import os
import sys
from pathlib import Path
from typing import Any

from contracts.errors import ForgeError
from contracts.settings import Settings, load_settings

MAX_FILE_BYTES = 2**20


def load_given_settings(data_dir: Path | None) -> Settings:
    """Return the environment's settings, with the data folder of a --data-dir if that was given."""
    environ = dict(os.environ)
    if data_dir is not None:
        environ["MLPFORGE_DATA_DIR"] = str(data_dir)
    return load_settings(environ)


def read_text(file: Path) -> str:
    """Return the text of a file, or of standard input for `-`.

    Raises:
        ForgeError: it is longer than MAX_FILE_BYTES.
        OSError: it can't be read.
        UnicodeError: it is not UTF-8.
    """
    if str(file) == "-":
        content = sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
    else:
        with file.open("rb") as opened:
            content = opened.read(MAX_FILE_BYTES + 1)
    if len(content) > MAX_FILE_BYTES:
        raise ForgeError(f"a file must have at most {MAX_FILE_BYTES} bytes, got more in {file}")
    return content.decode("utf-8")


def parse_json(text: str) -> Any:
    """Return what a JSON text says; ValueError if it is none, or has NaN or too large a number."""
    return json.loads(text, parse_constant=finite, parse_float=finite)


def finite(text: str) -> float:
    """Return a number that JSON can carry, or raise ValueError."""
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"a number must be finite, got {text[:100]}")
    return number
