"""Schedules submit one job per due time, whichever workers run."""

from datetime import UTC, datetime

import pytest
from faults import Faulty, Killed
from keys import add_key

from contracts.errors import BrokerUnavailableError, StoreUnavailableError
from contracts.jobs.schedules import ScheduleBody
from stores.datasets.memory import MemoryDatasets
from stores.jobs.limits import JobLimits
from stores.jobs.records import JobQuery
from stores.jobs.store import JobStore
from stores.notifications.webhooks import WebhookStore
from stores.schedules.acceptance import ScheduleAcceptance
from stores.specs.acceptance import SpecAcceptance
from worker.sweeping.scheduler import POLL_S, RETRY_S, Scheduler
from worker.sweeping.sweeper import WakeUps

BODY = {"cron": "0 3 * * *", "spec": {"dataset": "synthetic", "epochs": 1}}


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


class Setup:
    """A bench with a schedule, and schedulers of several workers."""

    def __init__(self, bench):
        self.bench = bench
        self.jobs = bench.jobs
        self.sent = []
        self.monotonic = 0.0
        self.set_clock("2026-06-01T00:00")

    def set_clock(self, text):
        self.bench.clock.now = at(text) + 0.01  # SQLite rounds its clock to some microseconds

    def put(self, name="nightly", created_by=None, **changes):
        body = ScheduleBody.model_validate(BODY | changes)
        return self.jobs.put_schedule(name, body, created_by)[0]

    def scheduler(self, jobs=None, datasets=None, models=None, send=None):
        datasets, models = datasets or self.bench.datasets, models or self.bench.models
        specs = SpecAcceptance(datasets, models, 2**31)
        acceptance = ScheduleAcceptance(specs, WebhookStore.on_database_of(self.jobs))
        wake_ups = WakeUps(count=int, send=send or self.sent.append)
        return Scheduler(jobs or self.jobs, acceptance, wake_ups, lambda: self.monotonic)

    @property
    def submitted(self):
        """The submitted jobs, the oldest first."""
        return self.jobs.list_jobs(JobQuery(limit=500)).items[::-1]

    @property
    def schedule(self):
        return self.jobs.get_schedule("nightly")


@pytest.fixture
def setup(bench):
    return Setup(bench)


def test_job_is_submitted_when_it_is_due(setup):
    setup.put()
    scheduler = setup.scheduler()

    assert scheduler.submit_due() == POLL_S
    setup.bench.clock.now = at("2026-06-01T03:00") - 0.2
    assert scheduler.submit_due() == pytest.approx(0.2, abs=0.01)
    assert setup.submitted == []
    setup.set_clock("2026-06-01T03:00")
    scheduler.submit_due()

    (job,) = setup.submitted
    assert (job.spec.dataset, job.spec.dataset_version, job.state) == ("synthetic", 1, "queued")
    assert setup.sent == [job.id]
    assert setup.jobs.take_unsent(9) == []
    assert (setup.schedule.last_job, setup.schedule.last_error) == (job.id, None)
    assert setup.schedule.last_run.isoformat() == "2026-06-01T03:00:00+00:00"
    assert setup.schedule.next_run.isoformat() == "2026-06-02T03:00:00+00:00"


def test_several_workers_submit_one_job(setup):
    setup.put(overlap="queue")
    setup.set_clock("2026-06-01T03:00")
    due = setup.jobs.find_due_schedules()
    for scheduler in [setup.scheduler() for _ in range(3)]:
        for one in due:  # all have read it before the first one submits
            scheduler._submit(one)

    assert len(setup.submitted) == 1


def test_missed_times_become_one_job(setup):
    setup.put(cron="*/10 * * * *")
    setup.set_clock("2026-06-01T12:34")
    for _ in range(3):
        setup.scheduler().submit_due()

    assert len(setup.submitted) == 1
    assert setup.schedule.next_run.isoformat() == "2026-06-01T12:40:00+00:00"


def test_time_comes_once_though_the_clock_is_set_back(setup):
    setup.put(overlap="queue")
    setup.set_clock("2026-06-01T03:00")
    (due,) = setup.jobs.find_due_schedules()
    setup.set_clock("2026-06-01T02:59")
    setup.scheduler()._submit(due)
    setup.set_clock("2026-06-01T03:00")
    setup.scheduler().submit_due()

    assert len(setup.submitted) == 1


def test_changed_schedule_does_not_submit_its_old_spec(setup):
    setup.put(cron="* * * * *")
    setup.set_clock("2026-06-01T00:01")
    (due,) = setup.jobs.find_due_schedules()
    setup.put(cron="* * * * *", spec=BODY["spec"] | {"seed": 7})
    scheduler = setup.scheduler()
    scheduler._submit(due)
    assert setup.submitted == []
    scheduler.submit_due()

    assert [job.spec.seed for job in setup.submitted] == [7]


@pytest.mark.parametrize(("overlap", "count"), [("skip", 2), ("queue", 3)])
def test_overlap_skips_or_queues(setup, overlap, count):
    setup.put(cron="0 * * * *", overlap=overlap)
    for hour in (1, 2):
        setup.set_clock(f"2026-06-01T0{hour}:00")
        setup.scheduler().submit_due()
    skipped = setup.schedule.last_skipped
    assert (skipped is None) == (overlap == "queue")
    for job in setup.submitted:
        setup.jobs.cancel(job.id)
    setup.set_clock("2026-06-01T03:00")
    setup.scheduler().submit_due()

    assert len(setup.submitted) == count


@pytest.mark.parametrize("changes", [{"paused": True}, None], ids=["paused", "deleted"])
def test_paused_or_deleted_schedule_submits_nothing(setup, changes):
    setup.put()
    if changes:
        setup.put(**changes)
    else:
        setup.jobs.delete_schedule("nightly")
    setup.set_clock("2026-06-02T03:00")
    setup.scheduler().submit_due()

    assert setup.submitted == []


def test_refused_spec_is_recorded_and_tried_at_the_next_time(setup):
    setup.put()
    setup.set_clock("2026-06-01T03:00")
    setup.scheduler(datasets=MemoryDatasets([])).submit_due()

    assert setup.schedule.last_error.message.startswith("spec.dataset: no data set is named")
    assert setup.schedule.next_run.isoformat() == "2026-06-02T03:00:00+00:00"
    setup.set_clock("2026-06-02T03:00")
    setup.scheduler().submit_due()
    assert (len(setup.submitted), setup.schedule.last_error) == (1, None)


def test_sweep_is_submitted(setup):
    space = {"optimizer.learning_rate": {"uniform": [0.1, 1]}}
    spec = BODY["spec"] | {"validation_fraction": 0.5}
    setup.put(spec=None, sweep={"spec": spec, "space": space, "trials": 2})
    setup.set_clock("2026-06-01T03:00")
    setup.scheduler().submit_due()

    (job,) = setup.submitted
    assert (job.kind, job.state) == ("sweep", "queued")
    assert setup.schedule.last_sweep == setup.schedule.last_job == job.id


def test_unknown_webhook_is_refused_each_time(setup):
    setup.put(spec=BODY["spec"] | {"notify": ["gone"]})
    setup.set_clock("2026-06-01T03:00")
    setup.scheduler().submit_due()

    assert setup.schedule.last_error.message.startswith("spec.notify.0: ")


def test_full_queue_is_tried_again_while_the_time_is_due(setup):
    setup.put()
    waiting = setup.bench.submit()
    setup.set_clock("2026-06-01T03:00")
    small = JobStore(setup.jobs._engine, JobLimits(max_queued=1, lease_s=30, max_attempts=3))
    scheduler = setup.scheduler(jobs=small)
    scheduler.submit_due()
    assert "1 job is already queued" in setup.schedule.last_error.message
    setup.jobs.cancel(waiting)
    scheduler.submit_due()
    assert setup.schedule.last_job is None
    setup.monotonic += RETRY_S
    scheduler.submit_due()

    assert setup.schedule.last_run.isoformat() == "2026-06-01T03:00:00+00:00"


def test_unavailable_model_store_is_tried_again(setup):
    setup.put(spec=BODY["spec"] | {"start_from": {"model": "mnist"}})
    setup.set_clock("2026-06-01T03:00")
    models = Faulty(setup.bench.models, "get_manifest", StoreUnavailableError())
    setup.scheduler(models=models).submit_due()

    assert setup.schedule.last_error is not None
    assert setup.schedule.next_run.isoformat() == "2026-06-01T03:00:00+00:00"


def test_one_failing_schedule_does_not_block_the_others(setup):
    setup.put("broken", cron="0 2 * * *")
    setup.put()
    setup.set_clock("2026-06-01T03:00")
    broken = Faulty(setup.jobs, "skip_overlapping", ValueError("a bug"), times=1)
    setup.scheduler(jobs=broken).submit_due()

    assert [job.id for job in setup.submitted] == [setup.schedule.last_job]
    assert "workers' log" in setup.jobs.get_schedule("broken").last_error.message


def test_lost_wake_up_is_left_to_the_sweeper(setup):
    def fail(_job_id):
        raise BrokerUnavailableError("gone")

    setup.put()
    setup.set_clock("2026-06-01T03:00")
    setup.scheduler(send=fail).submit_due()

    assert setup.jobs.take_unsent(9) == [setup.schedule.last_job]


@pytest.mark.parametrize(
    "method", ["find_due_schedules", "skip_overlapping", "submit_scheduled", "mark_sent"]
)
def test_killed_worker_leaves_the_time_to_another(setup, method):
    setup.put()
    setup.set_clock("2026-06-01T03:00")
    with pytest.raises(Killed):
        setup.scheduler(jobs=Faulty(setup.jobs, method, Killed())).submit_due()
    for _ in range(2):
        setup.scheduler().submit_due()

    assert [job.id for job in setup.submitted] == [setup.schedule.last_job]


def test_schedule_of_a_key_submits_until_the_key_is_deleted(setup):
    access = setup.bench.models.access
    key, _ = add_key(access, "train")
    setup.put(created_by=key.id, overlap="queue")
    setup.set_clock("2026-06-01T03:00")
    setup.scheduler().submit_due()
    (job,) = setup.submitted
    assert setup.jobs.find_submitters([job.id]) == {job.id: key.id}

    access.delete(key.id)
    for day in (2, 3):
        setup.set_clock(f"2026-06-0{day}T03:00")
        setup.scheduler().submit_due()
    assert len(setup.submitted) == 1
    assert "deleted or has expired" in setup.schedule.last_error.message
    assert setup.schedule.next_run.isoformat() == "2026-06-04T03:00:00+00:00"

    setup.put(overlap="queue")  # the administrator takes it over
    setup.set_clock("2026-06-04T03:00")
    setup.scheduler().submit_due()
    assert len(setup.submitted) == 2


def test_schedule_of_a_key_waits_while_keys_are_unreadable(setup):
    key, _ = add_key(setup.bench.models.access, "train")
    setup.put(created_by=key.id)
    setup.bench.models._blobs.write("access/keys.json", b"{}")
    setup.set_clock("2026-06-01T03:00")
    setup.scheduler().submit_due()

    assert setup.submitted == []
    assert setup.schedule.next_run.isoformat() == "2026-06-01T03:00:00+00:00"
