"""`publish: if_better`: decided once, whichever worker is killed or frozen."""

import pytest
from faults import CallAfter, CallFirst, Faulty, FaultyAfter, Killed
from gated_jobs import WORSE, rerun, run
from interruptions import run_next

from contracts.jobs.metrics import JobMetrics
from stores.models.transitions import SettingsChange


def test_first_version_is_always_better(bench):
    job = run(bench, publish="if_better", **WORSE)
    assert (job.state, job.published, job.model.version) == ("succeeded", True, 1)
    assert job.improvement is None


def test_only_a_better_result_is_published(bench):
    first = run(bench, **WORSE)
    better = run(bench, publish="if_better")
    assert (better.published, better.model.version) == (True, 2)
    accuracy, default = better.metrics.test_accuracy, first.metrics.test_accuracy
    figures = better.improvement
    assert (figures.accuracy, figures.default_accuracy) == (accuracy, default)
    assert (figures.is_better, figures.default_version) == (True, 1)
    same = run(bench, publish="if_better")
    assert (same.state, same.published, same.model) == ("succeeded", False, None)
    assert same.metrics == better.metrics != JobMetrics()
    assert (same.improvement.is_better, same.improvement.default_version) == (False, 2)
    assert [manifest.version for manifest in bench.versions()] == [2, 1]
    assert bench.models.artifacts.list_job_ids() == []


def test_result_is_compared_with_the_default_not_the_latest(bench):
    run(bench)
    run(bench, **WORSE)
    bench.models.change_settings(SettingsChange("mnist", default=1))
    assert not run(bench, publish="if_better", seed=1, steps=2).published


def test_default_that_another_job_publishes_meanwhile_counts(bench):
    run(bench, **WORSE)

    def publish_another():
        assert run(bench).model.version == 2

    models = CallFirst(bench.models, "publish", publish_another)
    job = run(bench, publish="if_better", seed=1, steps=2, changes={"models": models})
    assert (job.published, job.improvement.default_version) == (False, 2)


@pytest.mark.parametrize(
    ("store", "method", "fault"),
    [
        ("models", "publish", Faulty),
        ("jobs", "note_improvement", Faulty),
        ("jobs", "note_improvement", FaultyAfter),
        ("models", "withdraw", Faulty),
        ("models", "withdraw", FaultyAfter),
        ("jobs", "end_not_better", Faulty),
        ("jobs", "end_not_better", FaultyAfter),
    ],
)
def test_result_that_is_not_better_ends_once_after_a_kill(bench, store, method, fault):
    run(bench)
    job_id = bench.submit(publish="if_better", **WORSE)
    with pytest.raises(Killed):
        bench.runner(**{store: fault(getattr(bench, store), method, Killed())}).run_next()
    job = rerun(bench, job_id)
    assert (job.state, job.published, job.error) == ("succeeded", False, None)
    assert (job.improvement.is_better, job.improvement.default_version) == (False, 1)
    assert len(bench.versions()) == 1


def make_middle_job(bench):
    """Submit a job that is worse than version 1, and better than version 2, the default."""
    run(bench)
    run(bench, **WORSE)
    return bench.submit(publish="if_better", steps=4)


def set_default(bench, version):
    bench.models.change_settings(SettingsChange("mnist", default=version))


def test_withdrawn_result_stays_unpublished(bench):
    job_id = make_middle_job(bench)
    set_default(bench, 1)
    with pytest.raises(Killed):
        bench.runner(jobs=Faulty(bench.jobs, "end_not_better", Killed())).run_next()
    set_default(bench, 2)
    job = rerun(bench, job_id)
    assert (job.state, job.published) == ("succeeded", False)
    assert (job.improvement.is_better, job.improvement.default_version) == (False, 1)


def test_thawed_worker_publishes_no_result_that_was_not_better(bench):
    job_id = make_middle_job(bench)

    def refuse_elsewhere():
        set_default(bench, 1)
        assert not rerun(bench, job_id).published
        set_default(bench, 2)

    lines = run_next(bench, jobs=CallAfter(bench.jobs, "note_improvement", refuse_elsewhere))
    assert lines[-1]["event"] == "fenced"
    job = bench.jobs.get(job_id)
    assert (job.state, job.published, len(bench.versions())) == ("succeeded", False, 2)


def test_middle_job_is_published_with_its_figures_after_a_kill(bench):
    job_id = make_middle_job(bench)
    with pytest.raises(Killed):
        bench.runner(jobs=Faulty(bench.jobs, "succeed", Killed())).run_next()
    job = rerun(bench, job_id)
    assert (job.published, job.model.version) == (True, 3)
    assert (job.improvement.is_better, job.improvement.default_version) == (True, 2)
