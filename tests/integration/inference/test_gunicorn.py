"""The inference service on gunicorn."""

import http.client
import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from fork_server import ForkedProgram
from published import publish_in
from threadpoolctl import threadpool_limits
from waiting import TIMEOUT_S

from mlp_core import Initializer, Network, Scale
from stores.models.open import directory_store

from serving import accepting

ROOT = Path(__file__).parents[3]
WSGI = str(ROOT / "services/inference/wsgi.py")
NOT_LOADED = {"sqlalchemy", "alembic", "celery", "kombu", "redis", "matplotlib", "httpx", "PIL"}
NOT_LOADED |= {"prometheus_client", "cronsim"}


def environment(tmp_path):
    ours = {name: value for name, value in os.environ.items() if not name.startswith("MLPFORGE_")}
    return {
        **ours,
        "PYTHONPATH": str(ROOT),
        "OPENBLAS_NUM_THREADS": "1",
        "MLPFORGE_DATA_DIR": str(tmp_path),
    }


@pytest.fixture
def store(tmp_path):
    root = tmp_path / "models"
    root.mkdir()
    return directory_store(root)


@pytest.fixture
def network():
    rng = np.random.default_rng(0)
    drawn = Network.create((784, 50, 10), "sigmoid", Initializer("he"), rng)
    return Network(drawn.affines, "sigmoid", Scale(1 / 255))


@pytest.fixture
def gunicorn(tmp_path, store):
    with accepting("inference", tmp_path, {}, "--workers=2", "--threads=4") as server:
        yield server


def ask(port, path, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_S)
    method, headers = ("POST" if body else "GET"), {"Content-Type": "application/json"}
    connection.request(method, path, json.dumps(body) if body else None, headers)
    response = connection.getresponse()
    answer = response.status, json.loads(response.read())
    connection.close()
    return answer


def test_two_processes_answer_alike_and_end_cleanly(gunicorn, store, network):
    publish_in(store, network)
    image = np.random.default_rng(1).integers(0, 256, 784)
    with threadpool_limits(1):  # as in the processes: more threads give other bits
        expected = network.predict_probs(image[None].astype(np.float32))[0]
    port = gunicorn.port
    assert ask(port, "/healthz") == (200, {"status": "ok"})
    assert ask(port, "/readyz/inference")[0] == 200

    with ThreadPoolExecutor(8) as pool:
        body = {"pixels": image.tolist()}
        answers = list(pool.map(lambda _: ask(port, "/predict", body), range(40)))
        publish_in(store, network)
        later = list(pool.map(lambda _: ask(port, "/predict", body), range(40)))

    assert {status for status, _ in answers + later} == {200}
    assert {answer["version"] for _, answer in answers} == {1}
    assert {answer["version"] for _, answer in later} == {2}
    for _, answer in answers + later:
        assert np.array_equal(np.float32(answer["probabilities"]), expected)
    assert ask(port, "/predict", {"pixels": [1]})[0] == 422

    gunicorn.signal(signal.SIGTERM)
    assert gunicorn.wait() == 0
    with pytest.raises(ProcessLookupError):
        os.killpg(gunicorn.pid, 0)


def test_process_loads_no_database_broker_or_plots(tmp_path):
    code = "import sys, services.inference.wsgi; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    assert not {name.partition(".")[0] for name in done.stdout.split()} & NOT_LOADED


def test_invalid_setting_prevents_the_start(tmp_path):
    environ, log = environment(tmp_path) | {"MLPFORGE_MAX_BODY_BYTES": "few"}, tmp_path / "log"
    assert ForkedProgram([WSGI], environ, log).wait(TIMEOUT_S) != 0
    assert "MLPFORGE_MAX_BODY_BYTES: must be an integer" in log.read_text()
