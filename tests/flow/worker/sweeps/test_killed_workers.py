"""Workers are killed between two transactions of a sweep: nothing is lost, nothing runs twice."""

from itertools import count

import pytest
from faults import FaultyAfter, Killed, Wrapped

TRIALS = 3


class KilledAtCall(Wrapped):
    """A store that kills its worker at the n-th call of any of its methods, before or after it."""

    def __init__(self, store, calls):
        super().__init__(store)
        self._calls, self._left = calls, calls

    def find(self, store, name):
        method = getattr(store, name)
        return self._count(method) if callable(method) and name != "heartbeat" else method

    def _count(self, method):
        def call(*arguments, **named):
            self._left -= 1
            if self._left == 0 and self._calls % 2:
                raise Killed
            result = method(*arguments, **named)
            if self._left == 0:
                raise Killed
            return result

        return call


def outcome_of(sweeps, sweep_id):
    sweep, trials = sweeps.jobs.get_sweep(sweep_id), sweeps.trials(sweep_id)
    (manifest,) = sweeps.bench.versions()
    assert manifest.job_id == sweep.best.job_id
    return (
        sweep.state,
        sweep.best.number,
        manifest.weights.sha256,
        [(trial.number, trial.state, trial.objective, trial.parameters) for trial in trials],
    )


def undisturbed(make_sweeps, known={}):  # noqa: B006  the same for all tests, so it is run once
    if not known:
        sweeps = make_sweeps()
        known["outcome"] = outcome_of(sweeps, sweeps.run(sampler="random", trials=TRIALS).id)
    return known["outcome"]


def run_killed(sweeps, next_fault):
    """Run a sweep whose workers are killed by the faults of a store, until it has ended."""
    sweep_id = sweeps.submit(sampler="random", trials=TRIALS)
    kills = 0
    while not sweeps.jobs.get_sweep(sweep_id).finished_at:
        try:
            sweeps.finish(sweeps.bench.runner(**next_fault()))
        except Killed:
            kills += 1
            sweeps.jobs.sweep_holders(["here:1"])
    assert kills
    return sweep_id


@pytest.mark.parametrize("store", ["jobs", "models"])
def test_workers_killed_ever_later_change_nothing(make_sweeps, store):
    sweeps, calls = make_sweeps(), count(1, 3)
    sweep_id = run_killed(
        sweeps, lambda: {store: KilledAtCall(getattr(sweeps.bench, store), next(calls))}
    )
    assert outcome_of(sweeps, sweep_id) == undisturbed(make_sweeps)


@pytest.mark.parametrize(
    ("store", "method"),
    [("jobs", "advance_sweep"), ("jobs", "end_trial"), ("models", "publish"), ("jobs", "succeed")],
)
def test_workers_killed_after_a_step_change_nothing(make_sweeps, store, method):
    sweeps, kills = make_sweeps(), iter(range(TRIALS))

    def next_fault():
        times = 0 if next(kills, None) is None else 1  # not forever, also of the last step
        return {store: FaultyAfter(getattr(sweeps.bench, store), method, Killed(), times)}

    sweep_id = run_killed(sweeps, next_fault)
    assert outcome_of(sweeps, sweep_id) == undisturbed(make_sweeps)
