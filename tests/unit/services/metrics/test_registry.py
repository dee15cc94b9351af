"""The values of one process, alone or shared."""

import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from structlog.testing import capture_logs
from waiting import TIMEOUT_S

from contracts.errors import SettingsError
from services.metrics import registry as registry_module
from services.metrics.families import EVICTIONS, IN_FLIGHT
from services.metrics.registry import MetricsRegistry, open_registry

ROOT = Path(__file__).parents[4]
TOTAL, LIVE = (EVICTIONS.name, ()), (IN_FLIGHT.name, ())
FORK = f"""
import os, sys
from pathlib import Path
from services.metrics.registry import MetricsRegistry

registry = MetricsRegistry(Path(sys.argv[1]))
total, live = registry.find({EVICTIONS.name!r}), registry.find({IN_FLIGHT.name!r})
if sys.argv[2] == "counts":
    registry.add([(total, 1), (live, 1)])
for _ in range(2):
    if os.fork() == 0:
        registry.add([(total, 10)])
        values = registry.read().values
        # What lived before the fork lives in both.
        os._exit(0 if values[{LIVE!r}] == (2 if sys.argv[2] == "counts" else 0) else 1)
    assert os.wait()[1] == 0
values = registry.read().values
print(values.get({TOTAL!r}), values.get({LIVE!r}), len(list(Path(sys.argv[1]).glob("*.values"))))
"""


@pytest.fixture(params=["alone", "shared"])
def registry(request, tmp_path):
    return MetricsRegistry(tmp_path if request.param == "shared" else None)


def test_added_values_are_read(registry):
    total, live = registry.find(*TOTAL[:1]), registry.find(*LIVE[:1])
    registry.add([(total, 2), (live, 1)])
    registry.add([(total, 0.5), (live, -1)], latest=[(live, 7)])
    assert registry.read().values == {TOTAL: 2.5, LIVE: 7}


def test_value_is_created_once(registry):
    assert registry.find("name", "a") is registry.find("name", "a")
    assert registry.find("name", "a") is not registry.find("name", "b")


def test_apps_of_a_process_share_no_cells():
    one, other = MetricsRegistry(), MetricsRegistry()
    one.add([(one.find(EVICTIONS.name), 1)])
    other.add([(other.find(EVICTIONS.name), 10)])
    assert (one.read().values, other.read().values) == ({TOTAL: 1}, {TOTAL: 10})


def test_threads_lose_no_count(registry):
    barrier = threading.Barrier(4)

    def count():
        barrier.wait()
        for _ in range(5000):
            registry.add([(registry.find(EVICTIONS.name), 1)])

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            for counted in [pool.submit(count) for _ in range(4)]:
                counted.result()
    finally:
        sys.setswitchinterval(before)
    assert registry.read().values[TOTAL] == 20_000


def test_add_is_serialized(registry):
    total = registry.find(EVICTIONS.name)
    with ThreadPoolExecutor(1) as pool:
        with registry._lock:
            counting = pool.submit(registry.add, [(total, 1)])
            with pytest.raises(TimeoutError):
                counting.result(timeout=0.1)
        counting.result(timeout=TIMEOUT_S)
    assert total.value == 1


@pytest.mark.parametrize(
    ("parent", "said"), [("counts", "21.0 1.0 3"), ("only finds", "20.0 None 2")]
)
def test_fork_counts_separately(tmp_path, parent, said):
    done = subprocess.run(
        [sys.executable, "-c", FORK, str(tmp_path), parent],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.strip(), done.returncode) == (said, 0), done.stderr


def test_process_counts_alone_if_its_file_fails(tmp_path):
    folder = tmp_path / "metrics"
    registry = MetricsRegistry(folder)
    folder.rmdir()
    with capture_logs() as lines:
        for name in ("a", "b"):
            registry.add([(registry.find(name), 1)])
    assert [line["event"] for line in lines] == ["metrics_file_failed"]
    with pytest.raises(FileNotFoundError):
        registry.read()


def test_series_are_bounded(registry, monkeypatch):
    monkeypatch.setattr(registry_module, "MAX_SERIES", 2)
    with capture_logs() as lines:
        for number in range(4):
            registry.add([(registry.find(EVICTIONS.name, str(number)), 1)])
    assert len(registry.read().values) == 2
    assert [line["event"] for line in lines] == ["metrics_series_limit_reached"]


def test_each_kind_of_loss_is_logged_once(tmp_path, monkeypatch):
    monkeypatch.setattr(registry_module, "MAX_SERIES", 1)
    registry = MetricsRegistry(tmp_path / "metrics")
    (tmp_path / "metrics").rmdir()
    with capture_logs() as lines:
        for name in ("a", "b", "c"):
            registry.add([(registry.find(name), 1)])
    assert sorted(line["event"] for line in lines) == [
        "metrics_file_failed",
        "metrics_series_limit_reached",
    ]


def test_impossible_folder_is_a_settings_error(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(SettingsError, match=r"PROMETHEUS_MULTIPROC_DIR must be a folder.*file"):
        open_registry({"PROMETHEUS_MULTIPROC_DIR": str(tmp_path / "file")})


def test_the_environment_names_the_folder(tmp_path):
    shared = open_registry({"PROMETHEUS_MULTIPROC_DIR": str(tmp_path)})
    shared.add([(shared.find(EVICTIONS.name), 1)])
    assert len(list(tmp_path.glob(f"{os.getpid()}-*.values"))) == 1
    alone = open_registry({})
    alone.add([(alone.find(EVICTIONS.name), 1)])
    assert alone.read().values == {TOTAL: 1}
