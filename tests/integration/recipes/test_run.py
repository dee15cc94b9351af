"""The runner of recipes with its own service and small networks."""

import json

import pytest

from cli.client import Client
from cli.supervisor.service_process import running_service
from recipes.run import run_recipes
from recipes.runs import read_recipes
from recipes.table import BEGIN, END


@pytest.fixture(autouse=True)
def environ(monkeypatch):
    monkeypatch.setenv("MLPFORGE_INFERENCE_WORKERS", "1")
    monkeypatch.setenv("MLPFORGE_WORKER_NICENESS", "0")


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "recipes"
    folder.mkdir()
    for name, epochs in (("small", 1), ("longer", 2)):
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


def test_recipes_resume_begun_runs_and_one_can_run_alone(tmp_path, folder, page):
    (longer, *_), _ = (recipe.runs for recipe in read_recipes(folder))
    with running_service(tmp_path / "data", tmp_path / "log") as url, Client(url) as client:
        run_recipes(client, read_recipes(folder), only="small", page=page)
        alone = client.get("/jobs")["items"]
        assert "not run, not run" in page.read_text()
        started = client.post("/jobs", longer.spec)["id"]  # by a runner that was stopped
        run_recipes(client, read_recipes(folder), only=None, page=page)
        jobs = client.get("/jobs")["items"]
    assert {job["spec"]["model"] for job in alone} == {"small"}
    assert sorted(job["spec"]["model"] for job in jobs) == ["longer"] * 2 + ["small"] * 2
    assert started in {job["id"] for job in jobs}
    assert "4 of 4 runs" in page.read_text()
