"""Whether an S3 can keep models: some take a conditional put and forget its condition."""

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
# Answers that no waiting changes.
PERMANENT = (BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, NOT_FOUND, NOT_IMPLEMENTED)
NETWORK_ERRORS = (exceptions.ConnectionError, exceptions.HTTPClientError)
OTHER_OBJECT = StoredObject(b"", f'"{"0" * 32}"')


def check_client(bucket: Bucket) -> None:
    """Raise SettingsError if AWS_* can be used by nobody; S3 is not asked."""
    try:
        bucket.prepare()
    except (BotoCoreError, ValueError) as refused:
        raise SettingsError(f"MLPFORGE_MODELS needs other AWS_* settings: {refused}") from refused


def check_conditional_writes(bucket: Bucket, prefix: str) -> None:
    """Put an object of a name of its own in every way that a store relies on, and remove it.

    Raises:
        SettingsError: a condition was forgotten, or S3 won't be written to by us.
        S3_ERRORS: it has another reason.
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
    if is_lost and bucket.mark_of(key) != mark:  # or the second try of a put found the first one
        raise _unsupported("it kept a first put from its place (If-None-Match: *)")
    if not _conflicts(lambda: bucket.put_if_unchanged(key, (b"2",), None, mark)):
        raise _unsupported("it let a put with If-None-Match: * replace an object")
    if not _conflicts(lambda: bucket.put_if_unchanged(key, (b"3",), OTHER_OBJECT, mark)):
        raise _unsupported("it let a put with If-Match replace an object of another ETag")
    found = bucket.get(key)
    if found is None or _conflicts(lambda: bucket.put_if_unchanged(key, (b"4",), found, mark)):
        raise _unsupported("it does not know an object by the ETag that it gave (If-Match)")


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
    """Turn what stays as it is until somebody changes something into SettingsError."""
    try:
        yield
    except ClientError as refused:
        if status_of(refused) in PERMANENT:
            raise _unusable(refused) from refused
        raise
    except NETWORK_ERRORS:
        raise
    except BotoCoreError as refused:  # no credentials, a profile or a region that does not exist
        raise _unusable(refused) from refused


def _unusable(refused: Exception) -> SettingsError:
    return SettingsError(f"MLPFORGE_MODELS must be a bucket that we may write to, but: {refused}")
