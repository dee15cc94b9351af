"""gunicorn's hooks assign sockets and tidy the metrics folder."""

import json
import logging
import socket
from pathlib import Path
from types import SimpleNamespace

import pytest
from gunicorn.config import KNOWN_SETTINGS, Config

from services.metrics.families import EVICTIONS
from services.metrics.folder import MetricsFolder
from services.metrics.value_file import ValueFile, write_values
from services.server import gunicorn_hooks

ROOT = Path(__file__).parents[4]
TOTAL = (EVICTIONS.name, ())


@pytest.fixture
def make_server():
    servers = []

    def make(*addresses):
        cfg = Config()
        cfg.set("reuse_port", bool(addresses))
        cfg.set("bind", list(addresses))
        server = SimpleNamespace(log=logging.getLogger("arbiter"), cfg=cfg, reexec_pid=0)
        servers.append(server)
        return servers[-1]

    yield make
    for server in servers:
        close_handover(server)


def close_handover(server):
    if hasattr(server, "handover"):
        server.handover.close()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path / "metrics"))
    folder = MetricsFolder(tmp_path / "metrics")
    for pid in (1, 2):
        write_values(folder.path / f"{pid}-x.values", {TOTAL: 1.0})
    return folder


def test_a_start_empties_the_folder(folder, make_server):
    gunicorn_hooks.on_starting(make_server())
    assert folder.read().values == {}


def test_a_start_makes_the_folder(tmp_path, monkeypatch, make_server):
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path / "a" / "b"))
    gunicorn_hooks.on_starting(make_server())
    assert (tmp_path / "a" / "b").is_dir()


def test_worker_exit_merges_files(folder, make_server):
    gunicorn_hooks.child_exit(make_server(), None)
    assert [path.name for path in folder.path.glob("*.values")] == ["dead.values"]
    assert folder.read().values == {TOTAL: 2.0}


def test_service_exit_removes_the_folder(folder, make_server):
    gunicorn_hooks.on_exit(make_server())
    assert not folder.path.exists()


def test_service_exit_keeps_other_files(folder, make_server):
    (folder.path / "theirs").touch()
    gunicorn_hooks.on_exit(make_server())
    assert [file.name for file in folder.path.iterdir()] == ["theirs"]


def test_replaced_arbiter_keeps_the_folder(folder, make_server):
    replaced = make_server()
    replaced.reexec_pid = 1
    gunicorn_hooks.on_exit(replaced)
    assert folder.path.is_dir()
    living = ValueFile(folder.path)
    gunicorn_hooks.on_exit(make_server())
    assert folder.path.is_dir()
    del living


@pytest.mark.parametrize(
    "hook", [gunicorn_hooks.on_starting, gunicorn_hooks.child_exit, gunicorn_hooks.on_exit]
)
def test_folder_errors_are_logged(tmp_path, monkeypatch, caplog, hook, make_server):
    (tmp_path / "file").touch()
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path / "file"))
    hook(*(make_server(), None)[: hook.__code__.co_argcount])
    assert "can't be cleaned up" in caplog.text


@pytest.mark.parametrize("value", ["", None])
def test_without_a_folder_nothing_is_done(monkeypatch, value, make_server):
    monkeypatch.delenv("PROMETHEUS_MULTIPROC_DIR", raising=False)
    if value is not None:
        monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", value)
    gunicorn_hooks.on_starting(make_server())
    gunicorn_hooks.child_exit(make_server(), None)


@pytest.fixture(params=["127.0.0.1", "::1"])
def shared_listener(request):
    """A listener that shares its port, like those of a service."""
    listener = socket.socket(socket.AF_INET6 if ":" in request.param else socket.AF_INET)
    with listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        listener.bind((request.param, 0))
        listener.listen()
        yield listener


def test_occupied_port_prevents_the_start(shared_listener):
    address = shared_listener.getsockname()[:2]
    with pytest.raises(SystemExit, match=f"{address[1]}: another process already listens there"):
        gunicorn_hooks.require_free(address, patience_s=0)


def test_connections_in_time_wait_do_not_occupy_a_port(shared_listener):
    address = shared_listener.getsockname()[:2]
    client = socket.create_connection(address)
    served, _ = shared_listener.accept()
    served.close()  # the side that closes first keeps the port in TIME_WAIT
    client.close()
    shared_listener.close()
    gunicorn_hooks.require_free(address, patience_s=0)


def test_start_waits_for_workers_of_a_killed_arbiter(shared_listener, make_server):
    address = shared_listener.getsockname()[:2]
    host = f"[{address[0]}]" if ":" in address[0] else address[0]
    server = make_server("unix:/run/part.sock", f"{host}:{address[1]}")
    gunicorn_hooks.on_starting(server, pause=lambda _: shared_listener.close())
    assert shared_listener.fileno() == -1


@pytest.fixture
def arbiter():
    arbiter = Arbiter(socket.AF_UNIX, socket.AF_UNIX, socket.AF_INET)
    yield arbiter
    arbiter.close()


class Arbiter:
    """An arbiter whose workers start and end as gunicorn's do."""

    def __init__(self, *families, workers=2, reuse_port=False):
        self.LISTENERS = [SimpleNamespace(FAMILY=family) for family in families]
        self.WORKERS = {}
        self.log = logging.getLogger("arbiter")
        self.cfg = Config()
        self.cfg.set("reuse_port", reuse_port)
        self.cfg.set("workers", workers)
        self.cfg.set("bind", [])
        self.shared = {}
        gunicorn_hooks.on_starting(self)

    def begin(self, *numbers):
        for number in numbers:
            worker = SimpleNamespace()
            gunicorn_hooks.pre_fork(self, worker)
            self.WORKERS[number] = worker
            self.shared[number] = self.cfg.reuse_port

    def end(self, *numbers):
        for number in numbers:
            del self.WORKERS[number]

    def slots(self):
        return sorted(worker.slot for worker in self.WORKERS.values() if not is_for_large(worker))

    def larges(self):
        return [number for number, worker in self.WORKERS.items() if is_for_large(worker)]

    def close(self):
        close_handover(self)


def is_for_large(worker):
    return worker.handover.is_receiver


@pytest.mark.parametrize("killed", [0, 1, 2])
def test_replacement_of_a_killed_worker_has_its_socket(arbiter, killed):
    arbiter.begin(0, 1, 2)
    assert (arbiter.slots(), arbiter.larges()) == ([0, 1], [1])
    arbiter.end(killed)
    arbiter.begin(3)
    assert arbiter.slots() == [0, 1]
    assert len(arbiter.larges()) == 1


@pytest.mark.parametrize("killed", [3, 4, 5])
def test_every_socket_has_a_worker_after_a_reload(arbiter, killed):
    arbiter.begin(0, 1, 2)
    arbiter.cfg.set("workers", 2)  # as gunicorn reads its settings again
    gunicorn_hooks.on_reload(arbiter)
    arbiter.begin(*range(3, 3 + arbiter.cfg.workers))  # before the old ones end
    arbiter.end(0, 1, 2)
    assert (arbiter.slots(), len(arbiter.larges()), arbiter.num_workers) == ([0, 1], 1, 3)
    arbiter.end(killed)
    arbiter.begin(6)
    assert (arbiter.slots(), len(arbiter.larges())) == ([0, 1], 1)


@pytest.mark.parametrize(("workers", "larges"), [(1, 1), (2, 1), (3, 1), (4, 2), (8, 4)])
def test_half_as_many_processes_are_for_large_requests(workers, larges):
    arbiter = Arbiter(workers=workers)
    arbiter.begin(*range(workers + larges))
    assert (arbiter.num_workers, len(arbiter.larges())) == (workers + larges, larges)
    for killed in range(workers + larges):
        arbiter.end(killed)
        arbiter.begin(workers + larges + killed)
        assert len(arbiter.larges()) == larges
    arbiter.close()


def test_process_for_large_requests_shares_no_port():
    arbiter = Arbiter(workers=1, reuse_port=True)
    arbiter.begin(0, 1)
    assert (arbiter.slots(), arbiter.larges()) == ([0], [1])
    assert arbiter.shared == {0: True, 1: False}
    arbiter.close()


def test_module_has_only_settings_of_gunicorn():
    settings = {setting.name for setting in KNOWN_SETTINGS}
    taken = [getattr(gunicorn_hooks, name) for name in settings & set(vars(gunicorn_hooks))]
    assert {hook.__module__ for hook in taken} == {gunicorn_hooks.__name__}


def test_gunicorn_s_own_lines_are_json(capsys):
    config = Config()
    config.set("logger_class", gunicorn_hooks.logger_class)
    log = config.logger_class(config)
    try:
        log.warning("worker %s", 7)
        try:
            1 / 0  # noqa: B018  it raises
        except ZeroDivisionError:
            log.exception("broken")
    finally:
        log.error_log.handlers.clear()

    line, broken = map(json.loads, capsys.readouterr().err.splitlines())
    assert (line["event"], line["level"], line["logger"]) == (
        "worker 7",
        "warning",
        "gunicorn.error",
    )
    assert line["timestamp"].endswith("Z")
    assert "ZeroDivisionError" in broken["exception"]
