"""Costs of a job beyond its steps: memory, checkpoints and evaluation.

python benchmarks/training_costs.py [--check]
"""

import json
import statistics
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from contracts.jobs.spec import JobSpec

from harness.command_line import run
from harness.contender_process import ContenderSpec, round_timers, run_script, running
from harness.mnist_task import mnist_task
from harness.timing import cores, judge, measure, ratio, table

MAX_PEAK_MB, MAX_CHECKPOINT_SHARE = 700, 0.01
MAX_EVALUATION_RATIO = 1.3
JOBS: Mapping[str, dict[str, Any]] = MappingProxyType(
    {
        "the notebook's": {},
        "784-800-10": {"hidden_sizes": [800], "epochs": 2},
        "784-1000-500-10, elastic and affine, momentum": {
            "hidden_sizes": [1000, 500],
            "optimizer": {"kind": "sgd", "momentum": 0.9},
            "augmentation": {"kind": "elastic_affine"},
            "steps": 300,
        },
    }
)
NETWORKS = (50, 800)  # hidden units


def measure_job(name: str, body: dict[str, Any]) -> bool:
    """Print time and memory of a whole job in a new process; return whether they are low enough."""
    took = run_script("job.py", json.dumps(body))
    peak_mb, save_s = took["peak_bytes"] / 1e6, statistics.median(took["saves_s"])
    share = save_s / JobSpec.model_validate(body).checkpoint_seconds
    print(f"\n{name}: {took['steps']} steps, evaluated and published, in {took['seconds']:.1f} s")
    peak = f"peak memory {peak_mb:.0f} MB (at most {MAX_PEAK_MB})"
    saved = f"checkpoint {save_s * 1e3:.1f} ms, {share:.2%} of a run (at most 1 %)"
    is_small = judge(peak, is_met=peak_mb <= MAX_PEAK_MB)
    return judge(saved, is_met=share <= MAX_CHECKPOINT_SHARE) and is_small


def measure_evaluation(hidden: int) -> bool:
    """Print the time of an evaluation and of its products; return whether they are close."""
    core = next(iter(cores()), None)
    with mnist_task(hidden) as folder:
        specs = {
            kind: ContenderSpec(kind, folder, {}, core) for kind in ("its products", "evaluation")
        }
        with running(specs) as contenders:
            times = measure(round_timers(contenders, 1), rounds=9)
    print(f"\nevaluation of 70,000 images, 784-{hidden}-10")
    times_ms = {kind: [us / 1000 for us in times_us] for kind, times_us in times.items()}
    print(table(times_ms, "ms", "its products"))
    cost = ratio(times, "evaluation", "its products")
    sentence = f"evaluation / its products = {cost:.2f} (at most {MAX_EVALUATION_RATIO})"
    return judge(sentence, is_met=cost <= MAX_EVALUATION_RATIO)


def measure_all() -> bool:
    """Measure and print everything; return whether all targets are met."""
    are_met = [measure_job(name, body) for name, body in JOBS.items()]
    are_met += [measure_evaluation(hidden) for hidden in NETWORKS]
    return all(are_met)


if __name__ == "__main__":
    run("Costs of a job beyond its steps.", measure_all)
