"""The arguments and results of the jobs database's methods about sweeps."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from contracts.jobs.job import JobFailure
from contracts.jobs.spec import JobSpec


@dataclass(frozen=True)
class NewTrial:
    """A trial to add to a sweep.

    Args:
        job_id: The id of its job.
        number: Its number in the sweep.
        parameters: The values of the searched fields.
        spec: What it trains; None if the parameters do not fit each other.
        total_steps: The number of updates.
        work: From estimate_work.
        failure: Why it has no spec.
    """

    job_id: str
    number: int
    parameters: Mapping[str, Any]
    spec: JobSpec | None
    total_steps: int = 0
    work: float | None = None
    failure: JobFailure | None = None


@dataclass(frozen=True)
class TrialRow:
    """What a study needs to know of a trial.

    Args:
        state: As clients see it.
        is_pruned: Whether the pruner has stopped it.
        objective: Of a trial that has succeeded; None if it is not finite.
    """

    job_id: str
    number: int
    state: str
    is_pruned: bool
    objective: float | None
    parameters: Mapping[str, Any]


@dataclass(frozen=True)
class SweepStep:
    """What became of a step of a sweep.

    Args:
        added: How many of the new trials were added.
        is_over: Whether all trials have ended: the sweep is still held, and its result is due.
    """

    added: int
    is_over: bool
