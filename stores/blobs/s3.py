"""Blobs in an S3 bucket, where a conditional put is the one step that nobody can be in between."""

import random
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import BinaryIO
from uuid import uuid4

import structlog

from contracts.errors import ForgeError, SettingsError, StoreUnavailableError
from stores.blobs.blobs import CHECK_BYTES, BlobInfo, Change, Check
from stores.blobs.cache import DiskCache
from stores.blobs.s3_bucket import S3_ERRORS, Bucket, PutConflictError, StoredObject
from stores.blobs.s3_probe import check_conditional_writes

# Of 16 writers at once, none needed more than 21 tries.
MAX_TRIES = 100
PAUSE_S, MAX_PAUSE_S = 0.01, 0.2

log = structlog.get_logger()


class S3Blobs:
    """The Blobs of a bucket, for any number of threads, processes and hosts.

    Args:
        bucket: It must exist.
        prefix: What all keys begin with, empty or ending in a slash.
        cache: Where copies of files that never change are kept nearby.
        pause: Waits so many seconds.
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
        """Make sure that a conditional put is one, which all else rests on.

        Raises:
            SettingsError: it is not, or S3 takes no puts from us.
            StoreUnavailableError: S3 does not answer; it is asked again before the first such put.
        """
        with _s3_errors():
            check_conditional_writes(self._bucket, self._prefix)
        self._is_checked = True

    def read(self, key: str, max_bytes: int | None = None) -> bytes | None:
        """Return a blob, or its first max_bytes; None if there is none."""
        with _s3_errors():
            found = self._bucket.get(self._prefix + key, max_bytes)
        return None if found is None else found.content

    def follow(self, key: str) -> Callable[[], bytes | None]:
        """Return a call that reads a small blob again and again."""
        return partial(self.read, key)

    def open(self, key: str, sha256: str | None = None) -> BinaryIO | None:
        """Return a copy of a blob as a file at its start; None if there is none."""
        if sha256 is None:
            return self._download(key)
        copy = self._cache.open(sha256)
        if copy is None and (copy := self._download(key)) is not None:
            self._cache.keep(sha256, copy)
        return copy

    def write_new(self, folder: str, files: Mapping[str, bytes]) -> None:
        """Write the blobs of a folder that nobody else knows of."""
        for name, content in files.items():
            self.write(f"{folder}/{name}", content)

    def write(self, key: str, content: bytes) -> None:
        """Put a blob in its place, whatever was there."""
        with _s3_errors():
            self._bucket.put(self._prefix + key, (content,))

    def replace(self, key: str, chunks: tuple[bytes, ...], check: Check) -> None:
        """Put a large blob in the place of the one that was looked at."""
        with _s3_errors():
            for _ in self._tries(key):
                found = self._bucket.get(self._prefix + key, CHECK_BYTES)
                check(None if found is None else found.content)
                if self._put_if_unchanged(key, chunks, found):
                    return

    def update(self, key: str, change: Change) -> None:
        """Replace a small blob by what change makes of it, unless somebody was faster."""
        with _s3_errors():
            for _ in self._tries(key):
                if self._try_to_update(key, change):
                    return

    def list_names(self, prefix: str) -> list[str]:
        """Return the first parts of the keys below prefix, sorted."""
        place = self._prefix + prefix
        with _s3_errors():
            pages = list(self._bucket.list(place, delimiter="/"))
        found = [key for page in pages for key, _, _ in page.objects]
        found += [folder for page in pages for folder in page.folders]
        names = {key.removeprefix(place).rstrip("/") for key in found}
        return sorted(names - {""})  # some tools put an empty object in a folder's place

    def sync(self, key: str) -> None:
        """Return: what a bucket answers with, it keeps."""

    def walk(self, prefix: str) -> Iterator[BlobInfo]:
        """Yield every blob whose key begins with prefix."""
        with _s3_errors():
            for page in self._bucket.list(self._prefix + prefix):
                for key, size_bytes, age_s in page.objects:
                    yield BlobInfo(key.removeprefix(self._prefix), size_bytes, age_s)

    def list_temporary(self, prefix: str) -> Iterator[BlobInfo]:  # noqa: ARG002  whatever the place
        """Yield nothing: a put that a crash cut short leaves nothing."""
        return iter(())

    def remove(self, prefix: str) -> None:
        """Remove the blob of this key, or all below it if it ends in a slash."""
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
        """Return False if somebody was faster."""
        found = self._bucket.get(self._prefix + key)
        try:
            content = change(None if found is None else found.content)
        except ForgeError:
            if self._bucket.get(self._prefix + key) == found:
                raise
            return False  # what it read beside this may be newer than what it was told
        return content is None or self._put_if_unchanged(key, (content,), found)

    def _put_if_unchanged(
        self, key: str, chunks: tuple[bytes, ...], found: StoredObject | None
    ) -> bool:
        """Put a blob in the place of the one that was found; return False if another is there now.

        An answer may be lost, and the put be repeated and find itself: so each carries a mark.
        """
        self._require_conditional_writes()
        place, mark = self._prefix + key, uuid4().hex
        try:
            self._bucket.put_if_unchanged(place, chunks, found, mark)
        except PutConflictError:
            return self._bucket.mark_of(place) == mark
        except S3_ERRORS:
            if self._bucket.mark_of(place) != mark:
                raise
        return True

    def _require_conditional_writes(self) -> None:
        if self._is_checked:
            return
        try:
            self.check_conditional_writes()
        except SettingsError as refused:
            log.error("model_store_refused", error=str(refused))  # noqa: TRY400  the sentence says all
            raise StoreUnavailableError from refused

    def _tries(self, key: str) -> Iterator[None]:
        for lost in range(MAX_TRIES):
            yield
            # Not all at once again.
            self._pause(random.uniform(0, min(PAUSE_S * (lost + 1), MAX_PAUSE_S)))  # noqa: S311  spreads waits, guards nothing
        log.warning("blob_contended", key=key, tries=MAX_TRIES)
        raise StoreUnavailableError


@contextmanager
def _s3_errors() -> Iterator[None]:
    """Turn errors of S3 and of the network into StoreUnavailableError; log the reason."""
    try:
        yield
    except S3_ERRORS as error:
        log.warning("model_store_away", error=str(error))
        raise StoreUnavailableError from error
