"""The study of a sweep decides as Optuna's own would, however often it is built again."""

import json

import numpy as np
import optuna
import pytest
from optuna.trial import TrialState

from contracts.sweeps.request import SweepRequest
from stores.sweeps.records import TrialRow
from worker.sweeps.distributions import make_distributions, to_parameters
from worker.sweeps.study import NAME, SweepStudy, make_pruner

EPOCHS = 9
SPACE = {
    "optimizer.learning_rate": {"log_uniform": [0.001, 1]},
    "batch_size": {"log_int": [10, 500]},
    "hidden_sizes": {"choice": [[50], [300], [300, 100]]},
    "dropout": {"uniform": [0, 0.5]},
}


def make_request(**fields):
    spec = {"epochs": EPOCHS, "validation_fraction": 0.1}
    body = {"spec": spec, "space": SPACE, "trials": 1000} | fields
    return SweepRequest.model_validate_json(json.dumps(body))


def objective_of(number, epoch):
    return float(np.random.default_rng([number, epoch]).random() + epoch / 10)


def row_of(number, parameters, state="succeeded", *, is_pruned=False):
    objective = objective_of(number, EPOCHS) if state == "succeeded" else None
    return TrialRow(f"job-{number}", number, state, is_pruned, objective, parameters)


def build(request, rows, reports=None, decides=None):
    study = SweepStudy(request, EPOCHS)
    for row in rows:
        study.add(row)
        known = (reports or {}).get(row.number, {})
        study.report(row.number, known, decides=row.number == decides)
        study.end(row)
    return study


def make_rows(request, count):
    study = SweepStudy(request.model_copy(update={"sampler": "random"}), EPOCHS)
    return [row_of(number, study.ask()) for number in range(count)]


@pytest.mark.parametrize("sampler", ["random", "tpe"])
def test_parameters_do_not_depend_on_when_the_study_was_built(sampler):
    request = make_request(sampler=sampler)
    rows = make_rows(request, 20)
    grown = build(request, rows[:5])
    for row in rows[5:]:
        grown.add(row)
        grown.end(row)
    assert grown.ask() == build(request, rows).ask()


@pytest.mark.parametrize("sampler", ["random", "grid"])
def test_trial_n_depends_on_the_seed_and_n_only(sampler):
    space = {"batch_size": {"int": [10, 99]}, "activation": {"choice": ["relu", "tanh"]}}
    request = make_request(sampler=sampler, space=space, seed=3)
    rows = make_rows(request, 8)
    other = [row_of(row.number, row.parameters, "failed") for row in rows]
    assert build(request, rows).ask() == build(request, other).ask()


def test_grid_has_each_combination_once():
    space = {"batch_size": {"int": [10, 12]}, "activation": {"choice": ["relu", "tanh"]}}
    study = SweepStudy(make_request(sampler="grid", space=space), EPOCHS)
    found = [tuple(study.ask().values()) for _ in range(6)]
    assert len(set(found)) == 6
    assert found != sorted(found)


def test_suggestion_is_that_of_optuna():
    request = make_request()
    rows = make_rows(request, 30)
    distributions = make_distributions(request.space)
    theirs = optuna.create_study(direction="maximize")
    ours = build(request, rows)
    for trial in ours._study.trials:
        theirs.add_trial(trial)
    seed = int(np.random.SeedSequence([0, 30]).generate_state(1)[0])
    theirs.sampler = optuna.samplers.TPESampler(seed=seed)
    asked = theirs.ask(distributions).params
    assert ours.ask() == to_parameters(request.space, asked)


@pytest.mark.parametrize("pruner", ["median", "hyperband"])
def test_pruning_is_that_of_optuna(pruner):
    request = make_request(pruner=pruner, sampler="random")
    rows = make_rows(request, 24)
    theirs = optuna.create_study(
        direction="maximize", pruner=make_pruner(request, EPOCHS), study_name=NAME
    )
    reports, ended, decisions = {}, [], []
    for row in rows:
        trial, reports[row.number] = theirs.ask(), {}
        for epoch in range(1, EPOCHS):
            reports[row.number][epoch] = objective_of(row.number, epoch)
            trial.report(reports[row.number][epoch], epoch)
            running = row_of(row.number, row.parameters, "running")
            study = build(request, [*ended, running], reports, decides=row.number)
            expected = trial.should_prune()
            decisions.append(expected)
            assert study.should_prune(row.number) == expected
            if expected:
                break
        if decisions[-1]:
            theirs.tell(trial, state=TrialState.PRUNED)
            ended.append(row_of(row.number, row.parameters, "cancelled", is_pruned=True))
        else:
            theirs.tell(trial, objective_of(row.number, EPOCHS))
            ended.append(row)
    assert set(decisions) == {True, False}


def test_importance_finds_the_field_that_matters():
    request = make_request()
    study = SweepStudy(request, EPOCHS)
    for row in make_rows(request, 40):
        chosen = dict(row.parameters)
        study.add(row)
        study.end(TrialRow("job", row.number, "succeeded", False, chosen["dropout"], chosen))
    shares = study.find_importance()
    assert max(shares, key=shares.get) == "dropout"
    assert sum(shares.values()) == pytest.approx(1, abs=1e-3)


def test_losers_are_all_but_the_best():
    request = make_request(objective="validation_loss")
    rows = make_rows(request, 3)
    study = SweepStudy(request, EPOCHS)
    for row, loss in zip(rows, (0.5, 0.25, 0.25), strict=True):
        study.add(row)
        study.end(TrialRow(row.job_id, row.number, "succeeded", False, loss, row.parameters))
    assert study.losers == ["job-0", "job-2"]
