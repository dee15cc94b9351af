"""Kills workers at random moments while sweeps run: they end as undisturbed ones do.

`make test-chaos` runs it. Two workers share a sweep of 40 trials, and one of them, its main process
or its training process is killed 50 times. Trials that were killed continue from a checkpoint.
"""

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from random import Random

from integration.chaos.faults import (
    FaultTarget,
    kill_leader,
    kill_trainer,
    kill_worker,
    pause,
)
from integration.chaos.retrying_client import RetryingClient
from integration.chaos.service import Service

from stores.jobs.open import make_job_store

KILLS = 50
TRIALS = 40
WORKERS = 2
LONGEST_PAUSE_S = 0.7  # between two kills
POLL_S = 0.5
FAULTS = (kill_trainer, kill_leader, kill_worker)
SWEEP = {
    "spec": {
        "hidden_sizes": [4],
        "steps": 6000,
        "validation_fraction": 0.5,
        "checkpoint_seconds": 0.1,
    },
    "trials": TRIALS,
    "parallel": WORKERS,
    "seed": 3,
}
SPACES = {
    "random": {
        "optimizer.learning_rate": {"log_uniform": [0.01, 1]},
        "batch_size": {"int": [50, 150]},
    },
    "grid": {
        "optimizer.learning_rate": {"choice": [0.02, 0.05, 0.1, 0.2, 0.5]},
        "batch_size": {"choice": [50, 60, 70, 80, 90, 100, 110, 120]},
    },
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("samplers", nargs="*", default=list(SPACES))
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    options = parser.parse_args()
    for sampler in options.samplers:
        with tempfile.TemporaryDirectory(prefix="chaos-sweeps-") as folder:
            figures = _run(sampler, Path(folder), Random(options.seed))  # noqa: S311  no secrets
        sys.stdout.write(f"{sampler}, seed {options.seed}: {json.dumps(figures)}\n")
        assert figures["differences"] == figures["repeated ends"] == 0
        assert (figures["trials"], figures["kills"]) == (TRIALS, KILLS)


def _run(sampler, folder, rng):
    with closing(Service(folder)) as service, service.connect() as http:
        service.start(WORKERS)
        undisturbed = _submit(http, sampler)
        _wait(http, undisturbed)
        killed = _submit(http, sampler)
        kills = _kill(service, http, killed, rng)
        _wait(http, killed)
        jobs = make_job_store(service.settings)
        try:
            return {"kills": sum(kills.values()), **kills, **_compare(jobs, undisturbed, killed)}
        finally:
            jobs.close()


def _submit(http, sampler):
    body = SWEEP | {"sampler": sampler, "space": SPACES[sampler]}
    answer = http.post("/sweeps", json=body)
    assert answer.is_success, answer.text
    return answer.json()["id"]


def _wait(http, sweep_id):
    while not _has_ended(http, sweep_id):
        pause(POLL_S)


def _has_ended(http, sweep_id):
    return http.get(f"/sweeps/{sweep_id}").json()["finished_at"] is not None


def _kill(service, http, sweep_id, rng):
    """Kill processes until the kills are done, or the sweep has ended."""
    target = FaultTarget(service, RetryingClient(http), b"", rng)
    kills = Counter()
    while sum(kills.values()) < KILLS and not _has_ended(http, sweep_id):
        pause(rng.uniform(0, LONGEST_PAUSE_S))
        fault = rng.choice(FAULTS)
        fault(target)
        kills[fault.__name__] += 1
    return kills


def _compare(jobs, undisturbed, killed):
    """Return how the trials of the killed sweep differ from those of the undisturbed one."""
    sweeps = [jobs.get_sweep(sweep_id) for sweep_id in (undisturbed, killed)]
    trials = [jobs.list_trials(sweep.id, 500, None).items for sweep in sweeps]
    events = jobs.read_events({trial.job_id: 0 for trial in trials[1]}, 100_000)
    ends = [sum(event.is_last for event in found) for found in events.values()]
    attempts = [jobs.get(trial.job_id).attempt for trial in trials[1]]
    outcomes = [
        {trial.number: (trial.state, trial.objective, trial.parameters) for trial in found}
        for found in trials
    ]
    differing = [n for n in range(TRIALS) if outcomes[0].get(n) != outcomes[1].get(n)]
    best = [(sweep.state, sweep.best.number, sweep.best.objective) for sweep in sweeps]
    return {
        "trials": len(trials[1]),
        "attempts": sum(attempts),
        "repeated ends": sum(count != 1 for count in ends),
        "differences": len(differing) + (best[0] != best[1]),
        "best": best[1],
    }


if __name__ == "__main__":
    main()
