"""Input of the commands: settings, files of bounded size, and strict JSON."""

import json
import math
import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import Annotated, Any, BinaryIO

import typer

from contracts.errors import ForgeError
from contracts.settings import Settings, load_settings

MAX_FILE_BYTES = 2**20
CHUNK_BYTES = 2**20
STDIN = "-"
# Of `up` and `gateway`.
TlsCert = Annotated[
    Path | None,
    typer.Option(help="Serve HTTPS with the certificate (and intermediates) in this PEM file."),
]
TlsKey = Annotated[Path | None, typer.Option(help="The PEM file of the certificate's private key.")]
RedirectPort = Annotated[
    int | None,
    typer.Option(help="Redirect plain HTTP at this port to HTTPS.", min=1, max=65535),
]
ClientConnections = Annotated[
    int,
    typer.Option(
        help="Requests in progress of each client address, and key; 0: any.", min=0, max=65535
    ),
]
ClientRate = Annotated[
    int, typer.Option(help="Requests per second of each client address, and key; 0: any.", min=0)
]
TrustedProxy = Annotated[
    list[str] | None,
    typer.Option(help="A network whose X-Forwarded-For names the client; may be repeated."),
]


class RepeatedKeyError(ForgeError):
    """A JSON object that has a key twice, so that one of its values would be lost."""

    def __init__(self, key: str) -> None:
        super().__init__(f"the keys of a JSON object must be unique, got {key[:100]!r} twice")


def load_cli_settings(data_dir: Path | None) -> Settings:
    """Return the environment's settings, with the data folder of --data-dir if it was given."""
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
    """Open a file of known length: a pipe, or `-`, is copied to a temporary one first.

    Raises:
        ForgeError: it is not a file, or has more than MLPFORGE_MAX_IMPORT_BYTES.
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
        while chunk := stream.read(CHUNK_BYTES):
            copy.write(chunk)
            if copy.tell() > limit:
                raise ForgeError(f"FILE must have at most {limit} bytes, got more in {file}")
        copy.seek(0)
        yield copy


def parse_json(text: str) -> Any:
    """Return the value of a JSON text.

    Raises:
        ValueError: it is not JSON, or has a number that is not finite.
        RepeatedKeyError: an object has a key twice.
    """
    return json.loads(
        text, parse_constant=finite, parse_float=finite, object_pairs_hook=_unique_keys
    )


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        repeated, _ = Counter(key for key, _ in pairs).most_common(1)[0]
        raise RepeatedKeyError(repeated)
    return found


def finite(text: str) -> float:
    """Return a finite number, or raise ValueError."""
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"a number must be finite, got {text[:100]}")
    return number
