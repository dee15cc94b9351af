"""Retention of jobs and their artifacts."""

import pytest
from faults import Faulty, FaultyAfter, failing_removal
from snapshots import load_snapshot
from structlog.testing import capture_logs

from contracts.errors import DatabaseUnavailableError, StoreUnavailableError
from stores.jobs.records import JobQuery
from worker.sweeping.sweeper import BATCH, MAX_DELETED, MAX_EXCLUDED, clean_up, discard_ended

KEEP_S = 3600
FOREIGN = "01a20e1a-2afc-7043-87e8-6cd77ca40cfc"


def list_ids(bench):
    return {job.id for job in bench.jobs.list_jobs(JobQuery(limit=500)).items}


def end_cancelled(bench):
    job_id = bench.submit()
    bench.jobs.cancel(job_id)
    return job_id


def test_old_ended_jobs_are_deleted_but_never_their_models(bench):
    succeeded = bench.submit()
    bench.runner().run_next()
    failed = bench.submit(dataset="letters")
    bench.runner().run_next()
    cancelled = end_cancelled(bench)
    bench.clock.now += KEEP_S - 1
    clean_up(bench.jobs, bench.models, KEEP_S)
    assert list_ids(bench) == {succeeded, failed, cancelled}
    bench.clock.now += 2
    with capture_logs() as lines:
        clean_up(bench.jobs, bench.models, KEEP_S)
    assert list_ids(bench) == set()
    assert [(line["event"], line["count"]) for line in lines] == [("jobs_deleted", 3)]
    assert bench.models.get_manifest("mnist", "1").job_id == succeeded


def test_queued_and_running_jobs_are_retained_at_any_age(bench):
    running, waiting = bench.submit(), bench.submit()
    bench.jobs.claim("there:2")
    for job_id in (running, waiting):
        bench.save_artifacts(job_id)
    bench.clock.now += 10**9
    clean_up(bench.jobs, bench.models, KEEP_S)
    assert list_ids(bench) == {running, waiting}
    assert bench.models.artifacts.list_job_ids() == sorted([running, waiting])
    assert load_snapshot(bench.models, running) is not None


def test_sweep_deletes_a_bounded_number_oldest_first(bench):
    for _ in range(MAX_DELETED):
        end_cancelled(bench)
    bench.clock.now += 1
    youngest = end_cancelled(bench)
    bench.clock.now += KEEP_S + 1
    assert clean_up(bench.jobs, bench.models, KEEP_S) is True
    assert list_ids(bench) == {youngest}
    assert clean_up(bench.jobs, bench.models, KEEP_S) is False
    assert list_ids(bench) == set()


def test_retention_deletes_in_short_transactions(bench):
    for _ in range(BATCH + 1):
        end_cancelled(bench)
    bench.clock.now += KEEP_S + 1
    jobs = FaultyAfter(bench.jobs, "delete_ended", DatabaseUnavailableError(), times=1)
    with pytest.raises(DatabaseUnavailableError):
        clean_up(jobs, bench.models, KEEP_S)
    assert BATCH <= 20
    assert len(list_ids(bench)) == 1


def test_only_artifacts_of_known_ended_jobs_are_discarded(bench):
    ended, waiting = end_cancelled(bench), bench.submit()
    for job_id in (ended, waiting, FOREIGN):
        bench.save_artifacts(job_id)
    assert discard_ended(bench.jobs, bench.models) == []
    assert bench.models.artifacts.list_job_ids() == sorted([waiting, FOREIGN])


def test_job_is_not_deleted_before_its_files(bench):
    ended, other = sorted([end_cancelled(bench), end_cancelled(bench)])
    for job_id in (ended, other):
        bench.save_artifacts(job_id)
    bench.clock.now += KEEP_S + 1
    models = failing_removal(bench.models, times=1)
    with capture_logs() as lines:
        clean_up(bench.jobs, models, KEEP_S)
    assert [(line["event"], line.get("job_id")) for line in lines] == [
        ("artifacts_not_discarded", ended),
        ("jobs_deleted", None),
    ]
    assert bench.models.artifacts.list_job_ids() == [ended]
    assert list_ids(bench) == {ended}
    clean_up(bench.jobs, models, KEEP_S)
    assert (bench.models.artifacts.list_job_ids(), list_ids(bench)) == ([], set())


def test_no_job_is_deleted_while_too_many_files_are_left(bench):
    keeping = [end_cancelled(bench) for _ in range(MAX_EXCLUDED + 1)]
    for job_id in keeping:
        bench.stage(job_id)
    other = end_cancelled(bench)
    bench.clock.now += KEEP_S + 1
    models = failing_removal(bench.models, times=len(keeping))
    with capture_logs():
        assert clean_up(bench.jobs, models, KEEP_S) is False
    assert bench.jobs.get(other).state == "cancelled"


def test_no_job_is_deleted_during_a_model_store_outage(bench):
    ended = end_cancelled(bench)
    bench.clock.now += KEEP_S + 1
    with pytest.raises(StoreUnavailableError):
        clean_up(bench.jobs, Faulty(bench.models, "list_job_ids", StoreUnavailableError()), KEEP_S)
    assert list_ids(bench) == {ended}
