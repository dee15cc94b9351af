"""Changes of a model's head: one compare-and-set each, and what is to be written around it."""

import time
from collections.abc import Callable

import structlog

from contracts.errors import ModelNotFoundError, StoreUnavailableError, VersionNotFoundError
from stores.blobs.blobs import Blobs
from stores.models.checksummed_json import seal
from stores.models.head import Head
from stores.models.heads import Heads, parse_head
from stores.models.layout import head_key
from stores.models.write_behind import settle

log = structlog.get_logger()


class Changes:
    """Changes heads, one after the other.

    Args:
        blobs: Where they lie.
        heads: How this process reads them.
        max_age_s: How long any process may remember one.
        pause: Waits so many seconds.
    """

    def __init__(
        self,
        blobs: Blobs,
        heads: Heads,
        max_age_s: float,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._blobs = blobs
        self._heads = heads
        self._max_age_s = max_age_s
        self._pause = pause

    def apply(self, name: str, change: Callable[[Head | None], Head | None]) -> Head:
        """Replace a model's head by what change makes of it; return the head as it is then.

        Args:
            name: The model.
            change: Called with the head as it is, or None, and again if somebody was faster; None
                leaves it, and so does whatever it raises.

        Raises:
            ModelNotFoundError: there is no head, and change makes none.
        """
        after: Head | None = None

        def replace(raw: bytes | None) -> bytes | None:
            nonlocal after
            before = None if raw is None else parse_head(name, raw)
            if before is not None:
                settle(self._blobs, name, before)
            changed = change(before)
            after = before if changed is None else changed
            return None if changed is None else seal(changed)

        self._blobs.update(head_key(name), replace)
        self._heads.forget(name)
        if after is None:
            raise ModelNotFoundError(name)
        self._try_to_settle(name, after)
        return after

    def wait_for_readers(self) -> None:
        """Return when nobody remembers a head from before this call."""
        if self._max_age_s:
            self._pause(self._max_age_s)

    def _try_to_settle(self, name: str, head: Head) -> None:
        try:
            settle(self._blobs, name, head)
        except StoreUnavailableError:  # the change is made, and the next one does this first
            log.warning("head_not_settled", model=name, generation=head.generation)


def require_version(name: str, head: Head | None, version: int) -> Head:
    """Return a head that has this version, or raise ModelNotFoundError, VersionNotFoundError."""
    if head is None or head.latest is None:
        raise ModelNotFoundError(name)
    if not head.has(version):
        raise VersionNotFoundError(name, str(version))
    return head
