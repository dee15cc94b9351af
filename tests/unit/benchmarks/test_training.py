"""Jobs that run beside a measurement end with it, whatever becomes of one of them."""

import importlib.util
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[3] / "benchmarks"


@pytest.fixture
def training(monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    # By its path: the tests have a module named `serving`, too.
    spec = importlib.util.spec_from_file_location(
        "training", BENCHMARKS / "serving/load/training.py"
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.training


class FakeLive:
    """Takes jobs until they are too many; those of some places fail, the others run."""

    def __init__(self, room=9, failing=()):
        self.states = []
        self._room = room
        self._failing = failing

    def call(self, method, path, _body=None):
        if (method, path) == ("POST", "/jobs"):
            return self._submit()
        place = int(path.split("/")[2])
        if path.endswith("/cancel"):
            if self.states[place] != "running":
                raise SystemExit(f"{path}: 409")
            self.states[place] = "cancelled"
        return {"state": self.states[place]}

    def _submit(self):
        place = len(self.states)
        if place >= self._room:
            raise SystemExit("POST /jobs: 429")
        self.states.append("failed" if place in self._failing else "running")
        return {"id": place}


def test_jobs_run_only_within_the_block(training):
    live = FakeLive()
    with training(live, 2):
        assert live.states == ["running"] * 2
    assert live.states == ["cancelled"] * 2


def test_rejected_job_cancels_those_before_it(training):
    live = FakeLive(room=2)
    with pytest.raises(SystemExit, match="429"), training(live, 3):
        pytest.fail("one is missing")
    assert live.states == ["cancelled"] * 2


def test_failed_job_cancels_all_others(training):
    live = FakeLive(failing={1})
    with pytest.raises(SystemExit, match="job 1 is failed, not running"), training(live, 3):
        pytest.fail("one is missing")
    assert live.states == ["cancelled", "failed", "cancelled"]
