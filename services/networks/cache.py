"""Loaded networks: read and verified once per process, then shared by its threads."""

import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from contracts.datasets import InputTransform
from contracts.errors import (
    DamagedError,
    GoldenMismatchError,
    ModelNotFoundError,
    StoreUnavailableError,
    VersionNotFoundError,
)
from contracts.models.versions import describe_version
from mlp_core import Network
from services.http.errors import BusyError
from services.limits.queue import RequestQueue
from services.networks.encoded_classes import EncodedClasses
from services.networks.memory_pool import MemoryPool
from services.networks.retry import retry_if_deleted
from services.server.client_connection import watch_client
from stores.models.files.weights_file import read_network, read_transform
from stores.models.store import ModelStore

if TYPE_CHECKING:
    from services.metrics.inferences import InferenceMeter

MAX_CACHE_BYTES = 256 * 2**20
# A load needs the memory of the file in addition to the cached networks, so larger versions are
# loaded one at a time. Two of an inference process's four threads may wait.
LARGE_BYTES = 8 * 2**20
MAX_WAITING = 2
# Finding that a large version is damaged takes seconds; the next requests get a cached error.
LOAD_ERROR_S = 1.0


@dataclass(frozen=True)
class LoadedNetwork:
    """A version's network, ready to predict and immutable.

    Args:
        name: The model's.
        version: Its number.
        network: The network.
        size_bytes: The size of its parameters.
        transform: How raw values become its inputs.
    """

    name: str
    version: int
    network: Network
    size_bytes: int
    transform: InputTransform

    @cached_property
    def classes(self) -> EncodedClasses:
        """Its classes."""
        return EncodedClasses(self.transform)


@dataclass
class CachedNetwork:
    """An entry of the cache.

    Args:
        loaded: The network.
        used_at: When it was last used, by the clock of Networks.
        fast: What the fast path caches with it.
    """

    loaded: LoadedNetwork
    used_at: float
    fast: object | None = None


@dataclass(frozen=True)
class _LoadError:
    """Why a version can't be loaded, and until when the error is cached, by the clock."""

    error: DamagedError | GoldenMismatchError
    until_s: float


class Networks:
    """The networks of one process; the least recently used are evicted to bound their memory.

    Deleted ones are dropped when another one is loaded. A request for a loaded version takes
    no lock: it reads the model's head and one dict.

    Args:
        models: The model store.
        max_bytes: Bounds the parameters; the network loaded last stays whatever its size. Half as
            much memory of evicted networks is retained for the next ones.
        clock: A monotonic clock, in seconds.
        meter: Counts loads and evictions.
        large_bytes: Versions with larger files are loaded one at a time.

    Attributes:
        models: The same.
        loading: Held during each of these loads; other processes may share it.
    """

    def __init__(
        self,
        models: ModelStore,
        max_bytes: int = MAX_CACHE_BYTES,
        clock: Callable[[], float] = time.monotonic,
        meter: "InferenceMeter | None" = None,
        large_bytes: int = LARGE_BYTES,
    ) -> None:
        self.loading: AbstractContextManager[None] = nullcontext()
        self.models = models
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
        self._memory = MemoryPool(max_bytes // 2, large_bytes)
        self._clock = clock
        self._entries: dict[tuple[str, int], CachedNetwork] = {}
        self._store_lock = threading.Lock()
        self._load_errors: dict[tuple[str, int], _LoadError] = {}
        # One per version, so that loading a large one does not delay others.
        self._load_locks: dict[tuple[str, int], threading.Lock] = {}

    def resolve(self, name: str, ref: str | None) -> LoadedNetwork:
        """Return the network of the version that a ref names now; None is the model's default.

        Raises:
            ModelNotFoundError: no model has this name.
            VersionNotFoundError: the model has no such version (any more).
            DamagedError: the stored bytes are not the published ones.
            GoldenMismatchError: they are, but predict other golden answers here.
            StoreUnavailableError: the store is unavailable.
            BusyError: it is large, and the queue of large loads is full.
            RefusedError: 503, the client disconnected while it waited for the load.
        """
        return retry_if_deleted(
            lambda: self.models.resolve(name, ref), lambda version: self._find((name, version))
        )

    def find_loaded(self, name: str, ref: str | None) -> CachedNetwork | None:
        """Return the entry of the network that a ref names, or None if that would have to wait.

        Raises:
            ModelNotFoundError, VersionNotFoundError, DamagedError, GoldenMismatchError,
                StoreUnavailableError: as resolve.
        """
        version = self.models.resolve_cached(name, ref)
        entry = None if version is None else self._entries.get((name, version))
        if entry is not None:
            entry.used_at = self._clock()
        return entry

    def find_load_error(self, name: str, version: int) -> DamagedError | GoldenMismatchError | None:
        """Return why loading a version failed within the last LOAD_ERROR_S, or None."""
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
        with self._store_lock:
            self._drop_deleted()
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
            # A copy, because the traceback refers to the memory of the file.
            copy = type(error)(error.what, error.reason)
            self._load_errors[key] = _LoadError(copy, self._clock() + LOAD_ERROR_S)
            raise
        self._load_errors.pop(key, None)
        return loaded

    def _load_when_free(self, name: str, version: int) -> LoadedNetwork:
        size_bytes = self.models.get_manifest(name, str(version)).weights.size_bytes
        if size_bytes <= self._large_bytes:
            return self._load(name, version)
        return self._large_loads.run(lambda: self._load_alone(name, version), watch_client())

    def _load_alone(self, name: str, version: int) -> LoadedNetwork:
        with self.loading:
            return self._load(name, version)

    def _load(self, name: str, version: int) -> LoadedNetwork:
        weights = self.models.copy_weights(name, version, self._memory.allocate)
        golden = self.models.read_golden(name, version)
        what = describe_version(name, version)
        network = read_network(weights, golden, what)
        size_bytes = sum(param.nbytes for param in network.params)
        return LoadedNetwork(name, version, network, size_bytes, read_transform(network, what))

    def _drop_deleted(self) -> None:
        """Forget deleted versions: of small ones, the bound would keep thousands."""
        for key in list(self._load_locks):
            if self._is_deleted(*key):
                del self._load_locks[key]
                self._load_errors.pop(key, None)
                if self._entries.pop(key, None) and self._meter is not None:
                    self._meter.dropped(*key)

    def _is_deleted(self, name: str, version: int) -> bool:
        try:
            self.models.resolve_cached(name, str(version))
        except (ModelNotFoundError, VersionNotFoundError):
            return True
        except (DamagedError, StoreUnavailableError):
            return False
        return False

    def _evict(self, max_bytes: int) -> None:
        kept_bytes = sum(entry.loaded.size_bytes for entry in self._entries.values())
        for key in sorted(self._entries, key=lambda key: self._entries[key].used_at):
            if kept_bytes <= max_bytes:
                return
            kept_bytes -= self._entries.pop(key).loaded.size_bytes
            if self._meter is not None:
                self._meter.evicted(*key)
