"""What one open stream is still to send: what has happened to its jobs, in bounded memory."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Condition
from typing import Final

from contracts.jobs.events import JobEvent

# What waits for a slow client; an event is a few hundred, a job with many tags 20,000.
MAX_WAITING_CHARS: Final = 65_536

JobsEvent = tuple[str, JobEvent]  # the job's id and what happened


@dataclass(frozen=True)
class News:
    """What was read of one job.

    Args:
        after: The number of the event after which it was read.
        events: What has happened since, in order; None says that no more of it will be told.
        is_all: Whether there was no more at that time.
    """

    after: int
    events: list[JobEvent] | None
    is_all: bool


class Subscription:
    """One stream's part of the events: the reader offers them, the stream takes them.

    Args:
        positions: By job id the number of the last event that the client knows.
        ask: Called when there is room again for what was not taken.
    """

    def __init__(self, positions: Mapping[str, int], ask: Callable[[], None]) -> None:
        self._positions = dict(positions)
        self._behind = set(positions)  # the jobs of which there may be more to take
        self._room_chars = MAX_WAITING_CHARS // len(positions)
        self._waiting: list[JobsEvent] = []
        self._waiting_chars = dict.fromkeys(positions, 0)
        self._ask = ask
        self._changed = Condition()

    @property
    def is_over(self) -> bool:
        """Whether every job has ended, or is told no more, and all of that was taken."""
        with self._changed:
            return not self._positions and not self._waiting

    def wanted(self, *, is_behind: bool) -> dict[str, int]:
        """Return by job id, where there is room for more, the number of the last event it has.

        Args:
            is_behind: Of the jobs of which there may be more to take, or of the other ones.
        """
        with self._changed:
            return {
                job_id: number
                for job_id, number in self._positions.items()
                if (job_id in self._behind) == is_behind and self._has_room(job_id)
            }

    def offer(self, job_id: str, news: News) -> bool:
        """Let it take what it does not have of what was read of one of its jobs.

        What was read after a later number than its own is not taken: some would be left out.

        Returns:
            Whether it has taken something, and has room for more that may be there.
        """
        with self._changed:
            known = self._positions.get(job_id)
            if known is None or news.after > known:
                return False
            if news.events is None:
                self._end(job_id)
                return False
            new = [event for event in news.events if event.number > known]
            count = self._take_in(job_id, new)
            is_behind = self._note_behind(job_id, has_all=news.is_all and count == len(new))
            return is_behind and count > 0 and self._has_room(job_id)

    def _take_in(self, job_id: str, events: list[JobEvent]) -> int:
        """Take as many events as there is room for, and return how many."""
        for count, event in enumerate(events):
            if not self._has_room(job_id):
                return count
            self._waiting.append((job_id, event))
            self._waiting_chars[job_id] += len(event.data)
            self._positions[job_id] = event.number
            self._changed.notify()
            if event.is_last:
                self._end(job_id)
        return len(events)

    def _note_behind(self, job_id: str, *, has_all: bool) -> bool:
        """Note and return whether there may be more of a job to take, now or when there is room."""
        self._behind.discard(job_id)
        if job_id in self._positions and not (has_all and self._has_room(job_id)):
            self._behind.add(job_id)
        return job_id in self._behind

    def _end(self, job_id: str) -> None:
        self._changed.notify()
        del self._positions[job_id]
        self._behind.discard(job_id)

    def _has_room(self, job_id: str) -> bool:
        return self._waiting_chars[job_id] < self._room_chars

    def take(self, timeout_s: float) -> list[JobsEvent]:
        """Return all that waits, as soon as there is something, or nothing in that time."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or not self._positions, timeout_s)
            taken, self._waiting = self._waiting, []
            had_no_room = any(not self._has_room(job_id) for job_id in self._behind)
            self._waiting_chars = dict.fromkeys(self._waiting_chars, 0)
        if had_no_room:
            self._ask()
        return taken
