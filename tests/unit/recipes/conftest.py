"""A small recipe, and jobs of it as the service lists them."""

import pytest

from contracts.jobs.spec import JobSpec
from recipes.runs import Recipe, Run


@pytest.fixture
def body():
    tags = {
        "paper": "Author 1998",
        "network": "784-30-10",
        "published_error": "4.7",
        "goal": "below 4.7",
        "seeds": "0 1 2",
    }
    return {"model": "author-30", "hidden_sizes": [30], "epochs": 2, "tags": tags}


@pytest.fixture
def recipe(body):
    return Recipe(body, [Run(body | {"seed": seed}) for seed in (0, 1, 2)])


@pytest.fixture
def make_job():
    """Return a function that makes a job from a run's spec, as the service does."""

    def make(spec, state="succeeded", test_accuracy=0.96, job_id="1"):
        filled = JobSpec.model_validate(spec, strict=False).model_dump(mode="json")
        metrics = {"test_accuracy": test_accuracy if state == "succeeded" else None}
        return {
            "id": job_id,
            "state": state,
            "spec": filled,
            "metrics": metrics,
            "progress": {"epoch": 2},
            "model": None,
            "error": None,
        }

    return make
