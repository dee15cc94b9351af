"""Requests to an S3 bucket, and their responses."""

import io
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from botocore.exceptions import BotoCoreError, ClientError
from botocore.parsers import ResponseParserError
from urllib3.exceptions import HTTPError

from stores.blobs.blobs import Source
from stores.blobs.s3_clients import TIME_LIMITS, PerProcess, TimeLimits, connect

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# The metadata key that identifies the put that wrote an object.
MARK = "mlpforge-put"
LARGE_BYTES = 2**20
PIECE_BYTES = 2**20
# A larger download is stored on disk.
IN_MEMORY_BYTES = 16 * 2**20

# A request is refused, gets no connection, no response, or one that cannot be parsed.
S3_ERRORS = (ClientError, BotoCoreError, ResponseParserError, HTTPError, OSError)

BAD_REQUEST, NOT_FOUND, CONFLICT, PRECONDITION_FAILED = 400, 404, 409, 412
RANGE_NOT_SATISFIABLE, NOT_IMPLEMENTED = 416, 501


class PutConflictError(Exception):
    """A conditional put found another object than the one to replace."""


@dataclass(frozen=True)
class StoredObject:
    """An object: its content, or the start of it, and the ETag of the whole object."""

    content: bytes
    e_tag: str


@dataclass(frozen=True)
class ListPage:
    """A page of a listing: keys with sizes in bytes and ages in seconds, and common prefixes."""

    objects: list[tuple[str, int, float]]
    folders: list[str]


class Bucket:
    """A bucket, for any number of threads, also in forked processes.

    Endpoint, region and credentials come from the usual AWS settings. Every method raises one of
    S3_ERRORS if the request fails.
    """

    def __init__(self, name: str, limits: TimeLimits = TIME_LIMITS) -> None:
        self._name = name
        self._small = PerProcess(lambda: connect(limits.connect_s, limits.read_s))
        # urllib3 applies the connect timeout to writing a body, too.
        self._large = PerProcess(lambda: connect(limits.large_write_s, limits.large_read_s))

    def prepare(self) -> None:
        """Create this process's client, without a request.

        Raises:
            BotoCoreError: AWS_* name an invalid profile or region.
            ValueError: the endpoint is invalid.
        """
        self._small()

    def get(self, key: str, max_bytes: int | None = None) -> StoredObject | None:
        """Return an object, or its first max_bytes; None if it does not exist."""
        options = {} if max_bytes is None else {"Range": f"bytes=0-{max_bytes - 1}"}
        try:
            answer = self._small().get_object(Bucket=self._name, Key=key, **options)
        except ClientError as error:
            if status_of(error) == RANGE_NOT_SATISFIABLE:  # the object is empty
                return self.get(key)
            if _is_missing(error):
                return None
            raise
        with closing(answer["Body"]) as body:
            return StoredObject(body.read(), answer["ETag"])

    def download(self, key: str) -> BinaryIO | None:
        """Return a copy of an object as a file at its start; None if it does not exist."""
        try:
            answer = self._small().get_object(Bucket=self._name, Key=key)
        except ClientError as error:
            if _is_missing(error):
                return None
            raise
        with closing(answer["Body"]) as body, ExitStack() as if_it_fails:
            file = if_it_fails.enter_context(SpooledTemporaryFile(IN_MEMORY_BYTES))
            file.writelines(body.iter_chunks(PIECE_BYTES))
            file.seek(0)
            if_it_fails.pop_all()
        return cast("BinaryIO", file)

    def mark_of(self, key: str) -> str | None:
        """Return the mark of the put that wrote an object; None if it does not exist."""
        try:
            answer = self._small().head_object(Bucket=self._name, Key=key)
        except ClientError as error:
            if _is_missing(error):
                return None
            raise
        mark: str | None = answer["Metadata"].get(MARK)
        return mark

    def put(self, key: str, chunks: tuple[bytes, ...]) -> None:
        """Write an object; replace any that exists."""
        self._put(key, chunks, {})

    def put_file(self, key: str, file: Source) -> None:
        """Write the rest of a seekable file as an object; replace any that exists."""
        self._large().put_object(Bucket=self._name, Key=key, Body=file)

    def put_if_unchanged(
        self, key: str, chunks: tuple[bytes, ...], found: StoredObject | None, mark: str
    ) -> None:
        """Write an object if the current one is still `found` (None: if there is none).

        Raises:
            PutConflictError: another object is there now; it may be this put's own, if a response
                was lost.
        """
        condition = {"IfNoneMatch": "*"} if found is None else {"IfMatch": found.e_tag}
        try:
            self._put(key, chunks, {**condition, "Metadata": {MARK: mark}})
        except ClientError as error:
            # 404: the object was removed meanwhile. 409: another put is in progress.
            if status_of(error) in (PRECONDITION_FAILED, CONFLICT) or _is_missing(error):
                raise PutConflictError from error
            raise

    def delete(self, key: str) -> None:
        """Remove an object if it exists."""
        self._small().delete_object(Bucket=self._name, Key=key)

    def list(self, prefix: str, delimiter: str = "", page_size: int = 1000) -> Iterator[ListPage]:
        """Yield pages of the objects below a prefix; the delimiter groups keys into folders."""
        options = {"Bucket": self._name, "Prefix": prefix, "Delimiter": delimiter}
        token: dict[str, str] = {}
        while True:
            page = self._small().list_objects_v2(**options, **token, MaxKeys=page_size)
            yield _read_page(page)
            if not page.get("IsTruncated"):
                return
            token = {"ContinuationToken": page["NextContinuationToken"]}

    def _put(self, key: str, chunks: tuple[bytes, ...], options: Mapping[str, Any]) -> None:
        is_large = sum(map(len, chunks)) > LARGE_BYTES
        body = JoinedBytes(chunks) if is_large else b"".join(chunks)
        client = (self._large if is_large else self._small)()
        client.put_object(Bucket=self._name, Key=key, Body=body, **options)


class JoinedBytes(io.RawIOBase):
    """A readable file of concatenated chunks, which are not copied: checkpoints are large."""

    def __init__(self, chunks: tuple[bytes, ...]) -> None:
        self._chunks = [memoryview(chunk) for chunk in chunks]
        self._size = sum(map(len, chunks))
        self._at = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return True: an upload is read once for its signature, and again for a retry."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Set the position and return it."""
        starts = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}
        self._at = min(max(starts[whence] + offset, 0), self._size)
        return self._at

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill a buffer, at most to the end of a chunk; return the number of bytes."""
        target, start = memoryview(buffer).cast("B"), 0
        for chunk in self._chunks:
            if self._at < start + len(chunk):
                piece = chunk[self._at - start :][: len(target)]
                target[: len(piece)] = piece
                self._at += len(piece)
                return len(piece)
            start += len(chunk)
        return 0


def status_of(error: ClientError) -> int:
    """Return the HTTP status of an error response."""
    status: int = error.response["ResponseMetadata"]["HTTPStatusCode"]
    return status


def _is_missing(error: ClientError) -> bool:
    """Whether the object does not exist (and the bucket does)."""
    return status_of(error) == NOT_FOUND and error.response["Error"]["Code"] != "NoSuchBucket"


def _read_page(page: Mapping[str, Any]) -> ListPage:
    now = _date_of(page)
    return ListPage(
        [(o["Key"], o["Size"], _age_s(o["LastModified"], now)) for o in page.get("Contents", ())],
        [folder["Prefix"] for folder in page.get("CommonPrefixes", ())],
    )


def _date_of(page: Mapping[str, Any]) -> datetime:
    """Return the date of a response, from which ages are counted; else the current time."""
    date = page["ResponseMetadata"]["HTTPHeaders"].get("date")
    return parsedate_to_datetime(date) if date else datetime.now(UTC)


def _age_s(written: datetime, now: datetime) -> float:
    return max((now - written).total_seconds(), 0.0)
