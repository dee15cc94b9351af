"""A job's checkpoints: saved, resumed from, rejected and discarded."""

import pytest
from faults import CallAfter, Faulty, FaultyAfter, Killed
from interruptions import (
    course_of,
    lose_lease,
    resumed_at,
    run_next,
    run_whole,
    stop_in_second_epoch,
)

from contracts.errors import DatabaseUnavailableError, StoreUnavailableError
from stores.blobs.directory import DirectoryBlobs
from stores.models.store import ModelStore
from worker.sweeping.sweeper import discard_ended


def events(lines):
    return [line["event"] for line in lines]


def finish(bench, job_id):
    """Run a job to its end; return its course, and the steps at which it was resumed."""
    lines = run_next(bench)
    return course_of(bench, job_id, len(bench.versions())), resumed_at(lines)


def test_running_job_saves_a_checkpoint_periodically(bench):
    spec = {"steps": 10_000, "batch_size": 1, "checkpoint_seconds": 0.1}
    whole, _ = run_whole(bench, **spec)
    job_id = bench.submit(**spec)
    with pytest.raises(Killed):
        bench.runner(models=FaultyAfter(bench.models, "save_checkpoint", Killed())).run_next()
    lose_lease(bench)
    course, starts = finish(bench, job_id)
    assert course == whole
    assert 0 < starts[0] < 10_000


def test_job_of_a_killed_worker_resumes_from_its_checkpoint(bench):
    whole, _ = run_whole(bench)
    job_id = bench.submit()
    stopped_at = stop_in_second_epoch(bench)
    with pytest.raises(Killed):
        bench.runner(jobs=FaultyAfter(bench.jobs, "record_epochs", Killed())).run_next()
    assert len(bench.jobs.history(job_id).epochs) == 2
    lose_lease(bench)
    assert finish(bench, job_id) == (whole, [stopped_at])


def test_unrecorded_epoch_is_recorded_by_the_next_attempt(bench):
    whole, _ = run_whole(bench)
    job_id = bench.submit()
    jobs = Faulty(bench.jobs, "record_epochs", DatabaseUnavailableError())
    stopped_at = stop_in_second_epoch(bench, jobs=jobs)
    assert bench.jobs.history(job_id).epochs == []
    assert finish(bench, job_id) == (whole, [stopped_at])


def test_resumed_job_has_its_complete_history_immediately(bench):
    job_id = bench.submit()
    stop_in_second_epoch(bench)
    before = bench.jobs.history(job_id)
    with pytest.raises(Killed):
        bench.runner(jobs=FaultyAfter(bench.jobs, "begin_history", Killed())).run_next()
    history = bench.jobs.history(job_id)
    assert history.epochs == before.epochs
    assert [step.step for step in history.steps] == list(range(1, 31))


def test_database_outage_at_resume_changes_no_result(bench):
    whole, _ = run_whole(bench)
    job_id = bench.submit()
    stop_in_second_epoch(bench)
    run_next(bench, jobs=Faulty(bench.jobs, "begin_history", DatabaseUnavailableError(), times=1))
    assert course_of(bench, job_id, 2) == whole


@pytest.mark.parametrize("raw", [b"", b"no checkpoint", b"PK\3\4" * 100])
def test_unreadable_checkpoint_is_dropped_with_a_warning(bench, raw):
    whole, _ = run_whole(bench)
    job_id = bench.submit()
    stop_in_second_epoch(bench)
    bench.models.artifacts.save_checkpoint(job_id, 1, raw)
    lines = run_next(bench)
    assert events(lines).count("checkpoint_refused") == 1
    assert resumed_at(lines) == []
    assert course_of(bench, job_id, 2) == whole


@pytest.mark.parametrize("other", [{"seed": 1}, {"hidden_sizes": [7]}, {"tags": {"a": "b"}}])
def test_checkpoint_of_another_spec_is_dropped_with_a_warning(bench, other):
    whole, _ = run_whole(bench)
    job_id = bench.submit()
    stop_in_second_epoch(bench)
    other_id = bench.submit(**other)
    bench.jobs.claim("there:2")
    stop_in_second_epoch(bench)
    bench.jobs.cancel(other_id)
    bench.models.artifacts.save_checkpoint(
        job_id, 1, bench.models.artifacts.load_checkpoint(other_id)
    )
    lose_lease(bench)
    lines = run_next(bench)
    assert "another spec" in next(
        line["reason"] for line in lines if line["event"] == "checkpoint_refused"
    )
    assert course_of(bench, job_id, 2) == whole


def test_lost_checkpoint_costs_its_steps_only(bench):
    whole, _ = run_whole(bench)
    job_id = bench.submit()
    stop_in_second_epoch(bench)
    bench.models.artifacts.discard(job_id)
    assert finish(bench, job_id) == (whole, [])


def test_failed_checkpoint_writes_do_not_fail_the_job(bench):
    spec = {"steps": 10_000, "batch_size": 1, "checkpoint_seconds": 0.1}
    job_id = bench.submit(**spec)
    lines = run_next(bench, models=Faulty(bench.models, "save_checkpoint", StoreUnavailableError()))
    assert bench.jobs.get(job_id).state == "succeeded"
    assert "checkpoint_missed" in events(lines)


def test_stopping_worker_requeues_a_job_it_can_not_checkpoint(bench):
    whole, _ = run_whole(bench)
    job_id = bench.submit()
    models = Faulty(bench.models, "save_checkpoint", StoreUnavailableError())
    stop_in_second_epoch(bench, models=models)
    assert bench.jobs.get(job_id).state == "queued"
    assert finish(bench, job_id) == (whole, [])


@pytest.mark.parametrize("max_retries", [0, 1])
def test_checkpoint_is_loaded_after_a_store_outage(bench, max_retries):
    job_id = bench.submit()
    stopped_at = stop_in_second_epoch(bench)
    models = Faulty(bench.models, "load_checkpoint", StoreUnavailableError(), times=1)
    assert resumed_at(run_next(bench, models=models, max_retries=max_retries)) == [stopped_at]
    assert bench.jobs.get(job_id).state == "succeeded"


def test_job_waits_for_an_unreachable_checkpoint(bench):
    job_id = bench.submit()
    stopped_at = stop_in_second_epoch(bench)
    models = Faulty(bench.models, "load_checkpoint", StoreUnavailableError())
    run_next(bench, models=Faulty(models, "ping", StoreUnavailableError()), max_retries=1)
    assert bench.jobs.get(job_id).state == "queued"
    bench.clock.now += 60
    assert resumed_at(run_next(bench)) == [stopped_at]


def test_job_with_an_unreadable_checkpoint_restarts(bench):
    job_id = bench.submit()
    stop_in_second_epoch(bench)
    models = Faulty(bench.models, "load_checkpoint", StoreUnavailableError("Permission denied"))
    lines = run_next(bench, models=models, max_retries=1)
    assert bench.jobs.get(job_id).state == "succeeded"
    assert resumed_at(lines) == []
    (line,) = [line for line in lines if line["event"] == "checkpoint_unreadable"]
    assert "Permission denied" in line["reason"]


def test_folder_at_the_checkpoint_path_is_ignored(bench, tmp_path):
    bench = type(bench)(models=ModelStore(DirectoryBlobs(tmp_path)))
    job_id = bench.submit()
    bench.jobs.give_back(bench.jobs.claim("there:2"))
    (tmp_path / f"jobs/{job_id}/checkpoint/folder").mkdir(parents=True)
    lines = run_next(bench, max_retries=0)
    assert bench.jobs.get(job_id).state == "succeeded", lines
    assert bench.models.artifacts.list_job_ids() == []


def test_cancelled_run_leaves_no_checkpoint(bench):
    job_id = bench.submit(steps=10_000_000, checkpoint_seconds=0.1)
    models = CallAfter(bench.models, "save_checkpoint", lambda: bench.jobs.cancel(job_id))
    run_next(bench, models=models)
    assert bench.jobs.get(job_id).state == "cancelled"
    assert bench.models.artifacts.list_job_ids() == []


def test_checkpoint_of_a_job_ended_without_a_worker_is_swept(bench):
    cancelled, waiting = bench.submit(), bench.submit()
    stop_in_second_epoch(bench)
    bench.jobs.cancel(cancelled)
    bench.models.artifacts.save_checkpoint(waiting, 1, b"at step 7")
    bench.models.artifacts.save_checkpoint(
        "01a20e1a-2afc-7043-87e8-6cd77ca40cfc", 1, b"another service's"
    )
    discard_ended(bench.jobs, bench.models)
    assert bench.models.artifacts.load_checkpoint(cancelled) is None
    assert len(bench.models.artifacts.list_job_ids()) == 2


def test_first_attempt_loads_no_checkpoint(bench):
    job_id = bench.submit()
    run_next(
        bench,
        models=Faulty(bench.models, "load_checkpoint", StoreUnavailableError()),
        max_retries=0,
    )
    assert bench.jobs.get(job_id).state == "succeeded"


def test_early_stopped_job_publishes_best_epoch_shows_last_step(bench):
    job_id = bench.submit(
        optimizer={"kind": "sgd", "learning_rate": 20},  # its loss goes up and down
        validation_fraction=0.2,
        early_stopping={"patience": 2},
        epochs=50,
        steps=None,
    )
    run_next(bench)
    job, history = bench.jobs.get(job_id), bench.jobs.history(job_id)
    best = min(history.epochs, key=lambda entry: entry.validation_loss)
    assert job.metrics.validation_loss == best.validation_loss
    assert job.metrics.validation_accuracy == best.validation_accuracy
    assert job.metrics.test_accuracy == best.test_accuracy
    assert best != history.epochs[-1]
    assert job.progress.step == history.epochs[-1].step < job.progress.total_steps


def test_job_past_its_time_limit_publishes_its_current_weights(bench):
    job_id = bench.submit(steps=10_000_000, max_seconds=0.001)
    run_next(bench)
    job = bench.jobs.get(job_id)
    assert (job.state, job.model.version) == ("succeeded", 1)
    assert 1 <= job.progress.step < 10_000_000
    assert job.metrics.test_accuracy is not None
