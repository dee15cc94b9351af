"""Sweeps and their trials, as clients see them."""

from typing import Any

from pydantic import Field

from contracts.base import Record, Timestamp
from contracts.errors import NotFoundError
from contracts.jobs.job import JobFailure, JobState, ModelVersion
from contracts.models.gates import Promotion
from contracts.sweeps.request import SweepRequest, Trial


class SweepNotFoundError(NotFoundError):
    """No sweep has this id."""

    def __init__(self, sweep_id: str) -> None:
        super().__init__(f"no sweep has the id {sweep_id[:100]!r}; GET /sweeps lists them")


class TrialCounts(Record):
    """The number of a sweep's trials in each state."""

    queued: int = Field(default=0, description="trials that wait for a worker")
    running: int = Field(default=0, description="trials that a worker trains")
    succeeded: int = Field(default=0, description="trials that were trained to their end")
    pruned: int = Field(default=0, description="trials that the pruner has stopped")
    failed: int = Field(default=0, description="trials that failed, such as diverged ones")
    cancelled: int = Field(default=0, description="trials that were cancelled, but not pruned")


class BestTrial(Record):
    """The best trial so far; of equal ones that with the lowest number."""

    number: int = Field(description="the trial's number")
    job_id: str = Field(description="the trial's job")
    objective: float = Field(description="its validation accuracy or loss")
    parameters: dict[str, Any] = Field(description="the values of the searched fields")


class SweepProgress(Record):
    """How far a sweep is."""

    counts: TrialCounts = Field(description="the number of trials in each state")
    best: BestTrial | None = Field(default=None, description="the best trial so far")
    importance: dict[str, float] | None = Field(
        default=None,
        description="how much each field matters for the objective, by PED-ANOVA, as shares that "
        "add up to 1; null before enough trials have succeeded",
    )


class Sweep(SweepProgress):
    """A search for the best hyperparameters, whose trials are jobs."""

    id: str = Field(description="the sweep's id, a UUIDv7")
    state: JobState = Field(
        description="its state, as of a job; it has succeeded once the best trial is published"
    )
    request: SweepRequest = Field(description="what it searches, with every default")
    submitted_at: Timestamp = Field(description="when it was accepted")
    started_at: Timestamp | None = Field(default=None, description="when it began")
    finished_at: Timestamp | None = Field(default=None, description="when it ended")
    model: ModelVersion | None = Field(default=None, description="the published version")
    promotion: Promotion | None = Field(
        default=None, description="what became of `promote`: its gate's decision, with the figures"
    )
    published: bool = Field(default=False, description="whether it has published a version")
    error: JobFailure | None = Field(default=None, description="why it failed")


class SweepTrial(Trial):
    """A trial in the list of its sweep."""

    job_id: str = Field(description="its job")
    state: JobState = Field(description="its job's state")
    reason: str | None = Field(default=None, description="`pruned` if the pruner has stopped it")
    started_at: Timestamp | None = Field(default=None, description="when it began")
    finished_at: Timestamp | None = Field(default=None, description="when it ended")
    error: JobFailure | None = Field(default=None, description="why it failed")
