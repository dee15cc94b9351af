"""The one thread that reads the jobs' events, for every stream that is open."""

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import structlog

from contracts.errors import DatabaseAwayError
from services.api.subscriptions import Subscription
from services.problems import StreamsFullError
from stores.jobs.store import JobStore

log = structlog.get_logger(__name__)

POLL_S: Final = 0.15
AWAY_POLL_S: Final = 0.5
MAX_EVENTS: Final = 100  # of a job in one read

Wanted = Sequence[tuple[Subscription, Mapping[str, int]]]


class EventReader:
    """Reads what is new for all streams at once: an open stream holds no database connection.

    The thread lives while a stream is open.

    Args:
        jobs: The events' store.
        max_streams: So many are open at a time; each has a thread of the server.
    """

    def __init__(self, jobs: JobStore, max_streams: int) -> None:
        self._jobs = jobs
        self._max_streams = max_streams
        self._lock = threading.Lock()
        self._subscriptions: set[Subscription] = set()
        self._thread: threading.Thread | None = None
        self._asked = threading.Event()
        self._is_away = False

    def subscribe(self, positions: Mapping[str, int]) -> Subscription:
        """Begin to read for a stream what happens after these numbers, by job id.

        Raises:
            StreamsFullError: as many streams as may be are open.
        """
        subscription = Subscription(positions, self._asked.set)
        with self._lock:
            if len(self._subscriptions) >= self._max_streams:
                raise StreamsFullError(self._max_streams)
            if self._thread is None:
                self._thread = self._start()
            self._subscriptions.add(subscription)
        self._asked.set()
        return subscription

    def unsubscribe(self, subscription: Subscription) -> None:
        """Give a stream's place back; a second time is no other's."""
        with self._lock:
            self._subscriptions.discard(subscription)

    def _start(self) -> threading.Thread:
        thread = threading.Thread(target=self._run, name="events", daemon=True)
        thread.start()  # it waits for the lock, which we hold
        return thread

    def _run(self) -> None:
        while subscriptions := self._still_open():
            self._asked.clear()  # before the read: who asks from now on is not in it
            self._asked.wait(self._read_for(subscriptions))

    def _still_open(self) -> list[Subscription]:
        with self._lock:
            if not self._subscriptions:
                self._thread = None
            return list(self._subscriptions)

    def _read_for(self, subscriptions: Sequence[Subscription]) -> float:
        """Read once for all; return how long to wait before the next read, in seconds."""
        try:
            has_more = self._read(subscriptions)
        except DatabaseAwayError as away:
            if not self._is_away:
                log.warning("events_unread", reason=str(away))
            self._is_away = True
            return AWAY_POLL_S
        except Exception:  # a bug that one job meets must not silence the streams of the others
            log.exception("events_unread")
            return AWAY_POLL_S
        self._is_away = False
        return 0 if has_more else POLL_S

    def _read(self, subscriptions: Sequence[Subscription]) -> bool:
        """Read for those that are foremost in a job's events, and for those that are hindmost.

        So who follows a job live never waits for one that catches up, and the other way round.
        """
        wanted = [(subscription, subscription.wanted()) for subscription in subscriptions]
        foremost, hindmost = _choose(max, wanted), _choose(min, wanted)
        has_more = self._pass_on(wanted, foremost)
        behind = {job_id: n for job_id, n in hindmost.items() if n < foremost[job_id]}
        return self._pass_on(wanted, behind) or has_more

    def _pass_on(self, wanted: Wanted, after: Mapping[str, int]) -> bool:
        """Read what came after these numbers and offer it; return whether some want more."""
        if not after:
            return False
        found = self._jobs.read_events(after, MAX_EVENTS)
        want_more = {
            job_id
            for subscription, job_ids in wanted
            for job_id in job_ids
            if job_id in after and subscription.offer(job_id, after[job_id], found.get(job_id))
        }
        return any(len(found[job_id]) == MAX_EVENTS for job_id in want_more)


def _choose(choose: Callable[[int, int], int], wanted: Wanted) -> dict[str, int]:
    """Return by job id the number that is chosen of all that are wanted."""
    chosen: dict[str, int] = {}
    for _, positions in wanted:
        for job_id, number in positions.items():
            chosen[job_id] = choose(chosen.get(job_id, number), number)
    return chosen
