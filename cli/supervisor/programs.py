"""The real servers as command lines: gunicorn and celery with the settings that proved right."""

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

# gthread, with its own refusals as problem+json.
API_WORKER = "services.server.worker.ProblemWorker"
# That, behind a poller which gathers requests and answers the plainest itself.
INFERENCE_WORKER = "services.server.fast.event_loop.EventLoopWorker"
# What gunicorn's arbiter does for the metrics, which lie in the folder that the variable names.
HOOKS = "python:services.server.gunicorn_hooks"
METRICS_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
ORDINARY_THREADS = 16
# Besides one for each open event stream.
API_THREADS = ORDINARY_THREADS + MAX_UPLOADS + MAX_DOWNLOADS
INFERENCE_THREADS = 4
# How long a server may finish what it began, in seconds; gunicorn's own limit is below it.
GRACE_S = 4.0
WORKER_GRACE_S = 5.0
# Where a model store in S3 is, and who we are there.
AWS_PREFIX = "AWS_"
# Celery warns root of pickle, and it is told to accept JSON alone.
NO_ROOT_WARNING = "ignore:You're running the worker with superuser privileges"
# Each library reads its own name, once, when it is loaded.
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
    """A server to start.

    Args:
        name: What it is called in messages and log files.
        argv: The command line; its first word is a path.
        environ: The whole environment.
        death_signal: What the kernel sends it when its supervisor dies (Linux).
        grace_s: How long it may take to stop before it is killed.
        nice: What is added to its niceness.
        fds: Open file descriptors that it inherits.
        log_file: Where its output goes if there is no folder for logs; None is stderr.
    """

    name: str
    argv: list[str]
    environ: Mapping[str, str] = field(repr=False)
    death_signal: signal.Signals = signal.SIGTERM
    grace_s: float = GRACE_S
    nice: int = 0
    fds: tuple[int, ...] = ()
    log_file: Path | None = None


def foreign_environ() -> dict[str, str]:
    """Return this environment without our settings: a broker or nginx has no use for secrets."""
    return _environ_without(PREFIX, AWS_PREFIX)


def role_environ(settings: Settings, blas_threads: int = 1) -> dict[str, str]:
    """Return this environment with the settings written out and the BLAS threads fixed."""
    threads = dict.fromkeys(BLAS_VARIABLES, str(blas_threads))
    return {**_environ_without(PREFIX), **to_environ(settings), **threads}


def _environ_without(*prefixes: str) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(prefixes)}


def find_program(name: str) -> str:
    """Return the path of a command of this installation, also where its venv is not activated."""
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if os.access(beside, os.X_OK) else shutil.which(name)
    if not found:
        raise MissingProgramError(name, "install mlp-forge again, it depends on it")
    return found


def api_program(settings: Settings, addresses: list[Address], plot_cache: Path) -> Program:
    """Return the api: one process, since its threads wait for the database, not for the CPU.

    Args:
        plot_cache: A folder where matplotlib keeps its list of fonts.
    """
    argv = _gunicorn("services.api.wsgi:app", API_WORKER, addresses)
    argv += ["--workers", "1", "--threads", str(API_THREADS + settings.max_streams)]
    return Program("api", argv, {**role_environ(settings), "MPLCONFIGDIR": str(plot_cache)})


def inference_program(settings: Settings, addresses: list[Address]) -> Program:
    """Return the inference service, with its second door on loopback if the settings name one."""
    doors = list(addresses)
    if settings.inference_port is not None:
        doors.append(Address(host="127.0.0.1", port=settings.inference_port))
    argv = _gunicorn("services.inference.wsgi:app", INFERENCE_WORKER, doors)
    argv += ["--workers", str(settings.inference_workers), "--threads", str(INFERENCE_THREADS)]
    if _can_reuse_port(doors, settings.inference_workers):
        argv.append("--reuse-port")
    # It has no use for the database and the broker, nor for their passwords.
    told = settings.model_copy(update={"broker_url": None, "database_url": SecretStr("")})
    return Program("inference", argv, role_environ(told))


def _can_reuse_port(doors: list[Address], workers: int) -> bool:
    # With it every worker listens for itself and the kernel spreads the connections; a unix
    # socket can't be shared like that, the last worker would take its path from the others.
    has_unix = any(door.path for door in doors)
    return any(not door.path for door in doors) and (workers == 1 or not has_unix)


def with_metrics(program: Program, folder: Path) -> Program:
    """Let the processes of a service put their metrics together in a folder of its own."""
    return replace(program, environ={**program.environ, METRICS_VARIABLE: str(folder)})


def worker_program(settings: Settings, concurrency: int) -> Program:
    """Return the Celery worker: prefork, since only a process can be killed."""
    argv = [find_program("celery"), "--app", "worker.app:app", "--quiet", "worker"]
    argv += ["--pool", "prefork", "--concurrency", str(concurrency), "--loglevel", "WARNING"]
    argv += ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    environ = role_environ(settings, settings.worker_threads)
    # Whenever this program is started again, it knows the leases of those before it.
    environ[NODE_VARIABLE] = make_node_name()
    filters = filter(None, (environ.get("PYTHONWARNINGS"), NO_ROOT_WARNING))
    return Program(
        "worker",
        argv,
        {**environ, "PYTHONWARNINGS": ",".join(filters)},
        death_signal=signal.SIGKILL,  # a warm stop would go on until the training ends
        grace_s=WORKER_GRACE_S,
        nice=settings.worker_niceness,
    )


def _gunicorn(app: str, worker_class: str, addresses: list[Address]) -> list[str]:
    argv = [find_program("gunicorn"), app, "--worker-class", worker_class, "--log-level", "warning"]
    for address in addresses:
        argv += ["--bind", str(address)]
    argv += ["--config", HOOKS, "--preload"]  # the processes share what the first one has loaded
    argv += ["--no-control-socket"]  # two instances would fight for one path in the home
    argv += ["--keep-alive", "65"]  # longer than nginx keeps an idle connection (60 s)
    argv += ["--graceful-timeout", "3", "--umask", "0o077"]
    # The front door refuses first, as problem+json; gunicorn's own refusal would be HTML.
    argv += ["--limit-request-line", "8190", "--limit-request-field_size", "8190"]
    argv += ["--limit-request-fields", "32768"]
    if os.access("/dev/shm", os.W_OK):  # noqa: S108  memory, where a disk could block the heartbeat
        argv += ["--worker-tmp-dir", "/dev/shm"]  # noqa: S108  gunicorn makes the file safely
    return argv
