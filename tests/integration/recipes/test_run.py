"""The recipes' runner with a running service and small networks."""

import json

import pytest

from mlpforge import Client
from recipes.run import run_recipes
from recipes.runs import read_recipes
from recipes.table import BEGIN, END

NAMES = ("small", "longer")
pytestmark = pytest.mark.xdist_group("up")


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "recipes"
    folder.mkdir()
    for epochs, name in enumerate(NAMES, 1):
        tags = {"paper": "ours", "network": name, "published_error": "90", "goal": "below 90"}
        body = {
            "model": name,
            "epochs": epochs,
            "hidden_sizes": [10],
            "tags": tags | {"seeds": "0 1"},
        }
        (folder / f"{name}.json").write_text(json.dumps(body))
    return folder


@pytest.fixture
def page(tmp_path):
    page = tmp_path / "accuracy.md"
    page.write_text(f"# Accuracy\n\n{BEGIN}\n{END}\n")
    return page


def jobs_of(client, name):
    return [job["id"] for job in client.connection.get("/jobs", model=name)["items"]]


def test_recipes_resume_begun_runs_and_one_can_run_alone(service, folder, page):
    (longer, *_), _ = (recipe.runs for recipe in read_recipes(folder))
    with Client(service.url) as client:
        run_recipes(client, read_recipes(folder), only="small", page=page)
        assert [len(jobs_of(client, name)) for name in NAMES] == [2, 0]
        assert "not run, not run" in page.read_text()
        started = client.connection.post("/jobs", longer.spec)["id"]  # by a runner that was stopped
        run_recipes(client, read_recipes(folder), only=None, page=page)
        assert [len(jobs_of(client, name)) for name in NAMES] == [2, 2]
        assert started in jobs_of(client, "longer")
    assert "4 of 4 runs" in page.read_text()
