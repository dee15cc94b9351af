"""The one thread that reads the jobs' events, for every stream that is open."""

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
AWAY_POLL_S: Final = 0.5
EVENTS_A_STREAM: Final = 100  # a stream has room for about so many
EVENTS_A_READ: Final = 2000  # every stream waits for a read, which takes some 0.1 s

Wanted = Sequence[tuple[Subscription, Mapping[str, int]]]
Found = Mapping[str, list[JobEvent]]


class EventReader:
    """Reads what is new for all streams at once: an open stream holds no database connection.

    The thread lives while a stream is open.

    Args:
        jobs: The events' store.
        max_streams: So many are open at a time; each has a thread of the server.
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
            self._count(1)
        self._asked.set()
        return subscription

    def unsubscribe(self, subscription: Subscription) -> None:
        """Give a stream's place back; a second time is no other's."""
        with self._lock:
            if subscription in self._subscriptions:
                self._subscriptions.remove(subscription)
                self._count(-1)

    def _start(self) -> threading.Thread:
        thread = threading.Thread(target=self._run, name="events", daemon=True)
        thread.start()  # it waits for the lock, which we hold
        return thread

    def _run(self) -> None:
        while subscriptions := self._begin_round():
            self._asked.wait(self._read_for(subscriptions))

    def _begin_round(self) -> list[Subscription]:
        """Return for whom is to be read; if for nobody, the thread is to end."""
        self._asked.clear()  # before the look: who asks from now on may not be in it
        with self._lock:
            if not self._subscriptions:
                self._thread = None
            return list(self._subscriptions)

    def _read_for(self, subscriptions: Sequence[Subscription]) -> float:
        """Read once for all; return how long to wait before the next read, in seconds."""
        try:
            has_more = self._read(subscriptions)
        except DatabaseUnavailableError as away:
            if not self._is_away:
                log.warning("events_unread", reason=str(away))
            self._is_away = True
            return AWAY_POLL_S
        self._is_away = False
        return 0 if has_more else POLL_S

    def _read(self, subscriptions: Sequence[Subscription]) -> bool:
        """Read for those that are up to date, then for those that are behind.

        So who follows a job live waits for bounded reads only, however much others have to catch
        up with. Of those that are behind in one job both the foremost and the hindmost go on:
        neither waits until the other has caught up.
        """
        live = [(one, one.wanted(is_behind=False)) for one in subscriptions]
        has_more = self._pass_on(live, _choose(min, live))
        behind = [(one, one.wanted(is_behind=True)) for one in subscriptions]
        foremost, hindmost = _choose(max, behind), _choose(min, behind)
        has_more |= self._pass_on(behind, foremost)
        others = {job_id: n for job_id, n in hindmost.items() if n < foremost[job_id]}
        return self._pass_on(behind, others) or has_more

    def _pass_on(self, wanted: Wanted, after: Mapping[str, int]) -> bool:
        """Read what came after these numbers and offer it; return whether some want more."""
        if not after:
            return False
        limit = _limit(wanted, after)
        try:
            return _offer(wanted, after, self._jobs.read_events(after, limit), limit)
        except DatabaseUnavailableError:
            raise
        except Exception:  # whatever one job's bug is, it is found and logged below
            if len(after) == 1:
                log.exception("events_unreadable", job_ids=list(after))
                return _offer(wanted, after, {}, limit)  # its streams end, so that is logged once
        # A bug that one job meets must not silence the streams of the others: which one is it?
        want_more = [self._pass_on(wanted, half) for half in _halve(after)]
        return any(want_more)


def _halve(after: Mapping[str, int]) -> list[dict[str, int]]:
    numbers, middle = list(after.items()), len(after) // 2
    return [dict(numbers[:middle]), dict(numbers[middle:])]


def _limit(wanted: Wanted, after: Mapping[str, int]) -> int:
    """Return how many events of one job are to be read: not more than there is room for."""
    streams = sum(1 for _, positions in wanted if positions)
    events = min(EVENTS_A_STREAM * streams, EVENTS_A_READ)
    return max(1, min(events // len(after), EVENTS_A_STREAM))


def _offer(wanted: Wanted, after: Mapping[str, int], found: Found, limit: int) -> bool:
    """Offer what was found after these numbers; return whether some want more."""
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
    """Return by job id the number that is chosen of all that are wanted."""
    chosen: dict[str, int] = {}
    for _, positions in wanted:
        for job_id, number in positions.items():
            chosen[job_id] = choose(chosen.get(job_id, number), number)
    return chosen
