"""The thread that reads the jobs' events for all open streams."""

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import structlog

from contracts.errors import DatabaseUnavailableError
from contracts.jobs.events import JobEvent
from services.api.events.subscriptions import News, Subscription
from services.http.errors import StreamsFullError
from stores.jobs.store import JobStore

log = structlog.get_logger(__name__)

POLL_S: Final = 0.15
RETRY_S: Final = 0.5
MAX_STREAM_EVENTS: Final = 100  # about the buffer of a stream
MAX_READ_EVENTS: Final = 2000  # a read takes about 0.1 s, and all streams wait for it

Wanted = Sequence[tuple[Subscription, Mapping[str, int]]]
Found = Mapping[str, list[JobEvent]]


class EventReader:
    """Reads new events for all streams at once, so that streams hold no database connections.

    The thread runs while a stream is open.

    Args:
        jobs: The job store.
        max_streams: The maximum number of open streams; each has a thread of the server.
        count: Called with 1 when a stream is opened, and with -1 when it ends.
    """

    def __init__(
        self, jobs: JobStore, max_streams: int, count: Callable[[int], None] = lambda _: None
    ) -> None:
        self._jobs = jobs
        self._max_streams = max_streams
        self._count = count
        self._lock = threading.Lock()
        self._subscriptions: set[Subscription] = set()
        self._thread: threading.Thread | None = None
        self._requested = threading.Event()
        self._is_unavailable = False

    def subscribe(self, positions: Mapping[str, int]) -> Subscription:
        """Start to read the events of a stream that follow these positions.

        Raises:
            StreamsFullError: max_streams are open.
        """
        subscription = Subscription(positions, self._requested.set)
        with self._lock:
            if len(self._subscriptions) >= self._max_streams:
                raise StreamsFullError(self._max_streams)
            if self._thread is None:
                self._thread = self._start()
            self._subscriptions.add(subscription)
            self._count(1)
        self._requested.set()
        return subscription

    def unsubscribe(self, subscription: Subscription) -> None:
        """Release a stream's slot; repeated calls have no effect."""
        with self._lock:
            if subscription in self._subscriptions:
                self._subscriptions.remove(subscription)
                self._count(-1)

    def _start(self) -> threading.Thread:
        thread = threading.Thread(target=self._run, name="events", daemon=True)
        thread.start()  # it waits for the lock, which the caller holds
        return thread

    def _run(self) -> None:
        while subscriptions := self._begin_round():
            self._requested.wait(self._read_for(subscriptions))

    def _begin_round(self) -> list[Subscription]:
        """Return the open streams; if there are none, the thread ends."""
        self._requested.clear()  # first: a stream that is added from now on may not be in the list
        with self._lock:
            if not self._subscriptions:
                self._thread = None
            return list(self._subscriptions)

    def _read_for(self, subscriptions: Sequence[Subscription]) -> float:
        """Read once for all streams; return the delay before the next read, in seconds."""
        try:
            has_more = self._read(subscriptions)
        except DatabaseUnavailableError as error:
            if not self._is_unavailable:
                log.warning("events_unread", reason=str(error))
            self._is_unavailable = True
            return RETRY_S
        self._is_unavailable = False
        return 0 if has_more else POLL_S

    def _read(self, subscriptions: Sequence[Subscription]) -> bool:
        """Read for streams that are up to date, then for those that are behind.

        So live streams only wait for bounded reads, however far others are behind. Of the streams
        that are behind in one job, the leading and the trailing one both advance: neither waits
        until the other has caught up.
        """
        live = [(one, one.wanted(is_behind=False)) for one in subscriptions]
        has_more = self._deliver(live, _choose(min, live))
        behind = [(one, one.wanted(is_behind=True)) for one in subscriptions]
        leading, trailing = _choose(max, behind), _choose(min, behind)
        has_more |= self._deliver(behind, leading)
        others = {job_id: n for job_id, n in trailing.items() if n < leading[job_id]}
        return self._deliver(behind, others) or has_more

    def _deliver(self, wanted: Wanted, after: Mapping[str, int]) -> bool:
        """Read and offer the events after these numbers; return whether some streams want more."""
        if not after:
            return False
        limit = _limit(wanted, after)
        try:
            return _offer(wanted, after, self._jobs.read_events(after, limit), limit)
        except DatabaseUnavailableError:
            raise
        except Exception:  # a bug with one job, which is isolated and logged below
            if len(after) == 1:
                log.exception("events_unreadable", job_ids=list(after))
                return _offer(wanted, after, {}, limit)  # its streams end, so this is logged once
        # A bug with one job must not stop the streams of the others: bisect to find the job.
        want_more = [self._deliver(wanted, half) for half in _halve(after)]
        return any(want_more)


def _halve(after: Mapping[str, int]) -> list[dict[str, int]]:
    numbers, middle = list(after.items()), len(after) // 2
    return [dict(numbers[:middle]), dict(numbers[middle:])]


def _limit(wanted: Wanted, after: Mapping[str, int]) -> int:
    """Return how many events of one job to read, at most what the buffers can take."""
    streams = sum(1 for _, positions in wanted if positions)
    events = min(MAX_STREAM_EVENTS * streams, MAX_READ_EVENTS)
    return max(1, min(events // len(after), MAX_STREAM_EVENTS))


def _offer(wanted: Wanted, after: Mapping[str, int], found: Found, limit: int) -> bool:
    """Offer the events found after these numbers; return whether some streams want more."""
    news = {
        job_id: News(number, found.get(job_id), is_all=len(found.get(job_id, ())) < limit)
        for job_id, number in after.items()
    }
    answers = [
        subscription.offer(job_id, news[job_id])
        for subscription, positions in wanted
        for job_id in positions
        if job_id in news
    ]
    return any(answers)


def _choose(choose: Callable[[int, int], int], wanted: Wanted) -> dict[str, int]:
    """Return, by job id, the number that choose selects of all wanted ones."""
    chosen: dict[str, int] = {}
    for _, positions in wanted:
        for job_id, number in positions.items():
            chosen[job_id] = choose(chosen.get(job_id, number), number)
    return chosen
