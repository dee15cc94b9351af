"""What contenders print before and after they are timed: equal losses, versions, their core."""

from collections.abc import Mapping

import numpy as np

from harness.contender_process import ContenderProcess
from harness.mnist_task import CHECKED_STEPS

# Sums in another order or in float64 change the losses by about a millionth in 200 steps.
LOSS_TOLERANCE = 1e-5


def check_losses(contenders: Mapping[str, ContenderProcess], base: str) -> None:
    """Exit unless every contender has the base's losses on the same batches."""
    ours = np.array(contenders[base].losses())
    for kind, contender in contenders.items():
        losses = [] if kind in {base, "floor"} else contender.losses()
        gap = max((abs(a - b) for a, b in zip(losses, ours, strict=bool(losses))), default=0.0)
        if not gap <= LOSS_TOLERANCE:  # a NaN is not either
            raise SystemExit(f"{kind} trains differently: its losses differ by up to {gap:.2g}")
    print(f"same losses over {CHECKED_STEPS} steps: {ours[0]:.3f} at first, {ours[-1]:.3f} at last")


def describe(contenders: Mapping[str, ContenderProcess]) -> None:
    """Print every contender's versions and threads, and the contenders' share of the core."""
    for kind, contender in contenders.items():
        versions = contender.describe()
        print(f"{kind:<14}{', '.join(f'{name} {value}' for name, value in versions.items())}")
    wall_s = sum(contender.total.wall_s for contender in contenders.values())
    cpu_s = sum(contender.total.cpu_s for contender in contenders.values())
    print(
        f"the contenders had the core for {cpu_s / wall_s:.0%} of the time; processor time is shown"
    )
