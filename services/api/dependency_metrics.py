"""Prometheus metrics of what the api depends on: broker, workers, model store and disks."""

import os
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Final

import structlog

from contracts.base import utc_now
from contracts.errors import ForgeError
from contracts.settings import Settings
from services.metrics import families
from services.metrics.value_file import Key
from stores.models.store import ModelStore

log = structlog.get_logger(__name__)

# Longer than the broker's own timeout; an unresponsive disk delays a scrape no longer.
TIMEOUT_S: Final = 1.5
SQLITE: Final = "sqlite:///"
MAX_EXPIRING: Final = 20  # keys that a scrape names
Values = Mapping[Key, float]


def find_disks(settings: Settings) -> dict[str, Path]:
    """Return the folders whose disks may fill up: those of the model store and the SQLite file."""
    database = settings.database_url.get_secret_value()
    disks = {} if "://" in settings.models else {"models": Path(settings.models)}
    if database.startswith(SQLITE):
        disks["jobs"] = Path(database.removeprefix(SQLITE)).parent
    return disks


class DependencyMetrics:
    """Asks each dependency at a scrape, all at the same time; simultaneous scrapes share a call.

    Args:
        count_workers: CeleryEnqueue.count_workers.
        models: Tells whether it answers, and has the keys.
        disks: Folders by the names of their disks.
        timeout_s: How long a scrape waits for all of them.
    """

    def __init__(
        self,
        count_workers: Callable[[], int | None],
        models: ModelStore,
        disks: Mapping[str, Path],
        timeout_s: float = TIMEOUT_S,
    ) -> None:
        def read_broker() -> Values:
            workers = count_workers()
            values: dict[Key, float] = {(families.BROKER_UP.name, ()): 1}
            if workers is not None:
                values[families.WORKERS.name, ()] = workers
            return values

        def read_models() -> Values:
            models.ping()
            return {(families.MODEL_STORE_UP.name, ()): 1}

        def read_keys() -> Values:
            now = utc_now()
            keys = models.access.read().keys
            ends = [(key.expires_at, key.id) for key in keys if key.expires_at is not None]
            next_ends = sorted(end for end in ends if end[0] > now)[:MAX_EXPIRING]
            return {(families.KEY_EXPIRY.name, (key,)): at.timestamp() for at, key in next_ends}

        self._reads: dict[str, tuple[Callable[[], Values], Values]] = {
            "broker": (read_broker, {(families.BROKER_UP.name, ()): 0}),
            "models": (read_models, {(families.MODEL_STORE_UP.name, ()): 0}),
            "keys": (read_keys, {}),
            "disks": (lambda: _read_disks(disks), {}),
        }
        self._timeout_s = timeout_s
        self._executor = ThreadPoolExecutor(len(self._reads), thread_name_prefix="dependencies")
        self._running: dict[str, Future[Values]] = {}

    def read(self) -> dict[Key, float]:
        """Return the metrics; a dependency that fails or does not answer in time is down."""
        # A call that still hangs from an earlier scrape is not started a second time.
        for name, (read, _) in self._reads.items():
            if name not in self._running or self._running[name].done():
                self._running[name] = self._executor.submit(read)
        futures = dict(self._running)
        wait(futures.values(), timeout=self._timeout_s)
        values: dict[Key, float] = {}
        for name, (_, down) in self._reads.items():
            values |= _result(futures[name], down)
        return values


def _result(future: Future[Values], down: Values) -> Values:
    try:
        return future.result(0)
    except (TimeoutError, ForgeError, OSError) as error:
        log.warning("dependency_not_measured", reason=str(error) or "no answer in time")
        return down


def _read_disks(disks: Mapping[str, Path]) -> Values:
    values: dict[Key, float] = {}
    for name, folder in disks.items():
        if not folder.exists():  # nothing was stored yet
            continue
        found = os.statvfs(folder)
        values[families.DISK_FREE.name, (name,)] = found.f_bavail * found.f_frsize
        values[families.DISK_SIZE.name, (name,)] = found.f_blocks * found.f_frsize
    return values
