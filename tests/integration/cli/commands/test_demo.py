"""The demonstration, shortened."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from programs import running
from waiting import TIMEOUT_S

MLPFORGE = Path(sys.executable).with_name("mlpforge")
STEPS = "6000000"  # for hours
# What `demo` does about signals, with nothing to clean up but a file to write.
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
    with tempfile.TemporaryDirectory(prefix="mf-") as folder:  # short, for sockets lie in it
        yield Path(folder)


@pytest.fixture
def environ(temp_dir, tmp_path):
    # A demonstration must not touch what the environment says is kept elsewhere.
    kept = {"MLPFORGE_DATA_DIR": str(tmp_path / "kept")}
    quick = {"MLPFORGE_INFERENCE_WORKERS": "1", "MLPFORGE_WORKER_NICENESS": "0"}
    return os.environ | kept | quick | {"TMPDIR": str(temp_dir)}


def processes_with(text):
    lines = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            lines.append(file.read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return [line for line in lines if text in line]


def test_demo_trains_predicts_and_leaves_nothing(environ, temp_dir, tmp_path):
    done = subprocess.run(
        [MLPFORGE, "demo", "--steps", "100"],
        env=environ,
        capture_output=True,
        text=True,
        timeout=TIMEOUT_S,
        check=True,
    )
    assert done.stdout.count("truth") == 10
    assert "step 100 of 100" in done.stdout
    last = done.stdout.splitlines()[-1]
    assert last.startswith("test accuracy ")
    assert last.endswith(" %")
    assert list(temp_dir.iterdir()) == []
    assert not (tmp_path / "kept").exists()
    assert processes_with(str(temp_dir)) == []


def test_demo_as_json_has_the_job_and_ten_predictions(environ):
    argv = [MLPFORGE, "demo", "--steps", "50", "--json"]
    done = subprocess.run(
        argv, env=environ, capture_output=True, text=True, timeout=TIMEOUT_S, check=True
    )
    shown = json.loads(done.stdout)
    assert shown["job"]["state"] == "succeeded"
    assert [answer["truth"] for answer in shown["predictions"]] == [7, 2, 1, 0, 4, 1, 4, 9, 5, 9]


def test_killed_demo_stops_its_service(environ, temp_dir, wait_until):
    with running([MLPFORGE, "demo", "--steps", STEPS], env=environ) as demo:
        # What is started later ends in the same way, which tests of `up` see.
        wait_until(lambda: any("valkey" in line for line in processes_with(str(temp_dir))))
        demo.send_signal(signal.SIGKILL)
    wait_until(lambda: processes_with(str(temp_dir)) == [])


def test_interrupted_demo_is_quiet_and_leaves_nothing(environ, temp_dir):
    # Also where the demo's parent, a script's `&`, ignores SIGINT.
    argv = ["env", "--ignore-signal=INT", MLPFORGE, "demo", "--steps", STEPS]
    with running(argv, env=environ) as demo:
        assert "the service is up" in demo.stdout.readline()
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
