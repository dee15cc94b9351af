"""After the database's clock is set, leases of living workers hold, and lost ones run out."""

from dataclasses import dataclass

import pytest

from worker.sweeping.grace import Grace
from worker.sweeping.node import Node
from worker.sweeping.sweeper import Sweeper, SweeperConfig, WakeUps, requeue_lost


@dataclass
class Clocks:
    """A monotonic clock and the database's, which a test moves together or apart."""

    monotonic: float = 100.0
    database: float = 1_000_000.0

    def wait(self, seconds, step=0.0):
        self.monotonic += seconds
        self.database += seconds + step

    def now(self):
        return self.monotonic

    def answer(self):
        return self.database

    def answer_late(self):
        self.wait(2)
        return self.database


SECONDS = [(1,)] * 4


@pytest.mark.parametrize("disturbance", [(60,), (1, 1.1), (1, 3600), (1, -1.1), (1, -3600)])
def test_first_sweep_after_outage_or_clock_change_is_harmless(disturbance):
    clocks, answers = Clocks(), []
    grace = Grace(3.0, clocks.now)
    for moment in (*SECONDS, (1, 0.5), disturbance, *SECONDS):
        clocks.wait(*moment)
        answers.append(grace.read(clocks.answer) is not None)
    assert answers == [False, False, False, True, True, False, False, False, True, True]


def test_slow_response_is_not_taken_for_a_clock_change():
    clocks = Clocks()
    grace = Grace(3.0, clocks.now)
    for wait_s in (0.5, 0.5, 0.5):
        clocks.wait(wait_s)
        as_of = grace.read(clocks.answer_late)
    assert as_of == clocks.database


@pytest.fixture
def clocks(bench):
    clocks = Clocks()
    bench.clock = clocks.answer
    return clocks


@pytest.mark.parametrize("step_s", [3600, -3600])
def test_clock_change_fences_no_worker_and_delays_no_successor(bench, clocks, step_s):
    silent, living = bench.submit(), bench.submit()
    bench.jobs.claim("there:1")
    claim = bench.jobs.claim("there:2")
    config = SweeperConfig(lease_s=30, keep_s=3600, now=clocks.now)
    wake_ups = WakeUps(count=int, send=str)
    sweeper = Sweeper(bench.stores, wake_ups, config, Node("here"))
    waited_s = 0
    while bench.jobs.get(silent).state == "running":
        clocks.wait(1, step_s if waited_s == 5 else 0)
        sweeper.sweep()
        bench.jobs.heartbeat(claim, None)  # raises if it is fenced
        waited_s += 1
    assert waited_s <= 30 + 5 + 4 + 1
    assert bench.jobs.get(living).state == "running"


def test_clock_change_during_a_sweep_fences_no_worker(bench, clocks):
    bench.submit()
    claim = bench.jobs.claim("there:1")
    grace = Grace(0.0, clocks.now)
    as_of = grace.read(clocks.answer)
    clocks.wait(0, 3600)
    requeue_lost(bench.jobs, bench.models, as_of)
    bench.jobs.heartbeat(claim, None)
