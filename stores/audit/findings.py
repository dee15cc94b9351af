"""What a check of the model store finds."""

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

# What the system says of one file of a disk that answers: a bad sector, or something in its place.
UNREADABLE = frozenset({errno.EIO, errno.EACCES, errno.EISDIR, errno.ENOTDIR, errno.ELOOP})


@dataclass(frozen=True)
class Finding:
    """Something in the store that should not be so.

    Args:
        kind: `damaged`: it is needed, and is not what was written. `golden_mismatch`: it is what
            was written, and the version gives other answers on this machine. `orphan`: a folder
            of a version's files that no version has. `leftover`: what a crash left half done.
            `repaired`: it was wrong, or not there, and was written anew.
        place: Its key; one that ends in a slash means all that lies below it.
        reason: What is wrong with it.
        size_bytes: Of what lies there.
    """

    kind: Kind
    place: str
    reason: str
    size_bytes: int


class DamageLog:
    """Collects what is damaged, place by place, while a check goes on.

    Args:
        listed: What lies there, by its key, for the sizes.

    Attributes:
        found: Everything until now.
    """

    def __init__(self, listed: Mapping[str, BlobInfo]) -> None:
        self._listed = listed
        self.found: list[Finding] = []

    def add(self, place: str, reason: str) -> None:
        """Note that a place is damaged."""
        self._add("damaged", place, reason)

    def _add(self, kind: Kind, place: str, reason: str) -> None:
        info = self._listed.get(place)
        self.found.append(Finding(kind, place, reason, info.size_bytes if info else 0))

    @contextmanager
    def at(self, place: str) -> Iterator[None]:
        """Note as damage of a place what its check raises; the check ends there, not its caller.

        Raises:
            StoreUnavailableError: it is the storage that does not answer.
        """
        try:
            yield
        except OutputError as mismatch:
            self._add("golden_mismatch", place, str(mismatch))
        except (DamagedError, CoreError) as damage:
            self.add(place, str(damage))
        except ValidationError as refused:
            self.add(place, f"this build can't read {len(refused.errors())} of its fields: upgrade")
        except (StoreUnavailableError, OSError) as refused:
            self.add(place, f"it can't be read: {_reason(refused)}")


def ignore_damage() -> AbstractContextManager[None]:
    """Pass over what is damaged: a check notes it where it lies (errors as Damages.at)."""
    return DamageLog({}).at("")


def _reason(refused: StoreUnavailableError | OSError) -> str:
    """Return why one file can't be read; raise StoreUnavailableError if that isn't about a file."""
    cause = refused.__cause__ if isinstance(refused, StoreUnavailableError) else refused
    if isinstance(cause, OSError) and cause.errno in UNREADABLE:
        return cause.strerror or str(cause)
    if isinstance(refused, StoreUnavailableError):
        raise refused
    raise StoreUnavailableError from refused
