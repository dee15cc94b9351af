import pytest

from contracts.errors import BrokerAwayError, DatabaseAwayError
from worker.sweeper import MAX_WAKE_UPS, Sweeper, WakeUps, sweep_once


class Broker:
    def __init__(self):
        self.sent = []
        self.away = False

    def count(self):
        self._answer()
        return len(self.sent)

    def send(self, job_id):
        self._answer()
        self.sent.append(job_id)

    def _answer(self):
        if self.away:
            raise BrokerAwayError("gone")

    def wake_ups(self):
        return WakeUps(count=self.count, send=self.send)


@pytest.fixture
def broker():
    return Broker()


def test_wake_up_that_was_never_sent_is_sent(bench, broker):
    job_ids = [bench.submit(), bench.submit()]
    assert sweep_once(bench.jobs, broker.wake_ups()) == 2
    assert broker.sent == job_ids


def test_flushed_broker_is_topped_up_again(bench, broker):
    job_id = bench.submit()
    sweep_once(bench.jobs, broker.wake_ups())
    broker.sent.clear()
    bench.clock.now += 60
    sweep_once(bench.jobs, broker.wake_ups())
    assert broker.sent == [job_id]


def test_long_queue_never_grows_the_broker_past_itself(bench, broker):
    for _ in range(3):
        bench.submit()
    for _ in range(10):
        sweep_once(bench.jobs, broker.wake_ups())
        bench.clock.now += 60
    assert len(broker.sent) == 3


def test_one_sweep_sends_a_bounded_number(bench, broker):
    for _ in range(100):
        bench.submit()
    assert sweep_once(bench.jobs, broker.wake_ups()) <= MAX_WAKE_UPS


def test_idle_sweep_asks_the_broker_nothing(bench, broker):
    broker.away = True
    assert sweep_once(bench.jobs, broker.wake_ups()) == 0


def test_lost_lease_is_requeued_and_woken(bench, broker):
    job_id = bench.submit()
    bench.jobs.claim("there:2")
    bench.clock.now += 60
    sweep_once(bench.jobs, broker.wake_ups())
    assert bench.jobs.get(job_id).state == "queued"
    assert broker.sent == [job_id]


def test_broker_that_is_away_leaves_the_wake_up_due(bench, broker):
    job_id = bench.submit()
    broker.away = True
    with pytest.raises(BrokerAwayError):
        sweep_once(bench.jobs, broker.wake_ups())
    broker.away = False
    sweep_once(bench.jobs, broker.wake_ups())
    assert broker.sent == [job_id]


@pytest.mark.parametrize("error", [DatabaseAwayError(), BrokerAwayError("gone"), KeyError("a bug")])
def test_sweeper_survives_what_is_away(error):
    def open_jobs():
        raise error

    sweeper = Sweeper(open_jobs, WakeUps(count=int, send=str))
    sweeper._sweep()
    sweeper._sweep()
