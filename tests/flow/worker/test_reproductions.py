"""Jobs that reproduce another one: their comparison, and that they publish nothing."""

import pytest
from faults import Altered, CallFirst, Faulty, FaultyAfter, Killed
from interruptions import StopAt, lose_lease, resumed_at, run_next, run_whole, stop_in_second_epoch

from contracts.errors import DatabaseUnavailableError, JobNotFoundError
from contracts.jobs.job import FirstDifference, Reproduction
from contracts.jobs.metrics import JobMetrics
from stores.datasets.memory import MemoryDatasets, synthetic_dataset

EARLY_STOPPING = {
    "optimizer": {"kind": "sgd", "learning_rate": 20},  # its loss goes up and down
    "validation_fraction": 0.2,
    "early_stopping": {"patience": 2},
    "epochs": 50,
    "steps": None,
}


def train(bench, **spec):
    """Return the id of a job that has succeeded."""
    job_id = bench.submit(**spec)
    run_next(bench)
    assert bench.jobs.get(job_id).state == "succeeded"
    return job_id


def run_again(bench, original, **changes):
    """Reproduce a job and return the ended reproduction."""
    job_id = bench.reproduce(original)
    run_next(bench, **changes)
    return bench.jobs.get(job_id)


def assert_published_nothing(bench, job, versions=1):
    assert job.model is None
    assert len(bench.versions()) == versions
    assert bench.models.find_published("mnist", job.id) is None
    assert bench.models.artifacts.list_job_ids() == []


def assert_identical(bench, job, original):
    assert job.state == "succeeded", job.error
    assert job.reproduction == Reproduction(of=original, identical=True)
    assert job.metrics == bench.jobs.get(original).metrics
    assert_published_nothing(bench, job)


@pytest.mark.parametrize(
    "spec",
    [{}, {"sampling": "shuffle", "dropout": 0.2, "averaging": {}}, EARLY_STOPPING],
    ids=["plain", "dropout", "early stopping"],
)
def test_same_spec_is_identical(bench, spec):
    original = train(bench, **spec)
    assert_identical(bench, run_again(bench, original), original)


def test_job_that_was_stopped_early_is_stopped_at_the_same_step(bench):
    original = train(bench, **EARLY_STOPPING)
    job = run_again(bench, original)
    assert job.metrics.stop_reason == "early_stopping"
    assert job.progress.step == bench.jobs.get(original).progress.step < job.progress.total_steps


def test_reproduction_has_the_history_of_its_original(bench):
    original = train(bench)
    job = run_again(bench, original)
    ours, theirs = bench.jobs.history(original), bench.jobs.history(job.id)
    assert theirs.steps == ours.steps
    assert [entry.step for entry in theirs.epochs] == [30, 40]
    assert job.progress.step == 40


def test_reproduction_can_be_compared_with_a_reproduction(bench):
    first = run_again(bench, train(bench))
    second = run_again(bench, first.id)
    assert second.reproduction == Reproduction(of=first.id, identical=True)
    assert_published_nothing(bench, second)


def test_reproduction_on_other_data_differs_at_the_first_step(bench):
    original = train(bench)
    other = MemoryDatasets([synthetic_dataset(seed=1)])
    job = run_again(bench, original, datasets=other)
    difference = job.reproduction.first_difference
    assert (job.state, job.reproduction.identical) == ("succeeded", False)
    assert (difference.kind, difference.step, difference.field) == ("step", 1, "loss")
    assert difference.original == bench.jobs.history(original).steps[0].loss
    assert difference.reproduced == bench.jobs.history(job.id).steps[0].loss
    assert_published_nothing(bench, job)


def change_step(history):
    """Change the loss of the 17th step."""
    steps = [
        step.model_copy(update={"loss": 9.0}) if step.step == 17 else step for step in history.steps
    ]
    return history.model_copy(update={"steps": steps})


def change_epoch(history):
    """Change an accuracy of the first epoch, and something later."""
    first, *rest = history.epochs
    rest = [entry.model_copy(update={"train_loss": 9.0}) for entry in rest]
    epochs = [first.model_copy(update={"test_accuracy": 9.0}), *rest]
    return history.model_copy(update={"epochs": epochs})


@pytest.mark.parametrize(
    ("change", "kind", "step", "field"),
    [(change_step, "step", 17, "loss"), (change_epoch, "epoch", 30, "test_accuracy")],
)
def test_original_with_another_history_differs(bench, change, kind, step, field):
    original = train(bench)
    job = run_again(bench, original, jobs=Altered(bench.jobs, "history", original, change))
    difference = job.reproduction.first_difference
    assert job.reproduction.identical is False
    assert (difference.kind, difference.step, difference.field) == (kind, step, field)
    assert difference.original == 9
    assert_published_nothing(bench, job)


def test_original_with_other_weights_differs(bench):
    original = train(bench)
    jobs = Altered(bench.jobs, "get_weights_sha256", original, lambda _sha256: "0" * 64)
    job = run_again(bench, original, jobs=jobs)
    sha256 = bench.models.get_manifest("mnist", "1").weights.sha256
    assert job.reproduction == Reproduction(
        of=original,
        identical=False,
        first_difference=FirstDifference(
            kind="weights", field="sha256", original="0" * 64, reproduced=sha256
        ),
    )


def test_original_without_a_digest_is_compared_by_its_version(bench):
    original = train(bench)
    jobs = Altered(bench.jobs, "get_weights_sha256", original, lambda _sha256: None)
    assert_identical(bench, run_again(bench, original, jobs=jobs), original)


def test_original_without_a_digest_and_a_version_is_missing(bench):
    original = train(bench)
    jobs = Altered(bench.jobs, "get_weights_sha256", original, lambda _sha256: None)
    models = Altered(bench.models, "find_published", "mnist", lambda _manifest: None)
    job = run_again(bench, original, jobs=jobs, models=models)
    assert (job.state, job.error.type) == ("failed", "original_missing")


@pytest.mark.parametrize("method", ["get_weights_sha256", "history"])
def test_original_deleted_during_reproduction_is_missing(bench, method):
    original = train(bench)
    jobs = Faulty(bench.jobs, method, JobNotFoundError(original), times=1)
    job = run_again(bench, original, jobs=jobs)
    assert (job.state, job.error.type) == ("failed", "original_missing")
    assert original in job.error.message
    assert "MLPFORGE_KEEP_JOBS_DAYS" in job.error.message
    assert job.reproduction == Reproduction(of=original)
    assert_published_nothing(bench, job)


def test_resumed_reproduction_is_identical(bench):
    original = train(bench)
    job_id = bench.reproduce(original)
    stopped_at = stop_in_second_epoch(bench)
    assert bench.jobs.get(job_id).reproduction == Reproduction(of=original)
    assert resumed_at(run_next(bench)) == [stopped_at]
    assert_identical(bench, bench.jobs.get(job_id), original)


@pytest.mark.parametrize("spec", [{}, EARLY_STOPPING], ids=["plain", "early stopping"])
def test_reproduction_stopped_anywhere_is_identical(bench, spec):
    _, checks = run_whole(bench, **spec)
    (original,) = [manifest.job_id for manifest in bench.versions()]
    for check in range(2, checks, max(1, checks // 10)):
        job_id = bench.reproduce(original)
        run_next(bench, stop_flag=StopAt(check))
        assert bench.jobs.get(job_id).state == "queued"
        run_next(bench)
        assert_identical(bench, bench.jobs.get(job_id), original)


@pytest.mark.parametrize("fault", [Faulty, FaultyAfter])
@pytest.mark.parametrize("method", ["record_epochs", "history", "end_unpublished"])
def test_killed_reproduction_is_completed_once_by_its_successor(bench, fault, method):
    original = train(bench)
    job_id = bench.reproduce(original)
    with pytest.raises(Killed):
        bench.runner(jobs=fault(bench.jobs, method, Killed())).run_next()
    lose_lease(bench)
    run_next(bench)
    job = bench.jobs.get(job_id)
    is_over = fault is FaultyAfter and method == "end_unpublished"
    assert job.attempt == (1 if is_over else 2)
    assert_identical(bench, job, original)


def test_reproduction_that_kills_each_worker_fails_as_lost(bench):
    original = train(bench)
    job_id = bench.reproduce(original)
    for _ in range(3):
        with pytest.raises(Killed):
            bench.runner(jobs=Faulty(bench.jobs, "end_unpublished", Killed())).run_next()
        lose_lease(bench)
    assert bench.jobs.get(job_id).error.type == "worker_lost"
    assert not bench.runner().run_next()


def test_cancel_before_the_end_wins(bench):
    job_id = bench.reproduce(train(bench))
    jobs = CallFirst(bench.jobs, "end_unpublished", lambda: bench.jobs.cancel(job_id))
    run_next(bench, jobs=jobs)
    job = bench.jobs.get(job_id)
    assert (job.state, job.reproduction.identical) == ("cancelled", None)
    assert job.metrics == JobMetrics()
    assert_published_nothing(bench, job)


def test_database_outage_does_not_change_a_reproduction(bench):
    original = train(bench)
    jobs = Faulty(bench.jobs, "end_unpublished", DatabaseUnavailableError(), times=1)
    assert_identical(bench, run_again(bench, original, jobs=jobs), original)


def test_original_is_retained_until_its_reproduction_has_ended(bench):
    original = train(bench)
    job_id = bench.reproduce(original)
    bench.clock.now += 10**6
    assert bench.jobs.delete_ended(3600, 10) == 0
    run_next(bench)
    assert bench.jobs.delete_ended(3600, 10) == 1
    assert bench.jobs.get(job_id).reproduction == Reproduction(of=original, identical=True)
