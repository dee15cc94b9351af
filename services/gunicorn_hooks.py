"""What gunicorn's arbiter does beside its own work: `--config python:services.gunicorn_hooks`."""

import gc
import os
import socket
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from services.metrics.folder import MetricsFolder


def on_starting(server: Any) -> None:
    """Begin with an empty folder."""
    _keep_house(server, MetricsFolder.begin)


def pre_fork(server: Any, worker: Any) -> None:
    """Give a process that is about to begin the slot that the fewest others have.

    There is one for each unix socket: a socket that nobody has answers nobody.
    """
    slots = sum(listener.FAMILY == socket.AF_UNIX for listener in server.LISTENERS) or 1
    taken = Counter(other.slot for other in server.WORKERS.values())
    worker.slot = min(range(slots), key=lambda slot: taken[slot])
    # What is loaded stays: a collection that looked at it would copy pages which all share.
    gc.collect()
    gc.freeze()


def child_exit(server: Any, _worker: Any) -> None:
    """Put the numbers of a worker that has ended with those of the others that have."""
    _keep_house(server, MetricsFolder.bury)


def _keep_house(server: Any, act: Callable[[MetricsFolder], None]) -> None:
    folder = os.environ.get("PROMETHEUS_MULTIPROC_DIR")
    if not folder:
        return
    try:
        act(MetricsFolder(Path(folder)))
    except OSError as error:  # the arbiter must live; the next time makes up for it
        server.log.warning("the folder of the metrics can't be put in order: %s", error)
