"""The command lines of the servers: gunicorn and celery with their options."""

import os
import shutil
import signal
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic import SecretStr

from cli.errors import MissingProgramError
from cli.supervisor.addresses import Address
from contracts.ids import make_node_name
from contracts.queue import NODE_VARIABLE
from contracts.settings import PREFIX, Settings, to_environ
from services.http.body_limits import MAX_DOWNLOADS, MAX_UPLOADS

# gthread, whose own refusals are problem+json.
API_WORKER = "services.server.worker.ProblemWorker"
# The same behind an event loop that batches requests and answers simple ones itself.
INFERENCE_WORKER = "services.server.fast.event_loop.EventLoopWorker"
# The arbiter's hooks for metrics, which are files in the folder that the variable names.
HOOKS = "python:services.server.gunicorn_hooks"
METRICS_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
ORDINARY_THREADS = 16
# In addition to one for each open event stream.
API_THREADS = ORDINARY_THREADS + MAX_UPLOADS + MAX_DOWNLOADS
INFERENCE_THREADS = 4
# How long a server may take to finish its requests; gunicorn's limit is below it.
GRACE_S = 4.0
WORKER_GRACE_S = 5.0
NOTIFIER_GRACE_S = 6.0  # an attempt to deliver takes 5 s at most
# The address and credentials of a model store in S3.
AWS_PREFIX = "AWS_"
# The collector of traces, and its credentials.
OTEL_PREFIX = "OTEL_"
# Each library reads one of these, once, when it is loaded.
BLAS_VARIABLES = (
    "OPENBLAS_NUM_THREADS",
    "OMP_NUM_THREADS",
    "MKL_NUM_THREADS",
    "BLIS_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "NUMEXPR_NUM_THREADS",
)


@dataclass(frozen=True)
class Program:
    """A server program to start.

    Args:
        name: Its name in messages and log files.
        argv: The command line; its first word is a path.
        environ: The whole environment.
        death_signal: The signal that the kernel sends it when its supervisor dies (Linux).
        grace_s: How long it may take to stop before it is killed.
        nice: The increment of its niceness.
        fds: Open file descriptors that it inherits.
        log_file: Its output file if there is no folder for logs; None is stderr.
        can_be_forked: Whether it is a Python program with at most one BLAS thread.
    """

    name: str
    argv: list[str]
    environ: Mapping[str, str] = field(repr=False)
    death_signal: signal.Signals = signal.SIGTERM
    grace_s: float = GRACE_S
    nice: int = 0
    fds: tuple[int, ...] = ()
    log_file: Path | None = None
    can_be_forked: bool = False


def foreign_environ() -> dict[str, str]:
    """Return this environment without settings, for programs that do not need the secrets."""
    return _environ_without(PREFIX, AWS_PREFIX, OTEL_PREFIX)


def role_environ(settings: Settings, blas_threads: int = 1) -> dict[str, str]:
    """Return this environment with all settings and the number of BLAS threads."""
    threads = dict.fromkeys(BLAS_VARIABLES, str(blas_threads))
    return {**_environ_without(PREFIX), **to_environ(settings), **threads}


def _environ_without(*prefixes: str) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(prefixes)}


def find_program(name: str) -> str:
    """Return the path of a command of this installation, whose venv may not be activated."""
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if os.access(beside, os.X_OK) else shutil.which(name)
    if not found:
        raise MissingProgramError(name, "reinstall mlp-forge, which depends on it")
    return found


def api_program(settings: Settings, addresses: list[Address], plot_cache: Path) -> Program:
    """Return the api: one process, since its threads mostly wait for the database.

    Args:
        plot_cache: The folder of matplotlib's font cache.
    """
    argv = _gunicorn("services.api.wsgi:app", API_WORKER, addresses)
    argv += ["--workers", "1", "--threads", str(API_THREADS + settings.max_streams)]
    environ = {**role_environ(settings), "MPLCONFIGDIR": str(plot_cache)}
    return Program("api", argv, environ, can_be_forked=True)


def inference_program(settings: Settings, addresses: list[Address]) -> Program:
    """Return the inference service, with a second address on loopback if the settings have one."""
    bindings = list(addresses)
    if settings.inference_port is not None:
        bindings.append(Address(host="127.0.0.1", port=settings.inference_port))
    argv = _gunicorn("services.inference.wsgi:app", INFERENCE_WORKER, bindings)
    argv += ["--workers", str(settings.inference_workers), "--threads", str(INFERENCE_THREADS)]
    if not any(binding.path for binding in bindings):
        # Every worker has its own listener and the kernel distributes the connections. With a unix
        # socket, the last worker would replace the others', and recent kernels refuse the option.
        argv.append("--reuse-port")
    # It needs neither the database nor the broker, nor their passwords.
    reduced = settings.model_copy(update={"broker_url": None, "database_url": SecretStr("")})
    return Program("inference", argv, role_environ(reduced), can_be_forked=True)


def with_metrics(program: Program, folder: Path) -> Program:
    """Return a service whose processes share their metrics in a folder."""
    return replace(program, environ={**program.environ, METRICS_VARIABLE: str(folder)})


def worker_program(settings: Settings, concurrency: int) -> Program:
    """Return the Celery worker, with prefork, since only processes can be killed."""
    argv = [find_program("celery"), "--app", "worker.app:app", "--quiet", "worker"]
    argv += ["--pool", "prefork", "--concurrency", str(concurrency), "--loglevel", "WARNING"]
    argv += ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    environ = role_environ(settings, settings.worker_threads)
    # After a restart, it recognizes the leases of its predecessors by this name.
    environ[NODE_VARIABLE] = make_node_name()
    return Program(
        "worker",
        argv,
        environ,
        death_signal=signal.SIGKILL,  # a warm shutdown would last until the training ends
        grace_s=WORKER_GRACE_S,
        nice=settings.worker_niceness,
        can_be_forked=settings.worker_threads == 1,
    )


def notifier_program(settings: Settings) -> Program:
    """Return the notifier, with only the settings that it needs."""
    reduced = settings.model_copy(update={"broker_url": None, "token": None})
    # -P: no module of the working folder replaces one of the library.
    argv = [sys.executable, "-P", "-m", "services.notifier"]
    environ = {**_environ_without(PREFIX, AWS_PREFIX), **to_environ(reduced)}
    return Program("notifier", argv, environ, grace_s=NOTIFIER_GRACE_S, can_be_forked=True)


def _gunicorn(app: str, worker_class: str, addresses: list[Address]) -> list[str]:
    argv = [find_program("gunicorn"), app, "--worker-class", worker_class, "--log-level", "warning"]
    for address in addresses:
        argv += ["--bind", str(address)]
    argv += ["--config", HOOKS]
    # The processes share what the arbiter loads; it has no thread and no connection when it forks.
    argv += ["--preload"]
    argv += ["--no-control-socket"]  # two instances would use the same path in the home folder
    argv += ["--keep-alive", "65"]  # longer than nginx keeps an idle connection (60 s)
    argv += ["--graceful-timeout", "3", "--umask", "0o077"]
    # The gateway refuses first, as problem+json; gunicorn's refusal would be HTML.
    argv += ["--limit-request-line", "8190", "--limit-request-field_size", "8190"]
    argv += ["--limit-request-fields", "32768"]
    if os.access("/dev/shm", os.W_OK):  # noqa: S108  memory, where a disk could block the heartbeat
        argv += ["--worker-tmp-dir", "/dev/shm"]  # noqa: S108  gunicorn makes the file safely
    return argv
