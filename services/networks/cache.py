"""Loaded networks: read and verified once a process, then shared by all its threads."""

import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from io import BytesIO
from typing import Protocol

from contracts.errors import DamagedError, GoldenMismatchError
from contracts.models.versions import describe_version
from mlp_core import Network, check_golden, load_weights
from mlp_core.errors import CoreError, OutputError
from services.http.errors import BusyError
from services.limits.queue import RequestQueue
from services.networks.retry import use_found
from services.server.client_connection import watch_own_client
from stores.models.store import ModelStore

MAX_CACHE_BYTES = 256 * 2**20
# While a version is loaded, its file and its parameters are both in memory: 2.25 times the file, so
# what is larger than this is loaded alone. Of an inference process's four threads two may wait.
LARGE_BYTES = 8 * 2**20
MAX_WAITING = 2
# To find a large version damaged takes a thread seconds; those who ask next are told at once.
REFUSAL_S = 1.0


@dataclass(frozen=True)
class LoadedNetwork:
    """A version's network, ready to answer; nothing changes it any more."""

    name: str
    version: int
    network: Network
    size_bytes: int


@dataclass
class Slot:
    """The place of a network that is loaded.

    Args:
        loaded: The network.
        used_at: When it was last asked for, by the clock of Networks.
        fast: What the fast lane keeps beside it; both leave together.
    """

    loaded: LoadedNetwork
    used_at: float
    fast: object | None = None


@dataclass(frozen=True)
class _Refusal:
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
        loading: Held while a large version is loaded; other processes may share it.
    """

    def __init__(
        self,
        models: ModelStore,
        max_bytes: int = MAX_CACHE_BYTES,
        clock: Callable[[], float] = time.monotonic,
        meter: LoadMeter | None = None,
        large_bytes: int = LARGE_BYTES,
    ) -> None:
        self.loading: AbstractContextManager[None] = nullcontext()
        self._models = models
        self._large_bytes = large_bytes
        self._large_loads = RequestQueue(
            lambda: BusyError(f"a large version is being loaded and {MAX_WAITING} wait"),
            at_once=1,
            waiting=MAX_WAITING,
        )
        self._meter = meter
        self._max_bytes = max_bytes
        self._clock = clock
        self._slots: dict[tuple[str, int], Slot] = {}
        self._keep_lock = threading.Lock()
        self._refusals: dict[tuple[str, int], _Refusal] = {}
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
        return use_found(
            lambda: self._models.resolve(name, ref), lambda version: self._find((name, version))
        )

    def find_loaded(self, name: str, ref: str) -> Slot | None:
        """Return the place of the network that a ref means, if that takes no waiting; else None.

        Raises:
            ModelNotFoundError, VersionNotFoundError, DamagedError, GoldenMismatchError,
                StoreUnavailableError: as resolve.
        """
        version = self._models.resolve_at_once(name, ref)
        slot = None if version is None else self._slots.get((name, version))
        if slot is not None:
            slot.used_at = self._clock()
        return slot

    def find_refusal(self, name: str, version: int) -> DamagedError | GoldenMismatchError | None:
        """Return why this process could not load a version within the last REFUSAL_S, or None.

        What failed before that may be repaired.
        """
        refusal = self._refusals.get((name, version))
        return refusal.error if refusal and self._clock() < refusal.until_s else None

    def _find(self, key: tuple[str, int]) -> LoadedNetwork:
        slot = self._slots.get(key) or self._load_once(key)
        slot.used_at = self._clock()
        return slot.loaded

    def _load_once(self, key: tuple[str, int]) -> Slot:
        with self._load_locks.setdefault(key, threading.Lock()):
            slot = self._slots.get(key)
            if slot is None:
                slot = Slot(self._load_unless_refused(key), self._clock())
                self._keep(key, slot)
            return slot

    def _keep(self, key: tuple[str, int], slot: Slot) -> None:
        with self._keep_lock:
            self._evict(self._max_bytes - slot.loaded.size_bytes)
            self._slots[key] = slot
            if self._meter is not None:
                self._meter.loaded(*key)

    def _load_unless_refused(self, key: tuple[str, int]) -> LoadedNetwork:
        refused = self.find_refusal(*key)
        if refused is not None:
            raise type(refused)(refused.what, refused.reason)
        try:
            loaded = self._load_when_free(*key)
        except (DamagedError, GoldenMismatchError) as error:
            self._refusals[key] = _Refusal(error, self._clock() + REFUSAL_S)
            raise
        self._refusals.pop(key, None)
        return loaded

    def _load_when_free(self, name: str, version: int) -> LoadedNetwork:
        size_bytes = self._models.get_manifest(name, str(version)).weights.size_bytes
        if size_bytes <= self._large_bytes:
            return self._load(name, version)
        return self._large_loads.take(lambda: self._load_alone(name, version), watch_own_client())

    def _load_alone(self, name: str, version: int) -> LoadedNetwork:
        with self.loading:
            return self._load(name, version)

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
        kept_bytes = sum(slot.loaded.size_bytes for slot in self._slots.values())
        for key in sorted(self._slots, key=lambda key: self._slots[key].used_at):
            if kept_bytes <= room_bytes:
                return
            kept_bytes -= self._slots.pop(key).loaded.size_bytes
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
    except OutputError as refused:
        raise GoldenMismatchError(what, str(refused)) from refused
    except CoreError as refused:
        raise DamagedError(what, str(refused)) from refused
    for param in network.params:
        param.setflags(write=False)  # threads share it: a write would be a bug, and raises
    return network
