"""What gunicorn's arbiter does: `--config python:services.server.gunicorn_hooks`.

Beside the processes that it is started for (`--workers`) it keeps half as many, at least one, that
read large bodies.
"""

import errno
import gc
import json
import logging
import os
import socket
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from gunicorn.glogging import Logger

from services.metrics.folder import MetricsFolder
from services.server.handover import open_handover

# Workers whose arbiter was killed listen until they have noticed it and answered what they had.
TAKEN_PATIENCE_S: Final = 5.0
RETRY_S: Final = 0.1


class JsonFormatter(logging.Formatter):
    """Writes a line as contracts.logs does, without what that loads."""

    def format(self, record: logging.LogRecord) -> str:
        """Return a record as one JSON object."""
        time_utc = datetime.fromtimestamp(record.created, UTC)
        fields = {
            "event": record.getMessage(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "timestamp": time_utc.isoformat().replace("+00:00", "Z"),
        }
        if record.exc_info:
            fields["exception"] = self.formatException(record.exc_info)
        return json.dumps(fields)


class JsonLogger(Logger):  # type: ignore[misc]  # gunicorn has no types
    """Writes gunicorn's own lines as the services write theirs."""

    def setup(self, cfg: Any) -> None:
        """Open the logs, again whenever the configuration is read."""
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(JsonFormatter())


logger_class = JsonLogger


def on_starting(server: Any, *, pause: Callable[[float], None] = time.sleep) -> None:
    """Begin with ports that nobody else serves, and with an empty folder."""
    server.handover = open_handover()
    server.shares_ports = server.cfg.reuse_port
    _add_workers(server)
    if server.shares_ports:
        for address in server.cfg.address:
            if isinstance(address, tuple):
                require_free(address, TAKEN_PATIENCE_S, pause)
    _keep_house(server, MetricsFolder.begin)


def on_reload(server: Any) -> None:
    """Count the processes for large bodies in again: the settings have been read again."""
    _add_workers(server)


def _add_workers(server: Any) -> None:
    server.for_large = max(1, server.cfg.workers // 2)
    server.cfg.set("workers", server.cfg.workers + server.for_large)
    server.num_workers = server.cfg.workers


def require_free(
    address: tuple[str, int], patience_s: float, pause: Callable[[float], None] = time.sleep
) -> None:
    """Exit with a sentence if another service still listens on an address after patience_s.

    With SO_REUSEPORT both would listen, and the kernel would send each of them some of the clients.

    Args:
        pause: Waits so many seconds between two looks.
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
    """Whether a socket listens there; connections of an earlier one (TIME_WAIT) do not matter."""
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:  # gunicorn reports what else can be wrong with an address
            return error.errno == errno.EADDRINUSE
    return False


def pre_fork(server: Any, worker: Any) -> None:
    """Give a process that is about to begin its part: a slot, or the large bodies.

    The slot is the one that the fewest others have. There is one for each unix socket: a socket
    that nobody has answers nobody.
    """
    others = list(server.WORKERS.values())
    larges = sum(other.handover.is_receiver for other in others)
    ordinary = server.num_workers - server.for_large
    is_for_large = larges * ordinary < (len(others) - larges) * server.for_large
    worker.handover = server.handover.part(is_receiver=is_for_large)
    # Listening on a port that is shared, it would be sent clients. gunicorn looks at this next.
    server.cfg.set("reuse_port", server.shares_ports and not is_for_large)
    slots = sum(listener.FAMILY == socket.AF_UNIX for listener in server.LISTENERS) or 1
    taken = Counter(other.slot for other in others if not other.handover.is_receiver)
    worker.slot = min(range(slots), key=lambda slot: taken[slot])
    # What is loaded stays: a collection that looked at it would copy pages which all share.
    gc.collect()
    gc.freeze()


def child_exit(server: Any, _worker: Any) -> None:
    """Put the numbers of a worker that has ended with those of the others that have."""
    _keep_house(server, MetricsFolder.merge_dead)


def on_exit(server: Any) -> None:
    """Remove the folder, unless another arbiter has taken the service over (SIGUSR2)."""
    if not server.reexec_pid:
        _keep_house(server, MetricsFolder.end)


def _keep_house(server: Any, act: Callable[[MetricsFolder], None]) -> None:
    folder = os.environ.get("PROMETHEUS_MULTIPROC_DIR")
    if not folder:
        return
    try:
        act(MetricsFolder(Path(folder)))
    except OSError as error:  # the arbiter must live; the next time makes up for it
        server.log.warning("the metrics folder can't be cleaned up: %s", error)
