import io
import json
import re
import signal
import subprocess
import sys

import numpy as np
import pytest
from programs import running
from waiting import TIMEOUT_S

pytestmark = pytest.mark.xdist_group("service")


def test_train_shows_progress_and_names_the_version(mlpforge):
    done = mlpforge("train", "steps=200", "model=shown", "hidden_sizes=[4]")
    assert re.match(r"job [0-9a-f-]{36}\n", done.stdout)
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
    assert client.connection.get(f"/jobs/{job['id']}")["id"] == job["id"]
    assert "model later version 1  test" in mlpforge("jobs", job["id"], "--watch").stdout


@pytest.mark.parametrize(
    ("field", "sentence"),
    [
        ("batch_size=0", "mlpforge: batch_size: "),
        ("hiden_sizes=30", "mlpforge: hiden_sizes: unknown field; did you mean 'hidden_sizes'?"),
    ],
)
def test_refused_field_is_named_on_stderr(mlpforge, field, sentence):
    done = mlpforge("train", field, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("value", ["NaN", "1e999", "[" * 900 + "]" * 900])
def test_non_numeric_value_is_refused_in_one_sentence(mlpforge, value):
    done = mlpforge("train", f"steps={value}", check=False)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    "command",
    [
        ("jobs", "../models"),
        ("jobs", "ID?x=1"),
        ("jobs", "a\nb"),
        ("jobs", "\udcff"),
        ("jobs", ""),
        ("jobs", "--state", "\udcff"),
        ("models", ""),
        ("models", "mnist", ".."),
        ("models", "mnist", "1", "--download", "/does/not/exist.npz"),
        ("models", "mnist", "1", "--download", "."),
        ("predict", "--file", "/dev/zero"),
        ("predict", "--file", "/does/not/exist"),
    ],
)
def test_odd_argument_is_refused_in_one_sentence(mlpforge, command):
    done = mlpforge(*command, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("mlpforge: ")
    assert done.stderr.count("\n") == 1
    assert "no mlp-forge service answers" not in done.stderr


def test_ctrl_c_reports_that_the_job_continues(environ, service, client):
    argv = [sys.executable, "-m", "cli.main", "train", "steps=5000000", "model=watched"]
    with running(argv, env=environ | {"MLPFORGE_URL": service}) as train:
        assert train.stdout.readline()
        train.send_signal(signal.SIGINT)
        _, errors = train.communicate(timeout=TIMEOUT_S)
    job = client.connection.get("/jobs", model="watched")["items"][0]
    client.connection.post(f"/jobs/{job['id']}/cancel")
    assert train.returncode == 130
    assert f"follow it with `mlpforge jobs {job['id']} --watch`, or cancel it with" in errors
    assert "Traceback" not in errors


def test_failed_job_exits_with_status_1(mlpforge):
    fields = ("activation=relu", "optimizer.learning_rate=1000", "steps=2000", "model=diverges")
    done = mlpforge("train", *fields, check=False)
    assert done.returncode == 1
    assert "diverged" in done.stdout


def test_predict_shows_image_digit_probability_and_truth(mlpforge):
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


def test_predict_reads_an_image_file(mlpforge, client, tmp_path):
    file = tmp_path / "digit.png"
    file.write_bytes(client.connection.download("/datasets/mnist/test/0?format=png"))
    shown = mlpforge("predict", "--file", str(file), "--version", "1").stdout
    assert "answer 7  probability " in shown
    assert "%%" in shown


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "give either"),
        (("10000",), "must be below 10000, the number of test examples"),
        (("--file", "/does/not/exist"), "can't use /does/not/exist: No such file"),
        (("0", "--version", "999"), "has no version"),
    ],
)
def test_predict_refuses_invalid_arguments_in_one_sentence(mlpforge, arguments, sentence):
    done = mlpforge("predict", *arguments, check=False)
    assert done.returncode == 2
    assert sentence in done.stderr


def test_jobs_lists_names_shows_and_cancels(mlpforge, client):
    assert "succeeded" in mlpforge("jobs", "--state", "succeeded").stdout
    job_id = client.connection.post("/jobs", {"steps": 5_000_000})["id"]
    short = job_id[-8:]  # as the page shows it
    mlpforge("jobs", short, "--name", "endless", "--note", "")
    shown = [line.split() for line in mlpforge("jobs", short).stdout.splitlines()]
    assert mlpforge("jobs", short, "--cancel").returncode == 0
    assert shown[:2] == [["job", job_id], ["name", "endless"]]
    assert ["settings", "dataset_version=1", "steps=5000000"] in shown


def test_ids_are_never_cut(environ, service, client):
    job_id = client.connection.get("/jobs", state="succeeded")["items"][0]["id"]
    done = subprocess.run(
        [sys.executable, "-m", "cli.main", "jobs", "--state", "succeeded"],
        env=environ | {"MLPFORGE_URL": service, "COLUMNS": "40"},
        capture_output=True,
        text=True,
        check=True,
    )
    (line,) = (line for line in done.stdout.splitlines() if line.startswith(job_id))
    assert "succeeded" in line


def test_truncated_list_says_so(mlpforge):
    for command in (("jobs",), ("models",), ("models", "mnist")):
        page = json.loads(mlpforge(*command, "--limit", "1", "--json").stdout)
        assert set(page) == {"items", "next_cursor"}
        assert len(page["items"]) == 1
        says_so = "a higher --limit" in mlpforge(*command, "--limit", "1").stdout
        assert says_so is (page["next_cursor"] is not None)


def test_json_option_prints_the_service_s_response(mlpforge, client):
    jobs = json.loads(mlpforge("jobs", "--state", "succeeded", "--json").stdout)["items"]
    assert {job["state"] for job in jobs} == {"succeeded"}
    job_id = jobs[-1]["id"]
    assert json.loads(mlpforge("jobs", job_id, "--json").stdout) == client.connection.get(
        f"/jobs/{job_id}"
    )
    names = {model["name"] for model in json.loads(mlpforge("models", "--json").stdout)["items"]}
    assert "mnist" in names
    manifest = client.connection.get("/models/mnist/versions/1")
    assert json.loads(mlpforge("models", "mnist", "1", "--json").stdout) == manifest


def test_json_option_prints_the_saved_file_and_its_size(mlpforge, client, tmp_path):
    job_id = client.connection.get("/jobs", state="succeeded")["items"][-1]["id"]
    for name, command in {
        "a.svg": ("plot", job_id, "--output"),
        "a.npz": ("models", "mnist", "1", "--download"),
    }.items():
        file = tmp_path / name
        saved = json.loads(mlpforge(*command, str(file), "--json").stdout)
        assert saved.items() >= {"file": str(file), "size_bytes": file.stat().st_size}.items()


def test_models_lists_versions_and_saves_weights(mlpforge, tmp_path):
    assert "mnist" in mlpforge("models").stdout
    assert "784-50-10" in mlpforge("models", "mnist").stdout
    lines = mlpforge("models", "mnist", "1").stdout.splitlines()
    assert {"layers         784-50-10", "parameters     39,760"} < set(lines)
    manifest = json.loads(mlpforge("models", "mnist", "1", "--json").stdout)
    file = tmp_path / "mnist.npz"
    mlpforge("models", "mnist", "1", "--download", str(file))
    assert len(file.read_bytes()) == manifest["weights"]["size_bytes"]
    with np.load(io.BytesIO(file.read_bytes()), allow_pickle=False) as weights:
        assert weights["W2"].shape == (50, 10)


@pytest.mark.parametrize(("name", "head"), [("a.svg", b"<?xml"), ("a.png", b"\x89PNG")])
def test_plot_saves_a_graph(mlpforge, client, tmp_path, name, head):
    job_id = client.connection.get("/jobs", state="succeeded")["items"][-1]["id"]
    mlpforge("plot", job_id, "loss", "--output", str(tmp_path / name))
    assert (tmp_path / name).read_bytes().startswith(head)


def test_unreachable_service_is_reported_in_one_sentence(mlpforge):
    done = mlpforge("jobs", "--url", "http://127.0.0.1:1", check=False)
    assert done.returncode == 2
    assert "mlpforge up" in done.stderr
    assert "Traceback" not in done.stderr
