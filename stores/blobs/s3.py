"""Blobs in an S3 bucket, where a conditional put is the atomic step."""

import random
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import BinaryIO
from uuid import uuid4

import structlog

from contracts.errors import ForgeError, SettingsError, StoreUnavailableError
from stores.blobs.blobs import CHECK_BYTES, BlobInfo, Blobs, Change, Check, Source
from stores.blobs.cache import DiskCache
from stores.blobs.durable import storage_errors
from stores.blobs.s3_bucket import PIECE_BYTES, S3_ERRORS, Bucket, PutConflictError, StoredObject
from stores.blobs.s3_probe import check_conditional_writes

# With 16 concurrent writers, none needed more than 21 tries.
MAX_TRIES = 100
PAUSE_S, MAX_PAUSE_S = 0.01, 0.2

log = structlog.get_logger()


class S3Blobs(Blobs):
    """Blobs in a bucket, for any number of threads, processes and hosts.

    Args:
        bucket: The bucket, which must exist.
        prefix: The prefix of all keys, empty or ending in a slash.
        cache: A local cache of immutable files.
        pause: Sleeps for a number of seconds.
    """

    def __init__(
        self,
        bucket: Bucket,
        prefix: str,
        cache: DiskCache,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._bucket = bucket
        self._prefix = prefix
        self._cache = cache
        self._pause = pause
        self._is_checked = False

    def check_conditional_writes(self) -> None:
        """Verify that this S3 supports conditional puts.

        Raises:
            SettingsError: it does not, or it refuses to be written to.
            StoreUnavailableError: S3 does not respond; the first conditional put checks again.
        """
        with _s3_errors():
            check_conditional_writes(self._bucket, self._prefix)
        self._is_checked = True

    def read(self, key: str, max_bytes: int | None = None) -> bytes | None:
        """Return a blob, or its first max_bytes; None if it does not exist."""
        with _s3_errors():
            found = self._bucket.get(self._prefix + key, max_bytes)
        return None if found is None else found.content

    def open(self, key: str, sha256: str | None = None) -> BinaryIO | None:
        """Return a copy of a blob as a file at its start; None if it does not exist."""
        if sha256 is None:
            return self._download(key)
        copy = self._cache.open(sha256)
        if copy is None and (copy := self._download(key)) is not None:
            self._cache.add(sha256, copy)
        return copy

    def write(self, key: str, content: bytes) -> None:
        """Write a blob; replace any that exists."""
        with _s3_errors():
            self._bucket.put(self._prefix + key, (content,))

    def write_file(self, key: str, source: Source) -> None:
        """Write the rest of a file as a large blob; replace any that exists."""
        if source.seekable():
            with _s3_errors():
                self._bucket.put_file(self._prefix + key, source)
            return
        # S3's signature needs the digest before the content.
        with storage_errors(), TemporaryFile() as copy:
            shutil.copyfileobj(source, copy, PIECE_BYTES)
            copy.seek(0)
            self.write_file(key, copy)

    def replace(self, key: str, chunks: tuple[bytes, ...], check: Check) -> None:
        """Write a large blob in one atomic step with a check of the current one."""
        with _s3_errors():
            for _ in self._tries(key):
                found = self._bucket.get(self._prefix + key, CHECK_BYTES)
                check(None if found is None else found.content)
                if self._put_if_unchanged(key, chunks, found):
                    return

    def update(self, key: str, change: Change) -> None:
        """Replace a small blob by `change(current)` with a conditional put."""
        with _s3_errors():
            for _ in self._tries(key):
                if self._try_to_update(key, change):
                    return

    def list_names(self, prefix: str) -> list[str]:
        """Return the first parts of the keys below prefix, sorted."""
        full_prefix = self._prefix + prefix
        with _s3_errors():
            pages = list(self._bucket.list(full_prefix, delimiter="/"))
        found = [key for page in pages for key, _, _ in page.objects]
        found += [folder for page in pages for folder in page.folders]
        names = {key.removeprefix(full_prefix).rstrip("/") for key in found}
        return sorted(names - {""})  # some tools store an empty object for a folder

    def walk(self, prefix: str) -> Iterator[BlobInfo]:
        """Yield every blob whose key begins with prefix."""
        with _s3_errors():
            for page in self._bucket.list(self._prefix + prefix):
                for key, size_bytes, age_s in page.objects:
                    yield BlobInfo(key.removeprefix(self._prefix), size_bytes, age_s)

    def remove(self, prefix: str) -> None:
        """Remove the blob with this key; if it ends in a slash, everything below it."""
        with _s3_errors():
            if not prefix.endswith("/"):
                self._bucket.delete(self._prefix + prefix)
                return
            for info in self.walk(prefix):
                self._bucket.delete(self._prefix + info.key)
        if left := next(self.walk(prefix), None):
            log.warning("blob_written_while_removed", key=left.key)
            raise StoreUnavailableError

    def ping(self) -> None:
        """Return if the bucket can be read."""
        with _s3_errors():
            next(self._bucket.list(self._prefix, page_size=1))

    def _download(self, key: str) -> BinaryIO | None:
        with _s3_errors():
            return self._bucket.download(self._prefix + key)

    def _try_to_update(self, key: str, change: Change) -> bool:
        """Return False if another writer changed the blob first."""
        found = self._bucket.get(self._prefix + key)
        try:
            content = change(None if found is None else found.content)
        except ForgeError:
            if self._bucket.get(self._prefix + key) == found:
                raise
            return False  # change may have read other blobs that are newer than this one
        return content is None or self._put_if_unchanged(key, (content,), found)

    def _put_if_unchanged(
        self, key: str, chunks: tuple[bytes, ...], found: StoredObject | None
    ) -> bool:
        """Write a blob if the current one is still `found`; return False if it is another one.

        If a response is lost, the client repeats the put, which then conflicts with itself: the
        mark in the metadata tells whose object is there.
        """
        self._require_conditional_writes()
        full_key, mark = self._prefix + key, uuid4().hex
        try:
            self._bucket.put_if_unchanged(full_key, chunks, found, mark)
        except PutConflictError:
            return self._bucket.mark_of(full_key) == mark
        except S3_ERRORS:
            if self._bucket.mark_of(full_key) != mark:
                raise
        return True

    def _require_conditional_writes(self) -> None:
        if self._is_checked:
            return
        try:
            self.check_conditional_writes()
        except SettingsError as error:
            log.error("model_store_refused", error=str(error))  # noqa: TRY400  the message says all
            raise StoreUnavailableError from error

    def _tries(self, key: str) -> Iterator[None]:
        for lost in range(MAX_TRIES):
            yield
            self._pause(random.uniform(0, min(PAUSE_S * (lost + 1), MAX_PAUSE_S)))  # noqa: S311  jitter, not security
        log.warning("blob_contended", key=key, tries=MAX_TRIES)
        raise StoreUnavailableError


@contextmanager
def _s3_errors() -> Iterator[None]:
    """Convert errors of S3 and the network to StoreUnavailableError, and log the reason."""
    try:
        yield
    except S3_ERRORS as error:
        log.warning("model_store_unavailable", error=str(error))
        raise StoreUnavailableError from error
