"""Versions that are deleted between the moment a ref is resolved and the moment they are read."""

from collections.abc import Callable
from typing import TypeVar

from contracts.errors import VersionNotFoundError

Found = TypeVar("Found")
T = TypeVar("T")


def retry_if_deleted(find: Callable[[], Found], use: Callable[[Found], T]) -> T:
    """Return what is made of the versions that refs mean.

    Args:
        find: Returns what the refs mean now; what it returns twice is equal.
        use: Makes something of that.

    Raises:
        VersionNotFoundError: by use, of what the refs still mean.
        Exception: whatever else the two raise, such as find when a number is of no version.
    """
    found = find()
    try:
        return use(found)
    except VersionNotFoundError:
        # Deleted since it was looked up: an alias or `latest` means another one by now.
        if find() == found:
            raise
    return retry_if_deleted(find, use)
