"""What `Last-Event-ID` says: how far a client is in the events of one job, or of several."""

import base64
import re
import zlib
from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from contracts.jobs.events import JobEvent
from services.http.errors import RefusedError, invalid

HEADER: Final = "Last-Event-ID"
CHECK_BYTES: Final = 4
NUMBER: Final = rb"[0-9]{1,18}"  # which the database can hold

Positions = Mapping[str, int]  # by job id the number of the last event; 0 is none


class EventIds(Protocol):
    """How the events of one stream are named and written."""

    def read(self, given: str | None) -> Positions:
        """Return how far a client is that was last given this id; None or empty is nowhere.

        Raises:
            RefusedError: 422, the id is none of this stream's.
        """

    def write(self, positions: Positions) -> str:
        """Return the id of the event with which a stream comes to these positions."""

    def datum(self, job_id: str, event: JobEvent) -> str:
        """Return an event's JSON, on one line."""


class OneJobIds:
    """The ids of one job's events: their numbers."""

    def __init__(self, job_id: str) -> None:
        self._job_id = job_id

    def read(self, given: str | None) -> Positions:
        """Return the number, whose digits the route has checked."""
        return {self._job_id: int(given or 0)}

    def write(self, positions: Positions) -> str:
        """Return the number."""
        return str(positions[self._job_id])

    def datum(self, _job_id: str, event: JobEvent) -> str:
        """Return the JSON as it is."""
        return event.data


class SeveralJobsIds:
    """The ids in a stream of several jobs: every job's number, whichever of them the event is of.

    A checksum of all that and of the jobs' ids tells the ids of another stream.
    """

    def __init__(self, job_ids: Sequence[str]) -> None:
        self._job_ids = sorted(job_ids)

    def read(self, given: str | None) -> Positions:
        """Return the numbers."""
        if not given:
            return dict.fromkeys(self._job_ids, 0)
        positions = dict(zip(self._job_ids, _unpack(given), strict=False))
        if len(positions) < len(self._job_ids) or self.write(positions) != given:
            raise foreign_id(given)
        return positions

    def write(self, positions: Positions) -> str:
        """Return the numbers in the order of the ids, as base64url."""
        numbers = ".".join(str(positions[job_id]) for job_id in self._job_ids)
        check = zlib.crc32(" ".join([*self._job_ids, numbers]).encode())
        packed = check.to_bytes(CHECK_BYTES) + numbers.encode()
        return base64.urlsafe_b64encode(packed).rstrip(b"=").decode()

    def datum(self, job_id: str, event: JobEvent) -> str:
        """Return the JSON with the job's id in it."""
        # An event's data is an object with at least one field: no need to parse it.
        return f'{{"job_id":"{job_id}",{event.data.removeprefix("{")}'


def _unpack(given: str) -> list[int]:
    """Return the numbers that an id of several jobs holds; none if it is no such id."""
    try:
        packed = base64.urlsafe_b64decode(given + "=" * (-len(given) % 4))
    except ValueError:
        return []
    numbers = packed[CHECK_BYTES:].split(b".")
    return [int(number) for number in numbers if re.fullmatch(NUMBER, number)]


def foreign_id(given: str | None) -> RefusedError:
    """Return the 422 of an id that no event of this stream has or had."""
    return invalid(
        [HEADER],
        "it must be an id that an event of this stream had; leave it out to begin at the first",
        given,
    )
