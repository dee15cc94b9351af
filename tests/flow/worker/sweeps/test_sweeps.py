"""Sweeps from their submission to the published version, in one process."""

import pytest
from otlp_collector import recorded_spans

from worker.sweeping.sweeper import clean_up


def test_sweep_trains_all_trials_and_publishes_the_best(sweeps):
    with recorded_spans() as spans:
        sweep = sweeps.run(sampler="random")
    trials = sweeps.trials(sweep.id)
    best = max(trials, key=lambda trial: (trial.objective, -trial.number))
    assert sweep.state == "succeeded"
    assert [trial.number for trial in trials] == list(range(6))
    assert {trial.state for trial in trials} == {"succeeded"}
    assert (sweep.best.number, sweep.best.job_id) == (best.number, best.job_id)
    manifest = sweeps.bench.models.get_manifest("mnist", "latest")
    assert manifest.job_id == best.job_id
    assert sweep.model.version == manifest.version == 1
    assert sweeps.bench.models.artifacts.list_job_ids() == []
    steps = [span for span in spans.get_finished_spans() if span.name == "sweep attempt"]
    assert len(steps) > 1
    assert {step.attributes["mlpforge.attempt"] for step in steps} == {1}


@pytest.mark.parametrize(("least", "moved"), [(0.0, True), (1.0, False)])
def test_best_trial_is_promoted_if_its_gate_passes(sweeps, least, moved):
    promote = {"alias": "production", "require": {"min_accuracy": least}}
    sweep = sweeps.run(sampler="random", trials=2, promote=promote)
    model = sweeps.bench.models.get_model("mnist")
    assert (sweep.state, sweep.published, sweep.promotion.moved) == ("succeeded", True, moved)
    assert list(model.aliases) == (["production"] if moved else [])
    assert {trial.state for trial in sweeps.trials(sweep.id)} == {"succeeded"}


@pytest.mark.parametrize("sampler", ["random", "grid", "tpe"])
def test_same_seed_gives_the_same_trials(sweeps, sampler):
    space = {"batch_size": {"int": [20, 22]}, "activation": {"choice": ["tanh", "relu"]}}
    first, second, other = (
        sweeps.run(sampler=sampler, space=space, seed=seed, publish="never", trials=3)
        for seed in (1, 1, 2)
    )
    assert sweeps.parameters(first.id) == sweeps.parameters(second.id)
    assert sweeps.parameters(first.id) != sweeps.parameters(other.id)
    assert first.best.objective == second.best.objective
    assert first.model is None


def test_trial_n_trains_with_seed_plus_n(sweeps):
    sweep = sweeps.run(seed=7, trials=3)
    specs = [sweeps.jobs.get(trial.job_id).spec for trial in sweeps.trials(sweep.id)]
    assert [spec.seed for spec in specs] == [7, 8, 9]
    for spec, parameters in zip(specs, sweeps.parameters(sweep.id), strict=True):
        assert spec.optimizer.learning_rate == parameters["optimizer.learning_rate"]
        assert list(spec.hidden_sizes) == parameters["hidden_sizes"]


@pytest.mark.parametrize("pruner", ["median", "hyperband"])
def test_pruned_trials_are_cancelled_with_the_reason(sweeps, pruner):
    space = {"optimizer.learning_rate": {"log_uniform": [1e-6, 1]}}
    spec = sweeps.spec | {"epochs": 9}
    sweep = sweeps.run(sampler="random", trials=10, pruner=pruner, space=space, spec=spec)
    pruned = [trial for trial in sweeps.trials(sweep.id) if trial.reason == "pruned"]
    assert pruned
    assert {(trial.state, trial.objective) for trial in pruned} == {("cancelled", None)}
    assert sweep.counts.pruned == len(pruned)
    assert sweep.counts.cancelled == 0
    assert sweep.state == "succeeded"
    history = sweeps.jobs.history(pruned[0].job_id)
    assert 0 < len(history.epochs) < 9


def test_sweep_is_failed_if_no_trial_succeeds(sweeps):
    space = {
        "optimizer.learning_rate": {"uniform": [0.5, 1]},
        "weight_decay": {"uniform": [9, 10]},
    }
    sweep = sweeps.run(space=space, trials=2)
    errors = [trial.error.type for trial in sweeps.trials(sweep.id)]
    assert errors == ["invalid_combination"] * 2
    assert (sweep.state, sweep.error.type) == ("failed", "no_trial_succeeded")


def test_parameters_that_do_not_fit_make_a_trial_fail(sweeps):
    space = {
        "hidden_sizes": {"choice": [[4], [4, 4]]},
        "dropout": {"choice": [0.1, [0.1, 0.1]]},
    }
    sweep = sweeps.run(space=space, sampler="grid", trials=4)
    failed = [trial for trial in sweeps.trials(sweep.id) if trial.error]
    assert [trial.error.type for trial in failed] == ["invalid_combination"]
    assert (sweep.state, sweep.counts.succeeded, sweep.counts.failed) == ("succeeded", 3, 1)


def test_only_the_best_network_is_kept_until_the_end(sweeps):
    sweep_id = sweeps.submit(sampler="random")
    kept = []
    runner = sweeps.bench.runner()
    while not sweeps.jobs.get_sweep(sweep_id).finished_at:
        runner.run_one()
        sweep = sweeps.jobs.get_sweep(sweep_id)
        clean_up(sweeps.jobs, sweeps.bench.models, keep_s=0)
        kept.append(set(sweeps.bench.models.artifacts.list_job_ids()))
        if sweep.best and not sweep.finished_at:
            assert sweep.best.job_id in kept[-1]
    assert max(map(len, kept)) <= 2  # one was beaten a moment ago
    assert len(sweeps.trials(sweep_id)) == 6


def test_trials_are_deleted_with_their_sweep(sweeps):
    sweep = sweeps.run(trials=2)
    sweeps.bench.clock.now += 100
    sweeps.jobs.delete_ended(1000, 10)
    assert len(sweeps.trials(sweep.id)) == 2
    assert sweeps.jobs.delete_ended(50, 10) == 3
