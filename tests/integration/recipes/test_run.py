"""The recipes' runner with a service of its own, and small networks."""

import json
import signal
import sys
from pathlib import Path

import pytest
from programs import running
from waiting import TIMEOUT_S, wait_until

from cli.child import running_service
from cli.client import Client
from cli.folders import DataFolder
from recipes.run import run_recipes
from recipes.runs import read_recipes
from recipes.table import BEGIN, END

ROOT = Path(__file__).parents[3]
WAITING = """
import signal, sys
from pathlib import Path
from cli.child import running_service
data_dir = Path(sys.argv[1])
with running_service(data_dir, data_dir.with_suffix(".log")):
    print("ready", flush=True)
    signal.pause()
"""


@pytest.fixture(autouse=True)
def environ(monkeypatch):
    monkeypatch.setenv("MLPFORGE_INFERENCE_WORKERS", "1")
    monkeypatch.setenv("MLPFORGE_WORKER_NICENESS", "0")
    # A worker that is stopped gives its job back; it must not take longer if it was killed.
    monkeypatch.setenv("MLPFORGE_LEASE_S", "2")


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "recipes"
    folder.mkdir()
    for name, epochs in (("small", 1), ("longer", 4)):
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


def test_recipes_go_on_where_they_were_stopped(tmp_path, folder, page):
    data_dir = tmp_path / "data"
    (longer, *_), _ = (recipe.runs for recipe in read_recipes(folder))
    with running_service(data_dir, tmp_path / "log") as url, Client(url) as client:
        started = client.post("/jobs", longer.spec)["id"]
        wait_until(lambda: client.get(f"/jobs/{started}")["state"] == "running")
    with running_service(data_dir, tmp_path / "log") as url, Client(url) as client:
        run_recipes(client, read_recipes(folder), only=None, page=page)
        jobs = client.get("/jobs")["items"]
    assert sorted(job["spec"]["model"] for job in jobs) == ["longer"] * 2 + ["small"] * 2
    assert started in {job["id"] for job in jobs}
    assert "4 of 4 runs" in page.read_text()


def test_one_recipe_alone_leaves_the_others(tmp_path, folder, page):
    with running_service(tmp_path / "data", tmp_path / "log") as url, Client(url) as client:
        run_recipes(client, read_recipes(folder), only="small", page=page)
        jobs = client.get("/jobs")["items"]
    assert {job["spec"]["model"] for job in jobs} == {"small"}
    assert "not run, not run" in page.read_text()


def test_service_ends_with_a_runner_that_is_interrupted(tmp_path):
    argv = [sys.executable, "-c", WAITING, str(tmp_path / "data")]
    with running(argv, cwd=ROOT) as runner:
        assert runner.stdout.readline() == "ready\n"
        runner.send_signal(signal.SIGINT)
        runner.communicate(timeout=TIMEOUT_S)
    DataFolder(tmp_path / "data").close()  # it would be refused if it were still in use
