"""Growth of a step's time with the network and the batch, and the cost of each option.

python benchmarks/step_costs.py

All figures are ratios to the first line of their table, measured in alternating rounds on one core.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from harness.command_line import run
from harness.contender_process import ContenderSpec, round_timers, running
from harness.mnist_task import mnist_task
from harness.timing import cores, measure, table

Body = Mapping[str, Any]  # fields of a job's body that are not the defaults

WIDTHS, DEPTHS, BATCHES = (50, 100, 200, 400, 800, 1600), (1, 2, 4, 8), (10, 32, 100, 320, 1000)
OPTIONS: Mapping[str, Body] = MappingProxyType(
    {
        "plain": {},
        "momentum": {"optimizer": {"kind": "sgd", "momentum": 0.9}},
        "nesterov": {"optimizer": {"kind": "sgd", "momentum": 0.9, "nesterov": True}},
        "adam": {"optimizer": {"kind": "adam"}},
        "cosine": {"schedule": {"kind": "cosine"}},
        "weight decay": {"weight_decay": 0.0001},
        "dropout, hidden": {"dropout": 0.5},
        "dropout, input too": {"dropout": [0.2, 0.5]},
        "max-norm": {"max_norm": 2},
        "averaging": {"averaging": {}},
        "elastic": {"augmentation": {"kind": "elastic"}},
        "elastic and affine": {"augmentation": {"kind": "elastic_affine"}},
        "relu": {"activation": "relu"},
        "mse": {"loss": "mse"},
        "shuffle": {"sampling": "shuffle"},
        "float64": {"dtype": "float64"},
    }
)


def print_growth() -> None:
    """Print how a step's time grows with width, depth and batch."""
    widths = {f"{n} units": {"hidden_sizes": [n]} for n in WIDTHS}
    depths = {f"{n} x 100 units": {"hidden_sizes": [100] * n} for n in DEPTHS}
    batches = {f"batches of {n}": {"hidden_sizes": [100], "batch_size": n} for n in BATCHES}
    for bodies in (widths, depths, batches):
        print(f"\n{compare(bodies, steps=20)}")


def print_options() -> None:
    """Print the cost of each option in a step of a small network, and of a wide one."""
    for hidden, steps in ((50, 60), (800, 20)):
        bodies = {name: {**body, "hidden_sizes": [hidden]} for name, body in OPTIONS.items()}
        print(f"\n784-{hidden}-10\n{compare(bodies, steps)}")


def compare(bodies: Mapping[str, Body], steps: int) -> str:
    """Return the table of some jobs' steps, in rounds of a number of steps."""
    core = next(iter(cores()), None)
    with mnist_task(1) as folder:
        specs = {
            name: ContenderSpec("ours", folder, dict(body), core) for name, body in bodies.items()
        }
        with running(specs) as contenders:
            times = measure(round_timers(contenders, steps), rounds=15)
    return table(times, "us a step", next(iter(bodies)))


def measure_all() -> bool:
    """Print all tables; there is no target."""
    print_growth()
    print_options()
    return True


if __name__ == "__main__":
    run("Growth of a step's time, and the cost of each option.", measure_all)
