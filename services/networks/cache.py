"""Loaded networks: read and verified once a process, then shared by all its threads."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Protocol

from contracts.errors import DamagedError, GoldenMismatchError
from contracts.models.versions import describe_version
from mlp_core import Network, check_golden, load_weights
from mlp_core.errors import CoreError, OutputError
from services.http.errors import BusyError
from services.limits.queue import RequestQueue
from services.networks.retry import retry_if_deleted
from services.server.client_connection import watch_client
from stores.models.store import ModelStore

MAX_CACHE_BYTES = 256 * 2**20
# While a version is loaded, its file and its parameters are both in memory: 2.25 times the file, so
# what is larger than this is loaded alone. Of an inference process's four threads two may wait.
LARGE_BYTES = 8 * 2**20
MAX_WAITING = 2
# To find a large version damaged takes a thread seconds; those who ask next are told at once.
LOAD_ERROR_S = 1.0


@dataclass(frozen=True)
class LoadedNetwork:
    """A version's network, ready to answer; nothing changes it any more."""

    name: str
    version: int
    network: Network
    size_bytes: int


@dataclass
class CachedNetwork:
    """The place of a network that is loaded.

    Args:
        loaded: The network.
        used_at: When it was last asked for, by the clock of Networks.
        fast: What the fast path keeps beside it; both leave together.
    """

    loaded: LoadedNetwork
    used_at: float
    fast: object | None = None


@dataclass(frozen=True)
class _LoadError:
    """Why a version can't be served, and until when, by the clock, nobody looks again."""

    error: DamagedError | GoldenMismatchError
    until_s: float


class LoadMeter(Protocol):
    """What counts the versions that a process has loaded."""

    def loaded(self, model: str, version: int) -> None:
        """Count a version that is there from now on."""

    def evicted(self, model: str, version: int) -> None:
        """Count a version that made room for another."""


class Networks:
    """The networks of one process; the least recently used leave when their bytes pass a bound.

    A request for a loaded version takes no lock: it reads the model's head and one dict.

    Args:
        models: Where versions are resolved and read.
        max_bytes: Bound on the parameters kept; the network loaded last stays whatever its size.
        clock: Seconds that never fall.
        meter: Counts what comes and goes.
        large_bytes: Versions whose files are larger are loaded one at a time.

    Attributes:
        before_large_load: Called before each of them; raises where another process answers.
    """

    def __init__(
        self,
        models: ModelStore,
        max_bytes: int = MAX_CACHE_BYTES,
        clock: Callable[[], float] = time.monotonic,
        meter: LoadMeter | None = None,
        large_bytes: int = LARGE_BYTES,
    ) -> None:
        self.before_large_load: Callable[[], None] = lambda: None
        self._models = models
        self._large_bytes = large_bytes
        self._large_loads = RequestQueue(
            lambda: BusyError(
                f"a large version is being loaded and {MAX_WAITING} requests for others are waiting"
            ),
            max_running=1,
            max_waiting=MAX_WAITING,
        )
        self._meter = meter
        self._max_bytes = max_bytes
        self._clock = clock
        self._entries: dict[tuple[str, int], CachedNetwork] = {}
        self._keep_lock = threading.Lock()
        self._load_errors: dict[tuple[str, int], _LoadError] = {}
        # One a version: a large one that is being read holds up no small one.
        self._load_locks: dict[tuple[str, int], threading.Lock] = {}

    def resolve(self, name: str, ref: str) -> LoadedNetwork:
        """Return the network of the version that a ref means now.

        Raises:
            ModelNotFoundError: there is no such model.
            VersionNotFoundError: it has no such version (any more).
            DamagedError: the version's bytes are not the ones that were published.
            GoldenMismatchError: they are, and give other answers here.
            StoreUnavailableError: the store does not answer.
            BusyError: it is large, and as many of that kind wait to be loaded as may.
            RefusedError: 503, the client disconnected while it waited to be loaded.
        """
        return retry_if_deleted(
            lambda: self._models.resolve(name, ref), lambda version: self._find((name, version))
        )

    def find_loaded(self, name: str, ref: str) -> CachedNetwork | None:
        """Return the place of the network that a ref means, if that takes no waiting; else None.

        Raises:
            ModelNotFoundError, VersionNotFoundError, DamagedError, GoldenMismatchError,
                StoreUnavailableError: as resolve.
        """
        version = self._models.resolve_cached(name, ref)
        entry = None if version is None else self._entries.get((name, version))
        if entry is not None:
            entry.used_at = self._clock()
        return entry

    def find_load_error(self, name: str, version: int) -> DamagedError | GoldenMismatchError | None:
        """Return why this process could not load a version within the last LOAD_ERROR_S, or None.

        What failed before that may be repaired.
        """
        failure = self._load_errors.get((name, version))
        return failure.error if failure and self._clock() < failure.until_s else None

    def _find(self, key: tuple[str, int]) -> LoadedNetwork:
        entry = self._entries.get(key) or self._load_once(key)
        entry.used_at = self._clock()
        return entry.loaded

    def _load_once(self, key: tuple[str, int]) -> CachedNetwork:
        with self._load_locks.setdefault(key, threading.Lock()):
            entry = self._entries.get(key)
            if entry is None:
                entry = CachedNetwork(self._load_unless_failed(key), self._clock())
                self._store(key, entry)
            return entry

    def _store(self, key: tuple[str, int], entry: CachedNetwork) -> None:
        with self._keep_lock:
            self._evict(self._max_bytes - entry.loaded.size_bytes)
            self._entries[key] = entry
            if self._meter is not None:
                self._meter.loaded(*key)

    def _load_unless_failed(self, key: tuple[str, int]) -> LoadedNetwork:
        failed = self.find_load_error(*key)
        if failed is not None:
            raise type(failed)(failed.what, failed.reason)
        try:
            loaded = self._load_when_free(*key)
        except (DamagedError, GoldenMismatchError) as error:
            self._load_errors[key] = _LoadError(error, self._clock() + LOAD_ERROR_S)
            raise
        self._load_errors.pop(key, None)
        return loaded

    def _load_when_free(self, name: str, version: int) -> LoadedNetwork:
        size_bytes = self._models.get_manifest(name, str(version)).weights.size_bytes
        if size_bytes <= self._large_bytes:
            return self._load(name, version)
        self.before_large_load()
        return self._large_loads.run(lambda: self._load(name, version), watch_client())

    def _load(self, name: str, version: int) -> LoadedNetwork:
        weights = self._models.read_weights(name, version)
        if len(weights) > self._large_bytes:
            with self._keep_lock:  # before its parameters take the room
                self._evict(self._max_bytes - len(weights))
        golden = self._models.read_golden(name, version)
        network = read_network(weights, golden, describe_version(name, version))
        size_bytes = sum(param.nbytes for param in network.params)
        return LoadedNetwork(name, version, network, size_bytes)

    def _evict(self, room_bytes: int) -> None:
        kept_bytes = sum(entry.loaded.size_bytes for entry in self._entries.values())
        for key in sorted(self._entries, key=lambda key: self._entries[key].used_at):
            if kept_bytes <= room_bytes:
                return
            kept_bytes -= self._entries.pop(key).loaded.size_bytes
            if self._meter is not None:
                self._meter.evicted(*key)


def read_network(weights: bytes, golden: bytes | None, what: str) -> Network:
    """Return the network in a weights file, which nothing can change any more.

    Args:
        weights: The file.
        golden: Golden answers that it must repeat; None where there are none (a snapshot, or a
            version of an earlier build).
        what: Names it in a sentence.

    Raises:
        DamagedError: it is no network, or the golden answers are none.
        GoldenMismatchError: the network gives other answers.
    """
    try:
        network = load_weights(BytesIO(weights))
        if golden is not None:
            check_golden(network, golden)
    except OutputError as failed:
        raise GoldenMismatchError(what, str(failed)) from failed
    except CoreError as failed:
        raise DamagedError(what, str(failed)) from failed
    for param in network.params:
        param.setflags(write=False)  # threads share it: a write would be a bug, and raises
    return network
