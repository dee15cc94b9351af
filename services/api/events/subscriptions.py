"""The bounded buffer of events that a stream has yet to send."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Condition
from typing import Final

from contracts.jobs.events import JobEvent

# The buffer for a slow client; an event has a few hundred, a job with many tags 20,000.
MAX_BUFFERED_CHARS: Final = 65_536

JobsEvent = tuple[str, JobEvent]  # with the job's id


@dataclass(frozen=True)
class News:
    """The events that were read of one job.

    Args:
        after: The number of the event before the first one.
        events: The events in order; None if the job's events can't be read.
        is_all: Whether there were no more at that time.
    """

    after: int
    events: list[JobEvent] | None
    is_all: bool


class Subscription:
    """The buffer of one stream: the reader offers events, the stream takes them.

    Args:
        positions: By job id, the number of the last event that the client has.
        request: Called when there is room again for events that were not accepted.
    """

    def __init__(self, positions: Mapping[str, int], request: Callable[[], None]) -> None:
        self._positions = dict(positions)
        self._behind = set(positions)  # the jobs that may have more events to accept
        self._max_chars = MAX_BUFFERED_CHARS // len(positions)
        self._buffered: list[JobsEvent] = []
        self._buffered_chars = dict.fromkeys(positions, 0)
        self._request = request
        self._changed = Condition()

    @property
    def is_over(self) -> bool:
        """Whether all jobs have ended, and all events were taken."""
        with self._changed:
            return not self._positions and not self._buffered

    def wanted(self, *, is_behind: bool) -> dict[str, int]:
        """Return the positions of the jobs for which there is room.

        Args:
            is_behind: Whether to return the jobs that may have more events, or the other ones.
        """
        with self._changed:
            return {
                job_id: number
                for job_id, number in self._positions.items()
                if (job_id in self._behind) == is_behind and self._has_room(job_id)
            }

    def offer(self, job_id: str, news: News) -> bool:
        """Accept the events of one job that the stream does not have yet.

        Events that begin after its position are not accepted, since some would be missing.

        Returns:
            Whether it has accepted some, and has room for more that may exist.
        """
        with self._changed:
            known = self._positions.get(job_id)
            if known is None or news.after > known:
                return False
            if news.events is None:
                self._end(job_id)
                return False
            new = [event for event in news.events if event.number > known]
            count = self._accept(job_id, new)
            is_behind = self._update_behind(job_id, has_all=news.is_all and count == len(new))
            return is_behind and count > 0 and self._has_room(job_id)

    def _accept(self, job_id: str, events: list[JobEvent]) -> int:
        """Accept as many events as there is room for, and return how many."""
        for count, event in enumerate(events):
            if not self._has_room(job_id):
                return count
            self._buffered.append((job_id, event))
            self._buffered_chars[job_id] += len(event.data)
            self._positions[job_id] = event.number
            self._changed.notify()
            if event.is_last:
                self._end(job_id)
        return len(events)

    def _update_behind(self, job_id: str, *, has_all: bool) -> bool:
        """Update and return whether a job may have more events to accept, now or later."""
        self._behind.discard(job_id)
        if job_id in self._positions and not (has_all and self._has_room(job_id)):
            self._behind.add(job_id)
        return job_id in self._behind

    def _end(self, job_id: str) -> None:
        self._changed.notify()
        del self._positions[job_id]
        self._behind.discard(job_id)

    def _has_room(self, job_id: str) -> bool:
        return self._buffered_chars[job_id] < self._max_chars

    def take(self, timeout_s: float) -> list[JobsEvent]:
        """Return all buffered events as soon as there are some, or none after the timeout."""
        with self._changed:
            self._changed.wait_for(lambda: self._buffered or not self._positions, timeout_s)
            taken, self._buffered = self._buffered, []
            had_no_room = any(not self._has_room(job_id) for job_id in self._behind)
            self._buffered_chars = dict.fromkeys(self._buffered_chars, 0)
        if had_no_room:
            self._request()
        return taken
