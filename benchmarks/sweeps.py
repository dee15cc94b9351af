"""Sweeps: the time to suggest a trial among 1,000, and how busy four workers are.

python benchmarks/sweeps.py [--check]
"""

import json
import statistics
import time
from typing import Any

import numpy as np

from contracts.ids import make_job_id
from contracts.jobs.metrics import JobMetrics
from contracts.sweeps.request import SweepRequest
from stores.datasets.packaged import PackagedDatasets
from stores.jobs.limits import JobLimits
from stores.jobs.memory import memory_job_store
from stores.jobs.records import NewRequest, SweepClaim, TrialClaim
from stores.jobs.store import JobStore
from stores.sweeps.records import NewTrial
from worker.sweeps.studies import Studies

from harness.command_line import run
from harness.live import Live, live_service, parse_seconds
from harness.timing import judge

MAX_ASK_MS, MIN_SHARE = 50, 0.95
TRIALS, ASKS = 1000, 20
WORKERS, LIVE_TRIALS, STEPS = 4, 20, 2000
FIELDS: dict[str, Any] = {
    "optimizer.learning_rate": {"log_uniform": [0.001, 1]},
    "hidden_sizes": {"choice": [[50], [300], [300, 100]]},
    "batch_size": {"int": [32, 512]},
    "optimizer.momentum": {"uniform": [0, 0.9]},
    "activation": {"choice": ["sigmoid", "tanh", "relu"]},
    "initializer.std": {"log_uniform": [0.001, 0.1]},
    "dropout": {"uniform": [0, 0.5]},
    "schedule.warmup_steps": {"int": [0, 100]},
}
SPEC = {"epochs": 5, "validation_fraction": 0.1}


def measure_asks(fields: int, sampler: str) -> bool:
    """Print the CPU time of suggestions among 1,000 trials; return whether it is short enough."""
    space = dict(list(FIELDS.items())[:fields])
    body = {"spec": SPEC, "space": space, "trials": TRIALS, "parallel": 64, "sampler": sampler}
    request = SweepRequest.model_validate_json(json.dumps(body))
    jobs = memory_job_store(JobLimits(max_queued=10_000, lease_s=600, max_attempts=5))
    sweep_id = jobs.create(NewRequest(make_job_id(), request)).id
    running = _add_trials(jobs, request)
    studies = Studies(jobs, PackagedDatasets())
    start = time.process_time()
    studies.follow(sweep_id, request)
    build_ms = (time.process_time() - start) * 1e3
    times_ms = []
    for claim in running[:ASKS]:
        _end(jobs, claim, 0.5)
        start = time.process_time()
        studies.follow(sweep_id, request).ask()
        times_ms.append((time.process_time() - start) * 1e3)
    jobs.close()
    median = statistics.median(times_ms)
    span = f"{min(times_ms):.1f} to {max(times_ms):.1f}"
    found = f"{sampler}, {fields} fields: {median:.1f} ms of CPU, {span} (at most {MAX_ASK_MS})"
    return judge(f"{found}; a new study: {build_ms:.0f} ms", is_met=median <= MAX_ASK_MS)


def _add_trials(jobs: JobStore, request: SweepRequest) -> list[TrialClaim]:
    """Add 1,000 trials; return the claims on the last ones, which have not ended."""
    rng, count = np.random.default_rng(0), 0
    random = request.model_copy(update={"sampler": "random"})
    suggestions = Studies(jobs, PackagedDatasets()).follow("none", random)
    while True:
        sweep = jobs.claim("benchmark")
        if not isinstance(sweep, SweepClaim):
            raise SystemExit(f"the sweep must be claimable, got {sweep}")
        numbers = range(count, min(count + request.parallel, TRIALS))
        new = [NewTrial(make_job_id(), n, suggestions.ask(), request.spec, 1) for n in numbers]
        count += jobs.advance_sweep(sweep, new).added
        claims = [jobs.claim("benchmark") for _ in new]
        held = [claim for claim in claims if isinstance(claim, TrialClaim)]
        if count == TRIALS:
            return held
        for claim in held:
            _end(jobs, claim, rng.random())


def _end(jobs: JobStore, claim: TrialClaim, objective: float) -> None:
    jobs.end_trial(claim, JobMetrics(), "0" * 64, objective)


def measure_workers(live: Live) -> bool:
    """Print the share of four workers that a sweep keeps busy; return whether it is enough."""
    space = {name: FIELDS[name] for name in ("optimizer.learning_rate", "initializer.std")}
    spec = {"steps": STEPS, "validation_fraction": 0.1}
    body = {"spec": spec, "space": space, "trials": LIVE_TRIALS, "parallel": WORKERS}
    sweep_id = live.call("POST", "/sweeps", body | {"sampler": "random"})["id"]
    live.wait_for_end(sweep_id, 0.5)
    trials = live.call("GET", f"/sweeps/{sweep_id}/trials?limit=500")["items"]
    spans = [(parse_seconds(t["started_at"]), parse_seconds(t["finished_at"])) for t in trials]
    starts = sorted(start for start, _ in spans)
    first, last = starts[WORKERS - 1], starts[-1]  # from the fourth start to the last one
    busy_s = sum(max(0.0, min(end, last) - max(start, first)) for start, end in spans)
    share = busy_s / (WORKERS * (last - first))
    took = statistics.median(end - start for start, end in spans)
    found = f"{WORKERS} workers train {share * WORKERS:.2f} trials of {took:.1f} s at a time"
    return judge(f"{found}: {share:.1%} (at least {MIN_SHARE:.0%})", is_met=share >= MIN_SHARE)


def measure_all() -> bool:
    """Measure and print everything; return whether all targets are met."""
    print(f"\nthe next trial of a sweep, among {TRIALS}")
    are_met = [measure_asks(n, sampler) for sampler in ("tpe", "random") for n in (3, len(FIELDS))]
    print(f"\na sweep of {LIVE_TRIALS} trials, {WORKERS} in parallel, on {WORKERS} workers")
    with live_service(WORKERS) as live:
        are_met.append(measure_workers(live))
    return all(are_met)


if __name__ == "__main__":
    run("Suggestions and workers of a sweep.", measure_all)
