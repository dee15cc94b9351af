import signal
from pathlib import Path

import pytest

from cli.supervisor.addresses import Address
from cli.supervisor.programs import (
    API_THREADS,
    BLAS_VARIABLES,
    Program,
    api_program,
    foreign_environ,
    inference_program,
    notifier_program,
    role_environ,
    with_metrics,
    worker_program,
)
from contracts.settings import Settings, load_settings

SETTINGS = load_settings({"MLPFORGE_TOKEN": "a long secret", "MLPFORGE_LEASE_S": "7"})
SOCKET = Address(path=Path("/run/part.sock"))
PORT = Address(host="127.0.0.1", port=8002)


def test_environment_has_only_the_given_settings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("MLPFORGE_MAX_ATTEMPTS", "99")
    environ = role_environ(SETTINGS)
    assert load_settings(environ) == SETTINGS
    assert environ["MLPFORGE_MAX_ATTEMPTS"] == "5"


def test_foreign_program_gets_no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLPFORGE_TOKEN", "a long secret")
    environ = foreign_environ()
    assert "PATH" in environ
    assert not any(name.startswith("MLPFORGE_") for name in environ)


def test_only_roles_get_the_s3_credentials(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AWS_SESSION_TOKEN", "for S3 alone")
    for program in (
        api_program(SETTINGS, [SOCKET], Path("/fonts")),
        inference_program(SETTINGS, [SOCKET]),
        worker_program(SETTINGS, 1),
    ):
        assert "for S3 alone" in program.environ.values()
    assert "for S3 alone" not in foreign_environ().values()


def test_serving_roles_use_one_blas_thread() -> None:
    for program in (
        api_program(SETTINGS, [SOCKET], Path("/fonts")),
        inference_program(SETTINGS, [SOCKET]),
    ):
        assert {program.environ[name] for name in BLAS_VARIABLES} == {"1"}


def test_inference_gets_neither_database_nor_broker() -> None:
    urls = {
        "MLPFORGE_BROKER_URL": "redis://:hid@b/0",
        "MLPFORGE_DATABASE_URL": "postgresql://hid@d/x",
    }
    environ = inference_program(load_settings(urls), [SOCKET]).environ
    assert not any("hid" in value for value in environ.values())
    assert load_settings(environ).broker_url is None


def test_notifier_gets_the_database_and_no_other_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_SESSION_TOKEN", "hidden")
    environ = {
        "MLPFORGE_BROKER_URL": "redis://:hidden@b/0",
        "MLPFORGE_DATABASE_URL": "postgresql://database",
        "MLPFORGE_TOKEN": "hidden-token",
        "MLPFORGE_WEBHOOK_HOSTS": "ci.local",
    }
    program = notifier_program(load_settings(environ))
    assert not any("hidden" in value for value in program.environ.values())
    assert load_settings(program.environ).webhook_hosts == "ci.local"
    assert program.environ["MLPFORGE_DATABASE_URL"] == "postgresql://database"


@pytest.mark.parametrize(
    "program",
    [api_program(SETTINGS, [SOCKET], Path("/fonts")), inference_program(SETTINGS, [SOCKET])],
)
def test_service_counts_in_the_given_folder(program: Program) -> None:
    counting = with_metrics(program, Path("/run/metrics"))
    assert counting.environ["PROMETHEUS_MULTIPROC_DIR"] == "/run/metrics"
    assert load_settings(counting.environ).token == SETTINGS.token
    assert "python:services.server.gunicorn_hooks" in counting.argv


def test_api_has_a_thread_per_event_stream() -> None:
    settings = load_settings({"MLPFORGE_MAX_STREAMS": "20"})
    argv = api_program(settings, [SOCKET], Path("/fonts")).argv
    assert int(argv[argv.index("--threads") + 1]) == API_THREADS + 20


def test_worker_uses_the_blas_threads_of_the_settings() -> None:
    program = worker_program(load_settings({"MLPFORGE_WORKER_THREADS": "3"}), 1)
    assert program.environ["OPENBLAS_NUM_THREADS"] == "3"
    assert not program.can_be_forked  # the fork server has loaded numpy with one thread
    assert worker_program(SETTINGS, 1).can_be_forked


def test_worker_is_nice_and_dies_with_its_supervisor() -> None:
    program = worker_program(SETTINGS, 1)
    assert program.nice == 10
    assert worker_program(load_settings({"MLPFORGE_WORKER_NICENESS": "0"}), 1).nice == 0
    assert program.death_signal == signal.SIGKILL


def test_secrets_are_not_in_a_program_s_text() -> None:
    assert "a long secret" not in repr(api_program(SETTINGS, [SOCKET], Path("/fonts")))


@pytest.mark.parametrize(
    ("addresses", "reuses"), [([PORT], True), ([SOCKET], False), ([SOCKET, PORT], False)]
)
def test_port_is_reused_only_without_unix_sockets(
    addresses: list[Address], *, reuses: bool
) -> None:
    assert ("--reuse-port" in inference_program(SETTINGS, addresses).argv) is reuses


def test_inference_port_is_on_loopback() -> None:
    settings: Settings = load_settings({"MLPFORGE_INFERENCE_PORT": "8012"})
    assert "127.0.0.1:8012" in inference_program(settings, [SOCKET]).argv
