"""The request of `POST /sweeps`, and what a trial takes from it."""

from typing import Annotated, Any, Final, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from contracts.base import Body, FiniteOrNone, Record
from contracts.jobs.spec import JobSpec
from contracts.models.gates import Promote
from contracts.sweeps.space import Space
from contracts.webhooks.webhooks import WebhookNames

MAX_TRIALS: Final = 1000
MAX_PARALLEL: Final = 64
MAX_SEED: Final = 2**32 - 1
MAX_GRID: Final = 10_000

Sampler = Literal["tpe", "random", "grid"]
Pruner = Literal["none", "median", "hyperband"]
Objective = Literal["validation_accuracy", "validation_loss"]


class SweepRequest(Body):
    """A spec, the fields to search, and how to search them."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "spec": {"epochs": 5, "validation_fraction": 0.1},
                    "space": {
                        "optimizer.learning_rate": {"log_uniform": [0.001, 1]},
                        "hidden_sizes": {"choice": [[50], [300], [300, 100]]},
                    },
                    "trials": 30,
                    "parallel": 4,
                    "pruner": "hyperband",
                }
            ]
        }
    )

    spec: JobSpec = Field(
        description="what all trials have in common: a spec with a validation_fraction above 0"
    )
    space: Space = Field(
        description="1 to 20 fields of the spec, such as `batch_size` or "
        "`optimizer.learning_rate`, and the values to try"
    )
    trials: Annotated[int, Field(ge=1, le=MAX_TRIALS)] = Field(
        default=20,
        description="how many trials to train; a grid has at most one for each combination",
    )
    parallel: Annotated[int, Field(ge=1, le=MAX_PARALLEL)] = Field(
        default=1, description="how many trials may wait or run at the same time"
    )
    sampler: Sampler = Field(
        default="tpe",
        description="how parameters are chosen: `tpe` learns from earlier trials; `random` and "
        "`grid` give the same trials for the same seed",
    )
    pruner: Pruner = Field(
        default="none",
        description="how trials that fall behind are stopped early: `median` of the others, or "
        "`hyperband`",
    )
    objective: Objective = Field(
        default="validation_accuracy",
        description="what the best trial has: the highest accuracy or the lowest loss on the "
        "validation part",
    )
    publish: Literal["best", "never"] = Field(
        default="best", description="whether the best trial's network is published"
    )
    seed: Annotated[int, Field(ge=0, le=MAX_SEED)] = Field(
        default=0, description="trial n trains with seed + n"
    )
    promote: Promote | None = Field(
        default=None, description="the alias to move to the published version, and its gate"
    )
    notify: WebhookNames = Field(
        default=(), description="up to 4 names of webhooks to call when the sweep ends"
    )

    @model_validator(mode="after")
    def _seeds_fit(self) -> Self:
        if self.seed + self.trials - 1 > MAX_SEED:
            raise ValueError(f"seed + trials must be at most {MAX_SEED + 1}")
        return self

    @property
    def model(self) -> str:
        """The model that the best trial is published under."""
        return self.spec.model

    @property
    def total_steps(self) -> int:
        """What its progress counts to: the trials."""
        return self.trials

    @property
    def is_maximized(self) -> bool:
        """Whether a higher objective is better."""
        return self.objective == "validation_accuracy"


class TrialParameters(Record):
    """What a trial has instead of the values of the sweep's spec."""

    parameters: dict[str, Any] = Field(description="the values of the searched fields")


class Trial(TrialParameters):
    """A job's place in a sweep."""

    sweep_id: str = Field(description="the sweep's id")
    number: int = Field(description="the trial's number in the sweep, from 0")
    objective: FiniteOrNone = Field(
        default=None, description="its validation accuracy or loss; null until it succeeds"
    )
