import io
import json

import numpy as np
import pytest

pytestmark = pytest.mark.xdist_group("service")


def test_train_shows_progress_and_names_the_version(mlpforge):
    done = mlpforge("train", "steps=200", "model=shown", "hidden_sizes=[4]")
    assert "step 200 of 200" in done.stdout
    assert "model shown version 1  test accuracy " in done.stdout


def test_train_takes_a_file_and_fields_win_over_it(mlpforge, tmp_path):
    file = tmp_path / "spec.json"
    file.write_text('{"steps": 7, "model": "filed", "optimizer": {"learning_rate": 0.5}}')
    done = mlpforge("train", "--spec", str(file), "steps=9", "tags.who=tests", "--json")
    spec = json.loads(done.stdout)["spec"]
    assert (spec["steps"], spec["optimizer"]["learning_rate"]) == (9, 0.5)
    assert spec["tags"] == {"who": "tests"}


def test_train_detached_prints_the_job(mlpforge, client):
    job = json.loads(mlpforge("train", "steps=5", "model=later", "--detach", "--json").stdout)
    assert client.get(f"/jobs/{job['id']}")["id"] == job["id"]


def test_refused_field_is_named_on_stderr(mlpforge):
    done = mlpforge("train", "batch_size=0", check=False)
    assert done.returncode == 2
    assert "batch_size" in done.stderr
    assert "Traceback" not in done.stderr


def test_failed_job_is_status_one(mlpforge):
    fields = ("activation=relu", "optimizer.learning_rate=1000", "steps=2000", "model=diverges")
    done = mlpforge("train", *fields, check=False)
    assert done.returncode == 1
    assert "diverged" in done.stdout


def test_predict_shows_picture_answer_probability_and_truth(mlpforge):
    done = mlpforge("predict", "0", "--version", "1")
    assert "answer 7  probability " in done.stdout
    assert "truth 7" in done.stdout
    assert "%%" in done.stdout


def test_predict_reads_numbers_from_a_file(mlpforge, tmp_path):
    answer = json.loads(mlpforge("predict", "0", "--version", "1", "--json").stdout)
    assert answer["truth"] == 7
    file = tmp_path / "numbers.txt"
    file.write_text(" ".join(["0"] * 784))
    blank = json.loads(mlpforge("predict", "--file", str(file), "--json").stdout)
    assert len(blank["probabilities"]) == 10


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "give one of"),
        (("10000",), "must be in 0..9999, got 10000"),
        (("--file", "/does/not/exist"), "--file must hold numbers"),
        (("0", "--version", "999"), "has no version"),
    ],
)
def test_predict_refuses_in_words(mlpforge, arguments, sentence):
    done = mlpforge("predict", *arguments, check=False)
    assert done.returncode == 2
    assert sentence in done.stderr


def test_jobs_lists_shows_and_cancels(mlpforge, client):
    assert "succeeded" in mlpforge("jobs", "--state", "succeeded").stdout
    job_id = client.post("/jobs", {"steps": 10_000_000})["id"]
    assert json.loads(mlpforge("jobs", job_id).stdout)["id"] == job_id
    assert mlpforge("jobs", job_id, "--cancel").returncode == 0


def test_models_lists_versions_and_saves_weights(mlpforge, tmp_path):
    assert "mnist" in mlpforge("models").stdout
    assert "784-50-10" in mlpforge("models", "mnist").stdout
    manifest = json.loads(mlpforge("models", "mnist", "1").stdout)
    file = tmp_path / "mnist.npz"
    mlpforge("models", "mnist", "1", "--download", str(file))
    assert len(file.read_bytes()) == manifest["weights"]["size_bytes"]
    with np.load(io.BytesIO(file.read_bytes()), allow_pickle=False) as weights:
        assert weights["W2"].shape == (50, 10)


@pytest.mark.parametrize(("name", "head"), [("a.svg", b"<?xml"), ("a.png", b"\x89PNG")])
def test_plot_saves_a_graph(mlpforge, client, tmp_path, name, head):
    job_id = client.get("/jobs", state="succeeded")["items"][-1]["id"]
    mlpforge("plot", job_id, "loss", "--output", str(tmp_path / name))
    assert (tmp_path / name).read_bytes().startswith(head)


def test_service_that_is_not_there_is_one_sentence(mlpforge):
    done = mlpforge("jobs", "--url", "http://127.0.0.1:1", check=False)
    assert done.returncode == 2
    assert "mlpforge up" in done.stderr
    assert "Traceback" not in done.stderr
