"""Sweeps from their submission to the published version, in one process."""

import pytest


def test_sweep_trains_all_trials_and_publishes_the_best(sweeps):
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


@pytest.mark.parametrize("sampler", ["random", "grid", "tpe"])
def test_same_seed_gives_the_same_trials(sweeps, sampler):
    space = {"batch_size": {"int": [20, 22]}, "activation": {"choice": ["tanh", "relu"]}}
    first, second, other = (
        sweeps.run(sampler=sampler, space=space, seed=seed, publish="never") for seed in (1, 1, 2)
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
    sweep = sweeps.run(sampler="random", trials=12, pruner=pruner, space=space, spec=spec)
    pruned = [trial for trial in sweeps.trials(sweep.id) if trial.reason == "pruned"]
    assert pruned
    assert {(trial.state, trial.objective) for trial in pruned} == {("cancelled", None)}
    assert sweep.counts.pruned == len(pruned)
    assert sweep.counts.cancelled == 0
    assert sweep.state == "succeeded"
    history = sweeps.jobs.history(pruned[0].job_id)
    assert 0 < len(history.epochs) < 9
