"""What one open stream is still to send: what has happened to its jobs, in bounded memory."""

from collections.abc import Callable, Mapping
from threading import Condition
from typing import Final

from contracts.events import JobEvent

# What waits for a slow client; an event is a few hundred, a job with many tags 20,000.
MAX_WAITING_CHARS: Final = 65_536

JobsEvent = tuple[str, JobEvent]  # the job's id and what happened


class Subscription:
    """One stream's part of the events: the reader offers them, the stream takes them.

    Args:
        positions: By job id the number of the last event that the client knows.
        ask: Called when there is room again for what was not taken.
    """

    def __init__(self, positions: Mapping[str, int], ask: Callable[[], None]) -> None:
        self._positions = dict(positions)
        self._room_chars = MAX_WAITING_CHARS // len(positions)
        self._waiting: list[JobsEvent] = []
        self._waiting_chars = dict.fromkeys(positions, 0)
        self._is_cut_short = False
        self._ask = ask
        self._changed = Condition()

    @property
    def is_over(self) -> bool:
        """Whether every job has ended, or was forgotten, and all of that was taken."""
        with self._changed:
            return not self._positions and not self._waiting

    def wanted(self) -> dict[str, int]:
        """Return by job id, where there is room for more, the number of the last event it has."""
        with self._changed:
            return {
                job_id: number
                for job_id, number in self._positions.items()
                if self._has_room(job_id)
            }

    def offer(self, job_id: str, after: int, events: list[JobEvent] | None) -> bool:
        """Let it take what it has not, of all that has happened to a job after a number.

        Args:
            job_id: One of its jobs.
            after: The number; past the stream's own, nothing is taken: some would be left out.
            events: In their order; None says that the job was forgotten.

        Returns:
            Whether it has taken something and has room for more.
        """
        with self._changed:
            known = self._positions.get(job_id)
            if known is None or after > known:
                return False
            if events is None:
                del self._positions[job_id]
                taken = []
            else:
                taken = self._take_in(job_id, [event for event in events if event.number > known])
            self._changed.notify()
            return bool(taken) and job_id in self._positions and self._has_room(job_id)

    def _take_in(self, job_id: str, events: list[JobEvent]) -> list[JobEvent]:
        taken = []
        for event in events:
            if not self._has_room(job_id):
                self._is_cut_short = True
                break
            taken.append(event)
            self._waiting.append((job_id, event))
            self._waiting_chars[job_id] += len(event.data)
            self._positions[job_id] = event.number
        if taken and taken[-1].is_last:
            del self._positions[job_id]
        return taken

    def _has_room(self, job_id: str) -> bool:
        return self._waiting_chars[job_id] < self._room_chars

    def take(self, timeout_s: float) -> list[JobsEvent]:
        """Return all that waits, as soon as there is something, or nothing in that time."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or not self._positions, timeout_s)
            taken, self._waiting = self._waiting, []
            self._waiting_chars = dict.fromkeys(self._waiting_chars, 0)
            is_cut_short, self._is_cut_short = self._is_cut_short, False
        if is_cut_short:
            self._ask()
        return taken
