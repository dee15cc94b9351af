import json
from pathlib import Path

import pytest

from contracts.jobs.spec import JobSpec
from recipes.runs import read_recipes
from recipes.table import render, replace_table

ROOT = Path(__file__).parents[3]
FILES = sorted((ROOT / "recipes").glob("*.json"))
BODIES = [json.loads(file.read_text("utf-8")) for file in FILES]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_recipe_is_a_job_body(file):
    spec = JobSpec.model_validate_json(file.read_bytes())
    assert spec.model == file.stem


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body["model"])
def test_recipe_is_reproducible_and_names_its_paper(body):
    assert "max_seconds" not in body
    assert "seed" not in body  # one of the seeds in its tags each time
    assert set(body["tags"]) == {"paper", "network", "published_error", "goal", "seeds"}
    assert body["tags"]["goal"].startswith(("below ", "at most "))


def test_every_published_result_has_a_recipe():
    errors = sorted(float(body["tags"]["published_error"]) for body in BODIES)
    assert errors == [0.35, 0.49, 0.7, 1.06, 1.1, 1.25, 1.6, 2.95, 3.0, 4.7]


def test_page_has_the_marks_of_the_table():
    table = render(read_recipes(ROOT / "recipes"))
    assert table in replace_table((ROOT / "docs" / "accuracy.md").read_text("utf-8"), table)
