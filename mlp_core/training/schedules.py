"""Learning-rate schedules."""

import math
from dataclasses import dataclass

from mlp_core.checks import require_choice, require_fraction
from mlp_core.errors import ConfigError

KINDS = ("constant", "step", "cosine")


@dataclass(frozen=True)
class Schedule:
    """The factor of the optimizer's learning rate at each step.

    Warm-up is linear, from 1 / warmup_steps to 1 (Goyal et al. 2017). After it, with t steps since
    its end out of T: constant is 1; step is decay_rate ** floor(t / decay_steps); cosine is
    f + (1 - f) (1 + cos(pi t / T)) / 2 with f = final_fraction (Loshchilov and Hutter 2017).

    Args:
        kind: constant, step or cosine.
        warmup_steps: Steps of warm-up; 0 means none.
        decay_steps: Steps from one drop to the next; required for kind step, and only for it.
        decay_rate: The factor of each drop, in (0, 1).
        final_fraction: Where the cosine ends, in [0, 1).

    Raises:
        ConfigError: a value is out of range.
    """

    kind: str = "constant"
    warmup_steps: int = 0
    decay_steps: int | None = None
    decay_rate: float = 0.1
    final_fraction: float = 0.0

    def __post_init__(self) -> None:
        require_choice("schedule.kind", self.kind, KINDS)
        if self.warmup_steps < 0:
            raise ConfigError(f"schedule.warmup_steps must be at least 0, got {self.warmup_steps}")
        if (self.kind == "step") != (self.decay_steps is not None):
            raise ConfigError(
                f"schedule.decay_steps must be given for kind step, and only for it; "
                f"got {self.decay_steps} with kind {self.kind}"
            )
        if self.decay_steps is not None and self.decay_steps < 1:
            raise ConfigError(f"schedule.decay_steps must be at least 1, got {self.decay_steps}")
        if not 0 < self.decay_rate < 1:
            raise ConfigError(f"schedule.decay_rate must be in (0, 1), got {self.decay_rate}")
        require_fraction("schedule.final_fraction", self.final_fraction)

    def check_length(self, total_steps: int) -> None:
        """Raise ConfigError if a run of total_steps would end within the warm-up."""
        if self.warmup_steps and self.warmup_steps >= total_steps:
            raise ConfigError(
                f"schedule.warmup_steps must be below the run's {total_steps} steps, "
                f"got {self.warmup_steps}"
            )

    def factor(self, step_index: int, total_steps: int) -> float:
        """Return the factor at a step, counted from 0."""
        if step_index < self.warmup_steps:
            return (step_index + 1) / self.warmup_steps
        if self.kind == "constant":
            return 1.0
        since = step_index - self.warmup_steps
        if self.decay_steps is not None:
            return float(self.decay_rate ** (since // self.decay_steps))
        angle = math.pi * since / (total_steps - self.warmup_steps)
        return self.final_fraction + (1 - self.final_fraction) * (1 + math.cos(angle)) / 2
