"""Small stored documents that carry their own sha256, and files that are verified by a digest.

A document is one line of JSON, `{"format_version":1,"sha256":"…","content":{…}}`. The digest is
that of the exact bytes of the content, so any flipped bit is detected.

During a rolling upgrade an old build reads documents that a newer one wrote. It ignores the fields
that it does not know, and keeps them if it writes the document again. A change that an old build
must not ignore raises the format version.
"""

import hashlib
import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias, TypeVar, cast

from pydantic import BaseModel, ValidationError
from pydantic_core import to_json

from contracts.base import Record, utc_now
from contracts.errors import DamagedError
from contracts.models.versions import FileDigest

if TYPE_CHECKING:  # most importers need no numpy
    from numpy import uint8
    from numpy.typing import NDArray

FORMAT_VERSION = 1
_OPENING = f'{{"format_version":{FORMAT_VERSION},"sha256":"'.encode()
_MIDDLE = b'","content":'
_END = b"}\n"
# More than any header has; a damaged file may be one long line.
_MAX_LINE_BYTES = 100_000
_PIECE_BYTES = 65_536
_CONTENT_AT = len(_OPENING) + hashlib.sha256().digest_size * 2 + len(_MIDDLE)

RecordT = TypeVar("RecordT", bound=Record)
FileBytes: TypeAlias = "NDArray[uint8]"
Allocate: TypeAlias = Callable[[int], FileBytes]  # returns memory of a size in bytes


class LaterBuildError(DamagedError):
    """A document that this build cannot read, but a later build may have written correctly."""


def dump_document(record: Record) -> bytes:
    """Return a record as a document, with the unknown fields that were read with it."""
    known = record.model_dump(mode="json")
    fields = _add_unknown_fields(known, record)
    content = record.model_dump_json().encode() if fields == known else to_json(fields)
    return add_checksum(content)


def parse_document(record_type: type[RecordT], raw: bytes, what: str) -> RecordT:
    """Return the record in a document.

    Raises:
        DamagedError: the checksum does not match.
        LaterBuildError: the format version or the type of a field is unknown.
    """
    content = raw[_CONTENT_AT : -len(_END)]
    if add_checksum(content) != raw:
        raise _describe_damage(what, raw)
    try:
        return record_type.model_validate_json(content, extra="allow")
    except ValidationError as error:
        fields = ", ".join(".".join(map(str, found["loc"])) for found in error.errors())
        raise LaterBuildError(
            what, f"this build can't read its fields ({fields}): upgrade"
        ) from error


def parse_header(record_type: type[RecordT], file: BinaryIO, what: str) -> RecordT:
    """Return the record in the first line of a file, and advance (errors as parse_document)."""
    return parse_document(record_type, file.readline(_MAX_LINE_BYTES), what)


@contextmanager
def read_errors(what: str) -> Iterator[None]:
    """Convert an OSError of an open file, for example of a bad sector, to DamagedError."""
    try:
        yield
    except OSError as error:
        raise DamagedError(what, f"it can't be read: {error.strerror}") from error


def digest_of(raw: bytes) -> FileDigest:
    """Return the digest of a file's content."""
    return FileDigest(sha256=hashlib.sha256(raw).hexdigest(), size_bytes=len(raw))


def digest_if_any(raw: bytes | None) -> FileDigest | None:
    """Return the digest of an optional file."""
    return None if raw is None else digest_of(raw)


def verify(raw: bytes, digest: FileDigest, what: str) -> bytes:
    """Return the content if it has this digest, or raise DamagedError."""
    _compare(digest_of(raw), digest, what)
    return raw


def read_verified(file: BinaryIO, digest: FileDigest, what: str) -> bytes:
    """Return the rest of a file if it has this digest, or raise DamagedError.

    At most one byte more than the expected size is read.
    """
    gathered = io.BytesIO()
    gathered.writelines(_read_verified_pieces(file, digest, what))
    return gathered.getvalue()


def copy_verified(file: BinaryIO, digest: FileDigest, what: str, allocate: Allocate) -> FileBytes:
    """Return a copy of the rest of a file in allocated memory (otherwise as read_verified)."""
    copy = allocate(digest.size_bytes)
    rest = copy.data
    for piece in _read_verified_pieces(file, digest, what):
        rest[: len(piece)] = piece
        rest = rest[len(piece) :]
    return copy


def _read_verified_pieces(file: BinaryIO, digest: FileDigest, what: str) -> Iterator[bytes]:
    """Yield the rest of a file; after that, raise DamagedError if it has another digest."""
    # A single read of 91 MiB would block the core for 30 ms on a kernel without preemption.
    sha256, left_bytes = hashlib.sha256(), digest.size_bytes
    while piece := file.read(min(left_bytes, _PIECE_BYTES)):
        sha256.update(piece)
        left_bytes -= len(piece)
        yield piece
    if file.read(1):
        raise DamagedError(what, f"it must have {digest.size_bytes} bytes, and has more")
    size_bytes = digest.size_bytes - left_bytes
    _compare(FileDigest(sha256=sha256.hexdigest(), size_bytes=size_bytes), digest, what)


def verify_file(file: BinaryIO, digest: FileDigest, what: str) -> None:
    """Verify the rest of a file and restore the position, or raise DamagedError."""
    start, sha256 = file.tell(), hashlib.sha256()
    while piece := file.read(_PIECE_BYTES):  # file_digest would read a BytesIO at once
        sha256.update(piece)
    found = FileDigest(sha256=sha256.hexdigest(), size_bytes=file.tell() - start)
    _compare(found, digest, what)
    file.seek(start)


def stored_now() -> datetime:
    """Return the current time, rounded down to the milliseconds that documents store."""
    moment = utc_now()
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def is_same(first: Record, second: Record) -> bool:
    """Whether two records agree in all fields that this build knows."""
    return first.model_dump() == second.model_dump()


def _add_unknown_fields(dumped: Any, value: object) -> Any:
    """Return the JSON of a value with the unknown fields of the records in it."""
    if isinstance(value, BaseModel):
        known = {
            field: _add_unknown_fields(dumped[field], getattr(value, field)) for field in dumped
        }
        return known | (value.model_extra or {})
    if isinstance(value, dict):
        return {key: _add_unknown_fields(dumped[key], item) for key, item in value.items()}
    if isinstance(value, tuple) and not _holds_only_numbers(value):
        return [_add_unknown_fields(*pair) for pair in zip(dumped, value, strict=True)]
    return dumped


def _holds_only_numbers(value: tuple[object, ...]) -> bool:
    """Whether a tuple has only integers, or pairs of them: a head may have thousands of ranges."""
    are_tuples = set(map(type, value)) == {tuple}
    items = chain.from_iterable(cast("tuple[tuple[object, ...]]", value)) if are_tuples else value
    return set(map(type, items)) == {int}


def _compare(found: FileDigest, digest: FileDigest, what: str) -> None:
    if found.size_bytes != digest.size_bytes:
        raise DamagedError(what, f"it must have {digest.size_bytes} bytes, got {found.size_bytes}")
    if found.sha256 != digest.sha256:
        raise DamagedError(what, f"its sha256 must be {digest.sha256}, got {found.sha256}")


def add_checksum(content: bytes) -> bytes:
    """Return the document with this content."""
    digest = hashlib.sha256(content).hexdigest().encode()
    return b"".join((_OPENING, digest, _MIDDLE, content, _END))


def _describe_damage(what: str, raw: bytes) -> DamagedError:
    if not raw:
        return DamagedError(what, "it is empty, or not a regular file")
    try:
        document = json.loads(raw)
    except (ValueError, RecursionError):
        return DamagedError(what, "it is not JSON")
    found = document.get("format_version") if isinstance(document, dict) else None
    if isinstance(found, int) and found > FORMAT_VERSION:
        reason = f"it has format version {found}; this build reads {FORMAT_VERSION}: upgrade"
        return LaterBuildError(what, reason)
    return DamagedError(what, "its sha256 is not the one written in it")
