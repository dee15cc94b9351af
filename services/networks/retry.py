"""Retries reads of versions that are deleted after their ref was resolved."""

from collections.abc import Callable
from typing import TypeVar

from contracts.errors import VersionNotFoundError

Found = TypeVar("Found")
T = TypeVar("T")


def retry_if_deleted(find: Callable[[], Found], use: Callable[[Found], T]) -> T:
    """Return the result of using the versions that refs name.

    Args:
        find: Resolves the refs; results for the same versions are equal.
        use: Uses them.

    Raises:
        VersionNotFoundError: from use, for versions that the refs still name.
        Exception: any other error of the two, such as that of find for an unknown number.
    """
    found = find()
    try:
        return use(found)
    except VersionNotFoundError:
        # Deleted in the meantime: an alias, `latest` or None may already name another version.
        if find() == found:
            raise
    return retry_if_deleted(find, use)
