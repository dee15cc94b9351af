"""`promote`: the alias moves once, whichever worker is killed or frozen."""

import numpy as np
import pytest
from faults import CallAfter, Faulty, FaultyAfter, Killed
from gated_jobs import PROMOTE, WORSE, moves_of, rerun, run
from interruptions import StopAt, lose_lease, run_next

from contracts.datasets import DatasetInfo
from contracts.errors import DamagedError, DatasetDeletedError, StoreUnavailableError
from stores.datasets.memory import MemoryDatasets
from stores.datasets.store import Dataset, Examples


def test_reproduction_ignores_publish_and_promote(bench):
    original = run(bench, publish="if_better", promote=PROMOTE)
    again = bench.jobs.get(bench.reproduce(original.id))
    run_next(bench)
    again = bench.jobs.get(again.id)
    assert (again.reproduction.identical, again.published, again.promotion) == (True, False, None)
    assert moves_of(bench) == [(None, 1)]


def test_promote_moves_the_alias_and_records_the_figures(bench):
    first = run(bench, promote=PROMOTE)
    assert (first.promotion.moved, first.promotion.from_version) == (True, None)
    second = run(bench, promote=PROMOTE)
    promotion = second.promotion
    assert (promotion.alias, promotion.moved) == ("production", True)
    assert (promotion.from_version, promotion.to_version) == (1, 2)
    (condition,) = promotion.gate.conditions
    assert (condition.measured, condition.n10, condition.n01) == (1.0, 0, 0)
    (latest, _) = bench.models.list_alias_history("mnist", "production", 50, None).items
    assert (latest.gate, latest.job_id) == (promotion.gate, second.id)


def test_failed_gate_leaves_the_job_succeeded(bench):
    run(bench, promote={"alias": "production"})
    job = run(bench, promote=PROMOTE, **WORSE)
    assert (job.state, job.published, job.model.version) == ("succeeded", True, 2)
    assert (job.promotion.moved, job.promotion.from_version) == (False, 1)
    assert not job.promotion.gate.passed
    assert "refuses version 2" in job.promotion.reason
    assert moves_of(bench) == [(None, 1)]


@pytest.mark.parametrize(
    ("method", "fault"),
    [
        ("change_alias", Faulty),
        ("list_alias_history", FaultyAfter),
        ("read_evaluation", FaultyAfter),
        ("read_weights", FaultyAfter),
    ],
)
def test_killed_promotion_is_finished_once(bench, method, fault):
    run(bench, promote={"alias": "production"})
    job_id = bench.submit(promote=PROMOTE)
    with pytest.raises(Killed):
        bench.runner(models=fault(bench.models, method, Killed())).run_next()
    job = rerun(bench, job_id)
    assert (job.state, job.promotion.moved, job.promotion.to_version) == ("succeeded", True, 2)
    assert moves_of(bench) == [(None, 1), (1, 2)]


@pytest.mark.parametrize("require", [PROMOTE["require"], None])
def test_promotion_before_a_kill_is_not_made_again(bench, require):
    run(bench, promote={"alias": "production"})
    job_id = bench.submit(promote={"alias": "production", "require": require})
    with pytest.raises(Killed):
        bench.runner(jobs=Faulty(bench.jobs, "succeed", Killed())).run_next()
    bench.models.move_alias("mnist", "production", 1)  # a user goes back
    job = rerun(bench, job_id)
    assert (job.promotion.moved, job.promotion.from_version) == (True, 1)
    assert moves_of(bench) == [(None, 1), (1, 2), (2, 1)]


@pytest.mark.parametrize("require", [PROMOTE["require"], None])
def test_thawed_worker_does_not_move_the_alias_again(bench, require):
    run(bench, promote={"alias": "production"})
    job_id = bench.submit(promote={"alias": "production", "require": require})

    def go_on_without_it():
        lose_lease(bench)
        run_next(bench)
        bench.models.move_alias("mnist", "production", 1)

    models = CallAfter(bench.models, "list_alias_history", go_on_without_it)
    lines = run_next(bench, models=models)
    assert lines[-1]["event"] == "fenced"
    assert bench.jobs.get(job_id).promotion.moved
    assert moves_of(bench) == [(None, 1), (1, 2), (2, 1)]


def test_thawed_worker_does_not_restore_a_removed_alias(bench):
    job_id = bench.submit(promote=PROMOTE)

    def go_on_without_it():
        lose_lease(bench)
        run_next(bench)
        bench.models.remove_alias("mnist", "production")

    models = CallAfter(bench.models, "read_evaluation", go_on_without_it)
    lines = run_next(bench, models=models)
    assert lines[-1]["event"] == "fenced"
    assert bench.jobs.get(job_id).promotion.moved
    assert moves_of(bench) == [(None, 1), (1, None)]


@pytest.mark.parametrize("error", [DatasetDeletedError("synthetic", 1), DamagedError("a", "b")])
def test_gate_that_can_not_be_judged_says_why(bench, error):
    run(bench, promote={"alias": "production"})
    job_id = bench.submit(promote=PROMOTE)
    catalog = Faulty(bench.datasets, "get_info", error)
    bench.runner(catalog=catalog).run_next()
    job = bench.jobs.get(job_id)
    assert (job.state, job.promotion.moved) == ("succeeded", False)
    assert job.promotion.reason == str(error)


def test_crash_of_a_gate_does_not_fail_the_job(bench):
    run(bench, promote={"alias": "production"})
    job_id = bench.submit(promote=PROMOTE)
    bench.runner(catalog=Faulty(bench.datasets, "get_info", ValueError("a bug"))).run_next()
    job = bench.jobs.get(job_id)
    assert (job.state, job.promotion.moved) == ("succeeded", False)
    assert "unexpected ValueError" in job.promotion.reason


def test_outage_delays_the_promotion(bench):
    run(bench, promote={"alias": "production"})
    job_id = bench.submit(promote=PROMOTE)
    models = Faulty(bench.models, "change_alias", StoreUnavailableError())
    bench.runner(models=models, max_retries=0).run_next()
    assert bench.jobs.get(job_id).state == "running"
    bench.clock.now += 60
    run_next(bench)
    assert bench.jobs.get(job_id).promotion.moved


def test_stopping_worker_leaves_the_promotion_to_another(bench):
    run(bench, promote={"alias": "production"})
    job_id = bench.submit(promote=PROMOTE)
    counted = StopAt(10**9)
    run_next(bench, stop_flag=counted)
    checks = 10**9 - counted.checks_left
    job_id = bench.submit(promote=PROMOTE)
    run_next(bench, stop_flag=StopAt(checks))
    assert (bench.jobs.get(job_id).state, bench.jobs.get(job_id).promotion) == ("running", None)
    run_next(bench)
    assert bench.jobs.get(job_id).promotion.moved


def test_promotion_that_kills_each_worker_ends_without_it(bench):
    job_id = bench.submit(promote=PROMOTE)
    for _ in range(6):
        with pytest.raises(Killed):
            bench.runner(models=Faulty(bench.models, "change_alias", Killed())).run_next()
        lose_lease(bench)
    run_next(bench)
    job = bench.jobs.get(job_id)
    assert (job.state, job.model.version, job.promotion.moved) == ("succeeded", 1, False)
    assert "was lost 6 times" in job.promotion.reason


def draw_dataset(name, wrong_labels):
    """Return four noisy classes; of every 20 training examples so many have a wrong label."""
    rng = np.random.default_rng(0)
    prototypes = rng.uniform(0, 255, (4, 64))

    def draw(count):
        labels = rng.integers(0, 4, count).astype(np.uint8)
        noisy = prototypes[labels] + rng.normal(0, 150, (count, 64))
        return Examples(np.clip(noisy, 0, 255).astype(np.uint8), labels)

    train, test = draw(400), draw(2000)
    labels = train.labels.copy()
    for place in range(wrong_labels):
        labels[place::20] = (labels[place::20] + 1) % 4
    info = DatasetInfo(
        name=name,
        sha256=name,
        train_examples=400,
        test_examples=2000,
        input_shape=(8, 8),
        pixel_max=255,
        classes=4,
    )
    return Dataset(info, Examples(train.values, labels), test)


def test_wrong_labels_are_refused_and_right_ones_accepted(bench):
    datasets = MemoryDatasets([draw_dataset("clean", 0), draw_dataset("wrong", 1)])
    overfit = {
        "hidden_sizes": [32],
        "activation": "relu",
        "optimizer": {"kind": "adam", "learning_rate": 0.01},
        "steps": 150,
        "batch_size": 30,
    }

    def train(dataset, condition):
        promote = {"alias": "production", "require": {condition: {"alpha": 0.01}}}
        job_id = bench.submit(dataset=dataset, promote=promote, **overfit)
        run_next(bench, datasets=datasets, catalog=datasets)
        return bench.jobs.get(job_id).promotion.moved

    assert train("wrong", "better_than_current")  # the first
    assert train("clean", "better_than_current")
    assert not train("wrong", "not_worse_than_current")
    assert not train("wrong", "better_than_current")
    assert train("clean", "not_worse_than_current")
    assert moves_of(bench) == [(None, 1), (1, 2), (2, 5)]
