"""The runs of the recipes: each recipe with each of its seeds, and the job of the run."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean
from typing import Any

from contracts.jobs.spec import JobSpec

Json = dict[str, Any]
# A job that ended in one of these states is submitted again at the next start.
UNSUCCESSFUL = frozenset({"failed", "cancelled"})
MAX_DECIMALS = 2  # of a test error in percent: MNIST has 10,000 test images


@dataclass(eq=False)
class Run:
    """One recipe with one seed.

    Args:
        spec: The job body with a seed.
        job: The latest state of its job; empty if there is none.
        seconds: Training time of all attempts; None until the job has succeeded.
    """

    spec: Json
    job: Json = field(default_factory=dict)
    seconds: float | None = None

    @property
    def label(self) -> str:
        """The recipe's name and the seed."""
        return f"{self.spec['model']}, seed {self.spec['seed']}"

    @property
    def test_error(self) -> float | None:
        """Test error of the published weights in percent; None until the job has succeeded."""
        if self.job.get("state") != "succeeded":
            return None
        accuracy: float = self.job["metrics"]["test_accuracy"]
        return round(100 * (1 - accuracy), MAX_DECIMALS)


@dataclass(frozen=True)
class Recipe:
    """A job body whose tags name the result that it reproduces, and its runs."""

    body: Json
    runs: list[Run] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name of its model."""
        return str(self.body["model"])

    @property
    def published_error(self) -> float:
        """The paper's test error, in percent."""
        return float(self.body["tags"]["published_error"])

    @property
    def test_errors(self) -> list[float]:
        """Test errors in percent of the successful runs, in the order of their seeds."""
        return [run.test_error for run in self.runs if run.test_error is not None]

    def is_reached(self) -> bool:
        """Return whether the mean error meets the goal: `below E`, or `at most E` percent."""
        bound, _, limit = self.body["tags"]["goal"].rpartition(" ")
        error = mean(self.test_errors)
        return error < float(limit) if bound == "below" else error <= float(limit)


def read_recipes(folder: Path) -> list[Recipe]:
    """Return the recipes of a folder, the largest published error first."""
    bodies = [json.loads(file.read_text("utf-8")) for file in folder.glob("*.json")]
    recipes = [Recipe(body, list(map(Run, _seeded(body)))) for body in bodies]
    return sorted(recipes, key=lambda recipe: (-recipe.published_error, recipe.name))


def _seeded(body: Json) -> Iterable[Json]:
    return [body | {"seed": int(seed)} for seed in body["tags"]["seeds"].split()]


def resume_jobs(runs: Iterable[Run], jobs: Iterable[Json]) -> None:
    """Assign to each run the newest job of its spec, unless it failed or was cancelled.

    Args:
        jobs: As `GET /jobs` lists them, newest first.
    """
    # The service replaces `latest` by the number that it meant.
    known = [(_fill_defaults(job["spec"] | {"dataset_version": "latest"}), job) for job in jobs]
    for run in runs:
        spec = _fill_defaults(run.spec)
        found = next((job for other, job in known if other == spec), None)
        run.job = {} if found is None or found["state"] in UNSUCCESSFUL else found


def _fill_defaults(spec: Json) -> JobSpec:
    return JobSpec.model_validate_json(json.dumps(spec))
