"""Loads the arrays of each data set once, however many requests need them."""

from typing import Final

import numpy as np

from contracts.datasets import DatasetInfo
from services.http.callers import current_caller
from services.limits.limiter import WorkLimiter
from services.limits.single_flight import SingleFlight
from services.limits.thread_budget import ThreadBudget
from services.server.client_connection import watch_client
from stores.datasets.store import LATEST, Dataset, DatasetStore

MAX_LOADED: Final = 4  # versions whose verified files a process keeps mapped
MAX_WAITING: Final = 12  # requests that wait for loads: as many as may wait for anything


class SharedLoads:
    """A DatasetStore for requests: it knows what their callers may use, and shares their loads.

    The first load of a version hashes up to 512 MiB, or downloads them before.

    Args:
        datasets: The store.
        threads: The budget that waiting requests share with other work.
    """

    def __init__(self, datasets: DatasetStore, threads: ThreadBudget) -> None:
        self._datasets = datasets
        self._loads: SingleFlight[Dataset] = SingleFlight(MAX_LOADED, threads)
        self._limiter = WorkLimiter("loads of large data sets", threads=threads)

    def list_names(self) -> list[str]:
        """Return the names of the data sets (as the store) that the caller may use."""
        names = self._datasets.list_names()
        return [name for name in names if current_caller().allows_dataset(name)]

    def get_info(self, name: str, ref: str = LATEST) -> DatasetInfo:
        """Return a version (as the store); NameNotAllowedError if the caller may not use it."""
        current_caller().require_dataset(name)
        return self._datasets.get_info(name, ref)

    def list_numbers(self, name: str) -> list[int]:
        """Return the numbers of the existing versions (as the store)."""
        return self._datasets.list_numbers(name)

    def hold_version(self, name: str, version: int) -> None:
        """Keep a version for a job that was committed just before (as the store)."""
        self._datasets.hold_version(name, version)

    def load(self, name: str, version: int | None = None) -> Dataset:
        """Return the arrays of a version, by default the latest (errors as the store).

        Raises:
            BusyError: too many requests wait for loads, or too many large ones are due.
            RefusedError: 503, the client disconnected while it waited.
        """
        info = self.get_info(name, str(version or LATEST))
        examples = info.train_examples + info.test_examples
        size_bytes = examples * info.input_size * np.dtype(info.dtype).itemsize
        return self._loads.get(
            (name, info.version, info.sha256),
            lambda is_abandoned: self._limiter.run(
                lambda: self._datasets.load(name, info.version), size_bytes, is_abandoned
            ),
            MAX_WAITING,
            watch_client(),
        )
