"""Schedules by the Python client and by the command, on the real app."""

import json

import httpx
import pytest
from app_commands import commands_of

from mlpforge import Client, InvalidRequestError, NotFoundError

SPEC = {"dataset": "synthetic", "epochs": 1}
SWEEP = {"spec": SPEC | {"validation_fraction": 0.5}, "space": {"batch_size": {"int": [2, 4]}}}


@pytest.fixture
def schedules(api):
    with Client("http://127.0.0.1", transport=httpx.WSGITransport(api.app)) as client:
        yield client.schedules


@pytest.fixture
def mlpforge(api):
    with commands_of(api.app) as run:
        yield lambda *words: run("schedules", *words)


def test_client_sets_pauses_resumes_and_deletes(schedules):
    created = schedules.set("nightly", "0 3 * * *", SPEC, timezone="Europe/Berlin")
    paused = schedules.pause("nightly")
    resumed = schedules.resume("nightly")

    assert (created.spec, created.overlap, created.last_job) == (SPEC, "skip", None)
    assert (paused.paused, paused.next_run, paused.timezone) == (True, None, "Europe/Berlin")
    assert resumed == created == schedules.get("nightly")
    assert schedules.list() == [created]
    schedules.delete("nightly")
    with pytest.raises(NotFoundError, match="'nightly'"):
        schedules.get("nightly")


def test_client_sets_a_sweep_and_reports_errors(schedules):
    weekly = schedules.set("weekly", "0 3 * * 1", sweep=SWEEP, overlap="queue")

    assert (weekly.spec, weekly.sweep, weekly.overlap) == (None, SWEEP, "queue")
    assert schedules.pause("weekly").sweep == SWEEP
    with pytest.raises(InvalidRequestError, match="did you mean"):
        schedules.set("weekly", "@weekly", sweep=SWEEP)


def test_command_sets_shows_and_deletes(mlpforge):
    words = ("set", "nightly", "0 3 * * *", "dataset=synthetic", "epochs=1", "--json")
    created = json.loads(mlpforge(*words).stdout)
    shown = mlpforge("nightly").stdout
    row = mlpforge().stdout.splitlines()[1].split()

    assert created["spec"] == SPEC | {"model": "synthetic"}
    assert "times     0 3 * * * (UTC)\n" in shown
    assert f"next run  {created['next_run']}\n" in shown
    assert row == ["nightly", *["0", "3", "*", "*", "*"], "UTC", created["next_run"], "-", "-"]
    assert "next run  paused\n" in mlpforge("pause", "nightly").stdout
    assert created["next_run"] in mlpforge("resume", "nightly").stdout
    assert mlpforge("delete", "nightly").stdout == "deleted nightly\n"


def test_command_reads_a_sweep_from_a_file(mlpforge, tmp_path):
    file = tmp_path / "sweep.yaml"
    file.write_text("""
spec: {dataset: synthetic, epochs: 1, validation_fraction: 0.5}
space:
  batch_size: {int: [2, 4]}
""")

    assert "submits   a sweep\n" in mlpforge("set", "s", "0 3 * * 1", "--sweep", str(file)).stdout
    refused = mlpforge("set", "s", "0 3 * * 1", "epochs=1", "--sweep", str(file))
    assert "one of --sweep and the job's spec" in refused.stderr
