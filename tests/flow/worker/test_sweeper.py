import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from faults import Faulty, failing_removal
from structlog.testing import capture_logs
from waiting import wait_until

from contracts.errors import BrokerUnavailableError, DatabaseUnavailableError, StoreUnavailableError
from stores.batch.results import BatchResults
from stores.blobs.memory import MemoryBlobs
from stores.datasets.imported import ImportedDatasets
from stores.jobs.limits import JobLimits
from stores.jobs.memory import make_memory_engine
from stores.jobs.records import JobQuery
from stores.jobs.store import JobStore
from stores.models.open import memory_store
from worker.sweeping.node import Node
from worker.sweeping.sweeper import (
    CLEAN_UP_S,
    MAX_DELETED,
    MAX_WAKE_UPS,
    Sweeper,
    SweeperConfig,
    SweptStores,
    WakeUps,
    requeue_lost,
    send_missing,
)

CONFIG = SweeperConfig(lease_s=30, keep_s=3600)
NODE = Node("here")
LIMITS = JobLimits(max_queued=10, lease_s=30, max_attempts=3)


def stores_of(jobs):
    return SweptStores(
        jobs, memory_store(), ImportedDatasets(MemoryBlobs()), BatchResults(MemoryBlobs())
    )


class Broker:
    def __init__(self):
        self.sent = []
        self.is_down = False

    def count(self):
        self._answer()
        return len(self.sent)

    def send(self, job_id):
        self._answer()
        self.sent.append(job_id)

    def _answer(self):
        if self.is_down:
            raise BrokerUnavailableError("gone")

    def wake_ups(self):
        return WakeUps(count=self.count, send=self.send)


@pytest.fixture
def broker():
    return Broker()


def test_missing_wake_up_is_sent(bench, broker):
    job_ids = [bench.submit(), bench.submit()]
    assert send_missing(bench.jobs, broker.wake_ups()) == 2
    assert broker.sent == job_ids


def test_flushed_broker_receives_the_wake_ups_again(bench, broker):
    job_id = bench.submit()
    send_missing(bench.jobs, broker.wake_ups())
    broker.sent.clear()
    bench.clock.now += 60
    send_missing(bench.jobs, broker.wake_ups())
    assert broker.sent == [job_id]


def test_broker_never_holds_more_wake_ups_than_queued_jobs(bench, broker):
    for _ in range(3):
        bench.submit()
    for _ in range(10):
        send_missing(bench.jobs, broker.wake_ups())
        bench.clock.now += 60
    assert len(broker.sent) == 3


def test_sweep_sends_a_bounded_number_of_wake_ups(bench, broker):
    for _ in range(MAX_WAKE_UPS + 1):
        bench.submit()
    assert send_missing(bench.jobs, broker.wake_ups()) == MAX_WAKE_UPS


def test_idle_sweep_does_not_query_the_broker(bench, broker):
    broker.is_down = True
    assert send_missing(bench.jobs, broker.wake_ups()) == 0


def test_job_with_an_expired_lease_is_requeued_with_a_wake_up(bench, broker):
    job_id = bench.submit()
    bench.jobs.claim("there:2")
    bench.clock.now += 60
    requeue_lost(bench.jobs, bench.models, bench.clock.now)
    send_missing(bench.jobs, broker.wake_ups())
    assert bench.jobs.get(job_id).state == "queued"
    assert broker.sent == [job_id]


def test_wake_up_stays_due_during_a_broker_outage(bench, broker):
    job_id = bench.submit()
    broker.is_down = True
    with pytest.raises(BrokerUnavailableError):
        send_missing(bench.jobs, broker.wake_ups())
    broker.is_down = False
    bench.clock.now += 60
    send_missing(bench.jobs, broker.wake_ups())
    assert broker.sent == [job_id]


@pytest.fixture
def dead_pid():
    child = subprocess.Popen([sys.executable, "-c", ""], stdin=subprocess.DEVNULL)
    wait_until(lambda: Path(f"/proc/{child.pid}/stat").read_text().split()[2] == "Z")
    yield child.pid
    child.wait()


def test_job_of_a_dead_local_process_is_requeued_immediately(bench, broker, dead_pid):
    dead, living, other = (bench.submit() for _ in range(3))
    for holder in (f"here:{dead_pid}", f"here:{os.getpid()}", f"elsewhere:{dead_pid}"):
        bench.jobs.claim(holder)
    sweeper = Sweeper(bench.stores, broker.wake_ups(), CONFIG, NODE)
    sweeper.sweep()
    states = [bench.jobs.get(job_id).state for job_id in (dead, living, other)]
    assert states == ["queued", "running", "running"]
    assert broker.sent == [dead]


def test_failed_discard_is_not_retried_immediately(bench, broker):
    ended = bench.submit()
    bench.stage(ended)
    bench.jobs.cancel(ended)
    models = failing_removal(bench.models, times=1)
    sweeper = Sweeper(replace(bench.stores, models=models), broker.wake_ups(), CONFIG, NODE)
    with capture_logs() as lines:
        sweeper.sweep()
        sweeper.sweep()
    assert bench.models.artifacts.list_job_ids() == [ended]  # a retry would discard it
    assert [line["event"] for line in lines] == ["artifacts_not_discarded"]


def test_model_store_outage_does_not_block_later_sweeps(bench, broker):
    models = Faulty(bench.models, "list_job_ids", StoreUnavailableError())
    sweeper = Sweeper(replace(bench.stores, models=models), broker.wake_ups(), CONFIG, NODE)
    with capture_logs() as lines:
        sweeper.sweep()
    assert [line["event"] for line in lines] == ["sweep_failed"]
    job_id = bench.submit()
    with capture_logs() as lines:
        sweeper.sweep()
    assert (broker.sent, lines) == ([job_id], [])


def test_retention_runs_during_a_broker_outage(bench, broker):
    ended = bench.submit()
    bench.stage(ended)
    bench.jobs.cancel(ended)
    bench.submit()
    broker.is_down = True
    sweeper = Sweeper(bench.stores, broker.wake_ups(), CONFIG, NODE)
    with capture_logs() as lines:
        sweeper.sweep()
    assert bench.models.artifacts.list_job_ids() == []
    assert [line["event"] for line in lines] == ["sweep_failed"]


def test_retention_runs_at_each_interval(bench, broker):
    config = replace(CONFIG, now=bench.clock)
    sweeper = Sweeper(bench.stores, broker.wake_ups(), config, NODE)
    sweeper.sweep()
    ended = bench.submit()
    bench.stage(ended)
    bench.jobs.cancel(ended)
    bench.clock.now += CLEAN_UP_S - 1
    sweeper.sweep()
    assert bench.models.artifacts.list_job_ids() == [ended]
    bench.clock.now += 2
    sweeper.sweep()
    assert bench.models.artifacts.list_job_ids() == []


def test_next_sweep_continues_an_incomplete_retention(bench, broker):
    for _ in range(MAX_DELETED + 1):
        bench.jobs.cancel(bench.submit())
    bench.clock.now += CONFIG.keep_s + 1
    config = replace(CONFIG, now=bench.clock)
    sweeper = Sweeper(bench.stores, broker.wake_ups(), config, NODE)
    sweeper.sweep()
    assert len(bench.jobs.list_jobs(JobQuery()).items) == 1
    bench.clock.now += 1
    sweeper.sweep()
    assert bench.jobs.list_jobs(JobQuery()).items == []


@pytest.mark.parametrize(
    "error",
    [
        DatabaseUnavailableError(),
        BrokerUnavailableError("gone"),
        StoreUnavailableError(),
        KeyError("a bug"),
    ],
)
def test_sweeper_survives_errors_and_logs_each_once(error):
    def prepare():
        raise error

    wake_ups = WakeUps(count=int, send=str)
    jobs = JobStore(make_memory_engine(), LIMITS, prepare)
    sweeper = Sweeper(stores_of(jobs), wake_ups, CONFIG, NODE)
    with capture_logs() as lines:
        sweeper.sweep()
        sweeper.sweep()
    assert [line["log_level"] for line in lines] == ["warning"]


def test_bug_during_an_outage_is_logged_once():
    errors = [
        DatabaseUnavailableError(),
        KeyError("a bug"),
        KeyError("a bug"),
        DatabaseUnavailableError(),
    ]

    def prepare():
        raise errors.pop(0)

    wake_ups = WakeUps(count=int, send=str)
    jobs = JobStore(make_memory_engine(), LIMITS, prepare)
    sweeper = Sweeper(stores_of(jobs), wake_ups, CONFIG, NODE)
    with capture_logs() as lines:
        while errors:
            sweeper.sweep()
    assert [line["event"] for line in lines] == ["sweep_failed", "sweep_crashed", "sweep_failed"]
