"""`mlpforge demo` with few steps, and interrupted."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from programs import running
from waiting import TIMEOUT_S, wait_until

MLPFORGE = Path(sys.executable).with_name("mlpforge")
STEPS = "6000000"  # hours of training
# The signal handling of `demo`, with a file instead of a service to clean up.
STOPPED = """
import signal, sys
from pathlib import Path
from cli.commands import demo
demo.catch_stop_signals(demo._stop)
try:
    print("ready", flush=True)
    signal.pause()
finally:
    Path(sys.argv[1]).touch()
"""


@pytest.fixture
def temp_dir():
    with tempfile.TemporaryDirectory(prefix="mf-") as folder:  # a short path, for its sockets
        yield Path(folder)


@pytest.fixture
def environ(temp_dir, tmp_path):
    # The demo must not use the data folder of the environment.
    data_dir = {"MLPFORGE_DATA_DIR": str(tmp_path / "untouched")}
    quick = {"MLPFORGE_INFERENCE_WORKERS": "1", "MLPFORGE_WORKER_NICENESS": "0"}
    return os.environ | data_dir | quick | {"TMPDIR": str(temp_dir)}


def processes_with(text):
    lines = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            lines.append(file.read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return [line for line in lines if text in line]


def wait_for_first_program(temp_dir):
    # The later programs end in the same way, which tests of `up` check.
    wait_until(lambda: any(temp_dir.rglob("broker.sock")))


def test_demo_trains_predicts_and_leaves_nothing(environ, temp_dir, tmp_path):
    argv = [MLPFORGE, "demo", "--steps", "50", "--json"]
    done = subprocess.run(
        argv, env=environ, capture_output=True, text=True, timeout=TIMEOUT_S, check=True
    )
    shown = json.loads(done.stdout)
    assert shown["job"]["state"] == "succeeded"
    assert [answer["truth"] for answer in shown["predictions"]] == [7, 2, 1, 0, 4, 1, 4, 9, 5, 9]
    assert list(temp_dir.iterdir()) == []
    assert not (tmp_path / "untouched").exists()
    assert processes_with(str(temp_dir)) == []


def test_killed_demo_stops_its_service(environ, temp_dir):
    with running([MLPFORGE, "demo", "--steps", STEPS], env=environ) as demo:
        wait_for_first_program(temp_dir)
        demo.send_signal(signal.SIGKILL)
    wait_until(lambda: processes_with(str(temp_dir)) == [])


def test_interrupted_demo_is_quiet_and_leaves_nothing(environ, temp_dir):
    # Also if the parent ignores SIGINT, as a script's `&` does.
    argv = ["env", "--ignore-signal=INT", MLPFORGE, "demo", "--steps", STEPS]
    with running(argv, env=environ) as demo:
        wait_for_first_program(temp_dir)
        demo.send_signal(signal.SIGINT)
        _, errors = demo.communicate(timeout=TIMEOUT_S)
    assert (demo.returncode, errors) == (130, "")
    assert list(temp_dir.iterdir()) == []
    assert processes_with(str(temp_dir)) == []


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_demo_handles_other_stop_signals_like_an_interrupt(tmp_path, number, status):
    with running([sys.executable, "-c", STOPPED, tmp_path / "cleaned"]) as program:
        assert program.stdout.readline() == "ready\n"
        program.send_signal(number)
        _, errors = program.communicate(timeout=TIMEOUT_S)
    assert (program.returncode, errors) == (status, "")
    assert (tmp_path / "cleaned").exists()


def test_demo_explains_a_service_that_does_not_start(environ):
    broken = environ | {"MLPFORGE_LEASE_S": "-1"}
    argv = [MLPFORGE, "demo", "--steps", "50"]
    done = subprocess.run(
        argv, env=broken, capture_output=True, text=True, timeout=TIMEOUT_S, check=False
    )
    assert done.returncode == 2
    assert "MLPFORGE_LEASE_S" in done.stderr
    assert "Traceback" not in done.stderr
