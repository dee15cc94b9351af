"""The thread that reads for all streams: amounts, order and faults."""

import threading
from itertools import pairwise

import pytest
from structlog.testing import capture_logs
from waiting import TIMEOUT_S, wait_until

from contracts.errors import DatabaseUnavailableError
from contracts.jobs.job import EpochEntry
from contracts.jobs.spec import JobSpec
from services.api.events.reader import EventReader
from services.http.errors import StreamsFullError
from stores.jobs.limits import JobLimits
from stores.jobs.memory import make_memory_engine
from stores.jobs.records import NewJob, RecordedEpoch
from stores.jobs.store import JobStore

LIMITS = JobLimits(max_queued=1000, lease_s=1000, max_attempts=1)
MAX_EVENTS = 2000  # of a read


class WatchedJobs(JobStore):
    """Records the reads, and fails on request.

    Attributes:
        reads: (positions, limit) of each read.
        turn: Held by a test that wants no read to be answered meanwhile.
        broken: The ids of jobs that can't be read.
    """

    def __init__(self):
        super().__init__(make_memory_engine(), LIMITS)
        self.reads = []
        self.turn = threading.Lock()
        self.is_away = False
        self.broken = set()

    def read_events(self, after, limit):
        self.reads.append((dict(after), limit))
        with self.turn:
            if self.is_away:
                raise DatabaseUnavailableError
            if self.broken & set(after):
                raise KeyError("broken")
            return super().read_events(after, limit)


@pytest.fixture
def jobs():
    return WatchedJobs()


@pytest.fixture
def reader(jobs):
    reader = EventReader(jobs, max_streams=128)
    yield reader
    for subscription in list(reader._subscriptions):
        reader.unsubscribe(subscription)
    wait_until(lambda: reader._thread is None)


def submit(jobs, *job_ids):
    for job_id in job_ids:
        jobs.create(NewJob(job_id, JobSpec(), 100))


def start(jobs, job_id, epochs=0):
    """Return the claim of a job with this many events and two more."""
    submit(jobs, job_id)
    claim = jobs.claim("worker")
    entries = [entry_of(epoch) for epoch in range(1, epochs + 1)]
    jobs.begin_history(claim, [RecordedEpoch(entry=entry, steps=[]) for entry in entries])
    return claim


def entry_of(epoch):
    measured = {"train_loss": 1, "train_accuracy": 0.5, "test_accuracy": 0.5}
    return EpochEntry(epoch=epoch, step=epoch, learning_rate=0.1, seconds=1, **measured)


def record(jobs, claim, epoch):
    jobs.record_epochs(claim, [RecordedEpoch(entry=entry_of(epoch), steps=[])])


def take(subscription, number):
    """Return the numbers of this many events by job, as soon as they have arrived."""
    taken = {}

    def has_come():
        for job_id, event in subscription.take(0.1):
            taken.setdefault(job_id, []).append(event.number)
        return sum(map(len, taken.values())) >= number

    wait_until(has_come)
    return taken


def is_up_to_date(subscription):
    return not subscription.wanted(is_behind=True)


def test_all_events_arrive_in_order(jobs, reader):
    start(jobs, "a", epochs=1000)

    subscription = reader.subscribe({"a": 0})

    assert take(subscription, 1002) == {"a": list(range(1, 1003))}


@pytest.mark.parametrize(("streams", "each"), [(25, 20), (128, 1), (1, 20), (1, 1)])
def test_read_is_bounded_in_total(jobs, reader, streams, each):
    job_ids = [f"job{number}" for number in range(streams * each)]
    submit(jobs, *job_ids)
    with jobs.turn:
        opened = [
            reader.subscribe(dict.fromkeys(job_ids[first : first + each], 0))
            for first in range(0, len(job_ids), each)
        ]
    wait_until(lambda: all(map(is_up_to_date, opened)))

    sizes = [len(after) * limit for after, limit in jobs.reads]
    assert max(sizes) <= MAX_EVENTS
    assert max(len(after) for after, _ in jobs.reads) >= len(job_ids) / 2  # not the first


def test_stream_of_many_jobs_reads_what_fits_its_buffer(jobs, reader):
    job_ids = [f"job{number}" for number in range(20)]
    submit(jobs, *job_ids)

    subscription = reader.subscribe(dict.fromkeys(job_ids, 0))
    take(subscription, 20)

    assert max(len(after) * limit for after, limit in jobs.reads) <= 100


def test_live_streams_are_read_before_those_behind(jobs, reader):
    start(jobs, "live")
    live = reader.subscribe({"live": 0})
    wait_until(lambda: is_up_to_date(live))
    start(jobs, "long", epochs=500)

    take(reader.subscribe({"long": 0}), 502)
    reads = [set(after) for after, _ in jobs.reads]

    assert {"live", "long"} not in reads
    assert {"long"} in reads
    assert all(earlier == {"live"} for earlier, later in pairwise(reads) if later == {"long"})


def test_leading_and_trailing_streams_both_advance(jobs, reader):
    start(jobs, "a", epochs=900)

    with jobs.turn:
        reader.subscribe({"a": 500})
        reader.subscribe({"a": 0})
    wait_until(lambda: len(jobs.reads) >= 4)
    numbers = [after["a"] for after, _ in jobs.reads[1:4]]  # the first may be for one alone

    assert any(number < 500 for number in numbers)
    assert any(number >= 500 for number in numbers)


def test_streams_at_one_position_share_a_read(jobs, reader):
    start(jobs, "a", epochs=300)
    with jobs.turn:
        opened = [reader.subscribe({"a": 0}) for _ in range(10)]

    for subscription in opened:
        take(subscription, 302)

    of_a = [after["a"] for after, _ in jobs.reads if after["a"] < 302]
    assert len(of_a) < 3 * 10


def test_stream_survives_an_outage_that_is_logged_once(jobs, reader):
    claim = start(jobs, "a")
    subscription = reader.subscribe({"a": 0})
    take(subscription, 2)

    with capture_logs() as lines:
        jobs.is_away = True
        failed = len(jobs.reads)
        wait_until(lambda: len(jobs.reads) > failed + 2)
        record(jobs, claim, 1)
        jobs.is_away = False
        received = take(subscription, 1)

    assert received == {"a": [3]}
    assert [line["event"] for line in lines] == ["events_unread"]


def test_unreadable_job_ends_only_its_own_streams(jobs, reader):
    submit(jobs, *(f"job{number}" for number in range(7)))
    jobs.broken = {"job3"}

    with capture_logs() as lines:
        with jobs.turn:
            broken = reader.subscribe({"job3": 0})
            others = [reader.subscribe({f"job{n}": 0}) for n in range(7) if n != 3]
        received = [take(subscription, 1) for subscription in others]
        wait_until(lambda: broken.is_over)
        past = len(jobs.reads)
        wait_until(lambda: len(jobs.reads) > past + 2)

    assert len(received) == 6
    assert not any("job3" in after for after, _ in jobs.reads[past:])
    assert [line["job_ids"] for line in lines if line["event"] == "events_unreadable"] == [["job3"]]


def test_stream_of_several_continues_without_the_unreadable(jobs, reader):
    submit(jobs, "good", "bad")
    jobs.broken = {"bad"}

    subscription = reader.subscribe({"good": 0, "bad": 0})

    assert take(subscription, 1) == {"good": [1]}
    jobs.cancel("good")
    assert take(subscription, 1) == {"good": [2]}
    assert subscription.is_over


def test_stream_of_a_deleted_job_ends(jobs, reader):
    submit(jobs, "a")
    subscription = reader.subscribe({"a": 1})
    jobs.cancel("a")
    jobs.delete_ended(-1, 10)

    wait_until(lambda: subscription.take(0.1) is not None and subscription.is_over)


class Interrupted(threading.Event):
    """An event that runs a callback when it is first cleared."""

    def __init__(self, interrupt):
        super().__init__()
        self._interrupt = interrupt
        self.waited = threading.Event()

    def clear(self):
        interrupt, self._interrupt = self._interrupt, lambda: None
        interrupt()
        super().clear()

    def wait(self, timeout=None):
        self.waited.set()
        return super().wait(timeout)


def test_stream_added_at_a_round_s_start_is_read_in_it(jobs, reader):
    submit(jobs, "a", "b")
    reader._requested = Interrupted(lambda: reader.subscribe({"b": 0}))

    with jobs.turn:
        reader.subscribe({"a": 0})
        requested = reader._requested
    assert requested.waited.wait(TIMEOUT_S)

    read_before_the_wait = {job_id for after, _ in jobs.reads for job_id in after}
    assert read_before_the_wait >= {"a", "b"}


def test_streams_above_the_limit_are_refused_until_a_close(jobs):
    reader = EventReader(jobs, max_streams=2)
    submit(jobs, "a")
    first, second = reader.subscribe({"a": 0}), reader.subscribe({"a": 0})
    with pytest.raises(StreamsFullError):
        reader.subscribe({"a": 0})

    reader.unsubscribe(first)
    reader.unsubscribe(first)  # a second call releases no other slot
    third = reader.subscribe({"a": 0})
    with pytest.raises(StreamsFullError):
        reader.subscribe({"a": 0})

    reader.unsubscribe(second)
    reader.unsubscribe(third)


def test_reader_thread_runs_only_while_streams_are_open(jobs, reader):
    submit(jobs, "a")
    reader.unsubscribe(reader.subscribe({"a": 0}))
    wait_until(lambda: reader._thread is None)

    assert take(reader.subscribe({"a": 0}), 1) == {"a": [1]}
