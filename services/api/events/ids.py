"""Event ids: how far a client is in the events of one job, or of several."""

import base64
import re
import zlib
from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from contracts.jobs.events import JobEvent
from services.http.errors import RefusedError, field_error

HEADER: Final = "Last-Event-ID"
CHECK_BYTES: Final = 4
NUMBER: Final = rb"[0-9]{1,18}"  # a 64-bit integer

Positions = Mapping[str, int]  # job id to the number of the last event; 0 is none


class EventIds(Protocol):
    """Reads and writes the event ids of one stream."""

    def read(self, given: str | None) -> Positions:
        """Return the positions of an id; without one, those before the first events.

        Raises:
            RefusedError: 422, the id is not one of this stream.
        """

    def write(self, positions: Positions) -> str:
        """Return the id of an event with these positions."""

    def datum(self, job_id: str, event: JobEvent) -> str:
        """Return an event's JSON on one line."""


class OneJobIds:
    """The ids of one job's events: their numbers."""

    def __init__(self, job_id: str) -> None:
        self._job_id = job_id

    def read(self, given: str | None) -> Positions:
        """Return the number; the route has checked that it has only digits."""
        return {self._job_id: int(given or 0)}

    def write(self, positions: Positions) -> str:
        """Return the number."""
        return str(positions[self._job_id])

    def datum(self, _job_id: str, event: JobEvent) -> str:
        """Return the event's JSON unchanged."""
        return event.data


class SeveralJobsIds:
    """The ids in a stream of several jobs: the numbers of all jobs.

    A checksum of these and of the jobs' ids detects the ids of another stream.
    """

    def __init__(self, job_ids: Sequence[str]) -> None:
        self._job_ids = sorted(job_ids)

    def read(self, given: str | None) -> Positions:
        """Return the numbers."""
        if not given:
            return dict.fromkeys(self._job_ids, 0)
        positions = dict(zip(self._job_ids, _unpack(given), strict=False))
        if len(positions) < len(self._job_ids) or self.write(positions) != given:
            raise event_id_error(given)
        return positions

    def write(self, positions: Positions) -> str:
        """Return the numbers in the order of the job ids, as base64url."""
        numbers = ".".join(str(positions[job_id]) for job_id in self._job_ids)
        check = zlib.crc32(" ".join([*self._job_ids, numbers]).encode())
        packed = check.to_bytes(CHECK_BYTES) + numbers.encode()
        return base64.urlsafe_b64encode(packed).rstrip(b"=").decode()

    def datum(self, job_id: str, event: JobEvent) -> str:
        """Return the event's JSON with the job's id."""
        # The data is an object with at least one field, so it need not be parsed.
        return f'{{"job_id":"{job_id}",{event.data.removeprefix("{")}'


def _unpack(given: str) -> list[int]:
    """Return the numbers in an id of several jobs, or none if it is malformed."""
    try:
        packed = base64.urlsafe_b64decode(given + "=" * (-len(given) % 4))
    except ValueError:
        return []
    numbers = packed[CHECK_BYTES:].split(b".")
    return [int(number) for number in numbers if re.fullmatch(NUMBER, number)]


def event_id_error(given: str | None) -> RefusedError:
    """Return the 422 of an id that is not one of this stream."""
    return field_error(
        [HEADER],
        "it must be the id of an event of this stream; leave it out to begin at the first",
        given,
    )
