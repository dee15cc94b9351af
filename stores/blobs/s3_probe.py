"""Checks whether an S3 can store models: some servers ignore the condition of a put."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from uuid import uuid4

from botocore import exceptions
from botocore.exceptions import BotoCoreError, ClientError

from contracts.errors import SettingsError
from stores.blobs.blobs import PROBES
from stores.blobs.s3_bucket import (
    BAD_REQUEST,
    NOT_FOUND,
    NOT_IMPLEMENTED,
    S3_ERRORS,
    Bucket,
    PutConflictError,
    StoredObject,
    status_of,
)

UNAUTHORIZED, FORBIDDEN = 401, 403
# Statuses that a retry does not change.
PERMANENT = (BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, NOT_FOUND, NOT_IMPLEMENTED)
NETWORK_ERRORS = (exceptions.ConnectionError, exceptions.HTTPClientError)
OTHER_OBJECT = StoredObject(b"", f'"{"0" * 32}"')


def check_client(bucket: Bucket) -> None:
    """Raise SettingsError if the AWS_* settings are invalid; no request is sent."""
    try:
        bucket.prepare()
    except (BotoCoreError, ValueError) as error:
        raise SettingsError(f"MLPFORGE_MODELS needs valid AWS_* settings: {error}") from error


def check_conditional_writes(bucket: Bucket, prefix: str) -> None:
    """Write a test object in every way that a store relies on, and remove it.

    Raises:
        SettingsError: a condition was ignored, or S3 permanently refuses to be written to.
        S3_ERRORS: the request failed for another reason.
    """
    key, mark = f"{prefix}{PROBES}{uuid4().hex}", uuid4().hex
    with _permanent_errors():
        try:
            _put_all_ways(bucket, key, mark)
        finally:
            with suppress(*S3_ERRORS):
                bucket.delete(key)


def _put_all_ways(bucket: Bucket, key: str, mark: str) -> None:
    is_lost = _conflicts(lambda: bucket.put_if_unchanged(key, (b"1",), None, mark))
    if is_lost and bucket.mark_of(key) != mark:  # not its own retry
        raise _unsupported("it refused the first put of a key (If-None-Match: *)")
    if not _conflicts(lambda: bucket.put_if_unchanged(key, (b"2",), None, mark)):
        raise _unsupported("a put with If-None-Match: * replaced an object")
    if not _conflicts(lambda: bucket.put_if_unchanged(key, (b"3",), OTHER_OBJECT, mark)):
        raise _unsupported("a put with If-Match replaced an object with another ETag")
    found = bucket.get(key)
    if found is None or _conflicts(lambda: bucket.put_if_unchanged(key, (b"4",), found, mark)):
        raise _unsupported("it refused a put with the ETag that it had returned (If-Match)")


def _conflicts(put: Callable[[], None]) -> bool:
    try:
        put()
    except PutConflictError:
        return True
    return False


def _unsupported(what: str) -> SettingsError:
    return SettingsError(
        f"MLPFORGE_MODELS must be an S3 with conditional writes, but {what}: "
        "upgrade it, or use another one or a directory"
    )


@contextmanager
def _permanent_errors() -> Iterator[None]:
    """Convert errors that a retry does not change to SettingsError."""
    try:
        yield
    except ClientError as error:
        if status_of(error) in PERMANENT:
            raise _unusable(error) from error
        raise
    except NETWORK_ERRORS:
        raise
    except BotoCoreError as error:  # no credentials; an unknown profile or region
        raise _unusable(error) from error


def _unusable(error: Exception) -> SettingsError:
    return SettingsError(f"MLPFORGE_MODELS must be a bucket that can be written to, but: {error}")
