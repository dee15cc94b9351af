"""The findings of an integrity check of the model store."""

import errno
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Literal

from pydantic import ValidationError

from contracts.errors import DamagedError, StoreUnavailableError
from mlp_core.errors import CoreError, OutputError
from stores.blobs.blobs import BlobInfo

Kind = Literal["damaged", "golden_mismatch", "orphan", "leftover", "repaired"]

# Errors that concern a single file of a working disk: a bad sector, or a wrong type of file.
UNREADABLE = frozenset({errno.EIO, errno.EACCES, errno.EISDIR, errno.ENOTDIR, errno.ELOOP})


@dataclass(frozen=True)
class Finding:
    """A problem in the store, or a repair.

    Args:
        kind: `damaged`: a required file is missing or fails its integrity check.
            `golden_mismatch`: the files are intact, but the network gives other outputs on this
            machine. `orphan`: a folder of files that no version references. `leftover`: what an
            interrupted write left. `repaired`: a file that the repair has written.
        place: The key; if it ends in a slash, everything below it.
        reason: What is wrong with it, or what was done.
        size_bytes: The size of the file.
    """

    kind: Kind
    place: str
    reason: str
    size_bytes: int


class DamageLog:
    """Collects the damage that a check finds.

    Args:
        listed: The listed blobs by key, for their sizes.

    Attributes:
        found: The findings so far.
    """

    def __init__(self, listed: Mapping[str, BlobInfo]) -> None:
        self._listed = listed
        self.found: list[Finding] = []

    def add(self, place: str, reason: str) -> None:
        """Add a damaged place."""
        self._add("damaged", place, reason)

    def _add(self, kind: Kind, place: str, reason: str) -> None:
        info = self._listed.get(place)
        self.found.append(Finding(kind, place, reason, info.size_bytes if info else 0))

    @contextmanager
    def at(self, place: str) -> Iterator[None]:
        """Add what the body raises as damage of a place, and leave the body.

        Raises:
            StoreUnavailableError: the storage does not respond.
        """
        try:
            yield
        except OutputError as mismatch:
            self._add("golden_mismatch", place, str(mismatch))
        except (DamagedError, CoreError) as damage:
            self.add(place, str(damage))
        except ValidationError as error:
            self.add(place, f"this build can't read {len(error.errors())} of its fields: upgrade")
        except (StoreUnavailableError, OSError) as error:
            self.add(place, f"it can't be read: {_reason(error)}")


def ignore_damage() -> AbstractContextManager[None]:
    """Leave the body if it finds damage, which another check reports (errors as DamageLog.at)."""
    return DamageLog({}).at("")


def _reason(error: StoreUnavailableError | OSError) -> str:
    """Return why a single file can't be read, or raise StoreUnavailableError."""
    cause = error.__cause__ if isinstance(error, StoreUnavailableError) else error
    if isinstance(cause, OSError) and cause.errno in UNREADABLE:
        return cause.strerror or str(cause)
    if isinstance(error, StoreUnavailableError):
        raise error
    raise StoreUnavailableError from error
