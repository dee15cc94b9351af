"""Hooks of gunicorn's arbiter: `--config python:services.server.gunicorn_hooks`.

In addition to `--workers` processes it runs half as many, at least one, for large requests.
"""

import errno
import gc
import os
import socket
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from gunicorn.glogging import Logger

from contracts import tracing
from contracts.logs import log_formatter
from services.metrics.folder import MetricsFolder
from services.server.handover import open_handover

# The workers of a killed arbiter listen until they notice it and have answered their requests.
PORT_TIMEOUT_S: Final = 5.0
RETRY_S: Final = 0.1


class JsonLogger(Logger):  # type: ignore[misc]  # gunicorn has no types
    """Formats gunicorn's own lines as those of the services."""

    def setup(self, cfg: Any) -> None:
        """Open the logs, again on each reload of the configuration."""
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(log_formatter(json=True))


logger_class = JsonLogger


def on_starting(server: Any, *, pause: Callable[[float], None] = time.sleep) -> None:
    """Start with free ports and an empty metrics folder."""
    server.handover = open_handover()
    server.shares_ports = server.cfg.reuse_port
    _add_workers(server)
    if server.shares_ports:
        for address in server.cfg.address:
            if isinstance(address, tuple):
                require_free(address, PORT_TIMEOUT_S, pause)
    _tidy_metrics(server, MetricsFolder.begin)


def on_reload(server: Any) -> None:
    """Add the processes for large requests again, to the reloaded settings."""
    _add_workers(server)


def _add_workers(server: Any) -> None:
    server.for_large = max(1, server.cfg.workers // 2)
    server.cfg.set("workers", server.cfg.workers + server.for_large)
    server.num_workers = server.cfg.workers


def require_free(
    address: tuple[str, int], patience_s: float, pause: Callable[[float], None] = time.sleep
) -> None:
    """Exit with a message if another service still listens on an address after patience_s.

    With SO_REUSEPORT both would listen, and the kernel would divide the clients among them.

    Args:
        address: Host and port.
        patience_s: How long to wait for the address.
        pause: Waits so many seconds between two checks.
    """
    deadline_s = time.monotonic() + patience_s
    while _is_taken(address):
        if time.monotonic() > deadline_s:
            host, port = address
            sys.exit(
                f"can't listen on {host}:{port}: another process already listens there; stop it, "
                "or choose another port"
            )
        pause(RETRY_S)


def _is_taken(address: tuple[str, int]) -> bool:
    """Whether a socket listens there, apart from connections in TIME_WAIT."""
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:  # gunicorn reports other errors of an address
            return error.errno == errno.EADDRINUSE
    return False


def pre_fork(server: Any, worker: Any) -> None:
    """Give a new process its role: large requests, or a slot.

    There is a slot for each unix socket, so that every socket has a process; a process gets the
    slot that the fewest others have.
    """
    others = list(server.WORKERS.values())
    larges = sum(other.handover.is_receiver for other in others)
    ordinary = server.num_workers - server.for_large
    is_for_large = larges * ordinary < (len(others) - larges) * server.for_large
    worker.handover = server.handover.for_process(is_receiver=is_for_large)
    # On a shared port it would get clients. gunicorn reads this setting next.
    server.cfg.set("reuse_port", server.shares_ports and not is_for_large)
    slots = sum(listener.FAMILY == socket.AF_UNIX for listener in server.LISTENERS) or 1
    taken = Counter(other.slot for other in others if not other.handover.is_receiver)
    worker.slot = min(range(slots), key=lambda slot: taken[slot])
    # Loaded objects stay: a collection that touched them would copy pages shared by all processes.
    # None before it: it would take 8 % of the start, and free a thousand of 400,000 objects.
    gc.freeze()
    gc.enable()  # off while modules are loaded, which is a tenth faster


def child_exit(server: Any, _worker: Any) -> None:
    """Merge the metrics of an ended worker with those of the others that have ended."""
    _tidy_metrics(server, MetricsFolder.merge_dead)


def worker_exit(_server: Any, _worker: Any) -> None:
    """Export the last spans of an ending worker, in its process."""
    tracing.stop()


def on_exit(server: Any) -> None:
    """Remove the metrics folder, unless another arbiter has taken over (SIGUSR2)."""
    if not server.reexec_pid:
        _tidy_metrics(server, MetricsFolder.end)


def _tidy_metrics(server: Any, act: Callable[[MetricsFolder], None]) -> None:
    folder = os.environ.get("PROMETHEUS_MULTIPROC_DIR")
    if not folder:
        return
    try:
        act(MetricsFolder(Path(folder)))
    except OSError as error:  # the arbiter must not die; the next call tidies up
        server.log.warning("the metrics folder can't be cleaned up: %s", error)
