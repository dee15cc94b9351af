import json
import sys

import pytest

from contracts.ids import make_job_id
from contracts.sweeps.request import SweepRequest
from stores.jobs.limits import JobLimits
from stores.jobs.records import NewRequest

SPEC = {
    "dataset": "synthetic",
    "dataset_version": 1,
    "hidden_sizes": [6],
    "epochs": 2,
    "batch_size": 50,
    "validation_fraction": 0.3,
    "initializer": {"kind": "xavier"},
    "publish": "always",
}
SPACE = {
    "optimizer.learning_rate": {"log_uniform": [0.01, 1]},
    "hidden_sizes": {"choice": [[4], [6], [4, 4]]},
}


class Sweeps:
    """Submits sweeps to a bench, and runs them."""

    spec = SPEC

    def __init__(self, bench):
        self.bench = bench
        self.jobs = bench.jobs

    def submit(self, **fields):
        body = {"spec": SPEC, "space": SPACE, "trials": 6} | fields
        request = SweepRequest.model_validate_json(json.dumps(body))
        return self.jobs.create(NewRequest(make_job_id(), request)).id

    def run(self, **fields):
        sweep_id = self.submit(**fields)
        self.finish()
        return self.jobs.get_sweep(sweep_id)

    def finish(self, runner=None):
        runner = runner or self.bench.runner()
        while runner.run_next():
            pass

    def trials(self, sweep_id):
        return self.jobs.list_trials(sweep_id, 500, None).items[::-1]

    def parameters(self, sweep_id):
        return [trial.parameters for trial in self.trials(sweep_id)]


@pytest.fixture
def sweeps(bench):
    return Sweeps(bench)


@pytest.fixture
def make_sweeps(bench, monkeypatch):
    """Return a function that returns sweeps whose jobs may lose any number of workers."""
    limits = JobLimits(max_queued=1000, lease_s=30, max_attempts=1000)
    monkeypatch.setattr(sys.modules[type(bench).__module__], "LIMITS", limits)
    return lambda: Sweeps(type(bench)())
