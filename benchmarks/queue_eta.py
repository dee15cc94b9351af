"""How well `queue_eta_seconds` predicts when the jobs of a mixed queue start.

python benchmarks/queue_eta.py [--check]
"""

import random
import statistics
import time
from typing import Any

from harness.command_line import run
from harness.live import Live, live_service, parse_seconds
from harness.timing import judge

MAX_ERROR, MIN_SHARE = 0.2, 0.9
JOBS, LEARNED, WORKERS = 16, 10, 2
SHORTEST_S = 3.0  # of sooner starts, a tenth of a second is a large share
# Limited by time, so that other programs on the machine change less of it.
MIX: tuple[dict[str, Any], ...] = (
    {"steps": 20},
    {"max_seconds": 1},
    {"max_seconds": 2, "hidden_sizes": [100]},
    {"max_seconds": 4, "hidden_sizes": [100, 100], "optimizer": {"kind": "adam"}},
    {"max_seconds": 6, "augmentation": {"kind": "elastic"}},
)


def measure_estimates() -> bool:
    """Print predicted and actual times; return whether they are close."""
    rng = random.Random(3)  # noqa: S311  no secret
    with live_service(workers=WORKERS) as live:
        learned = [submit(live, MIX[number % len(MIX)]) for number in range(LEARNED)]
        for job_id in learned:
            live.wait_for_end(job_id, pause_s=0.2)
        queued = [submit(live, rng.choice(MIX)) for _ in range(JOBS)]
        time.sleep(1.5)  # each running job has reported its progress
        asked_at = time.time()
        listed = live.call("GET", f"/jobs?state=queued&limit={JOBS}")["items"]
        predicted = {job["id"]: job["queue_eta_seconds"] for job in listed}
        live.wait_for_end(queued[-1], pause_s=0.5)
        jobs = {job_id: live.call("GET", f"/jobs/{job_id}") for job_id in predicted}
    actual = {key: parse_seconds(job["started_at"]) - asked_at for key, job in jobs.items()}
    return report([(predicted[key], actual[key]) for key in predicted if actual[key] > SHORTEST_S])


def submit(live: Live, spec: dict[str, Any]) -> str:
    """Submit a job of the mix; return its id."""
    return str(live.call("POST", "/jobs", spec | {"publish": "never"})["id"])


def report(pairs: list[tuple[float, float]]) -> bool:
    """Print the pairs of predicted and actual seconds; return whether they are close."""
    print(f"\n{len(pairs)} queued jobs of {len(MIX)} sizes, {WORKERS} workers")
    for predicted, actual in sorted(pairs, key=lambda pair: pair[1]):
        print(f"  predicted {predicted:6.1f} s   started after {actual:6.1f} s")
    errors = [abs(predicted - actual) / actual for predicted, actual in pairs]
    share = sum(error <= MAX_ERROR for error in errors) / len(errors)
    found = f"{share:.0%} within {MAX_ERROR:.0%}, median error {statistics.median(errors):.1%}"
    return judge(f"{found} (at least {MIN_SHARE:.0%})", is_met=share >= MIN_SHARE)


if __name__ == "__main__":
    run("The estimated time of queued jobs until they start.", measure_estimates)
