"""A process that forks while it sweeps; each child reports whether that cut a sweep in two."""

import os
import sys
import threading
import time

from stores.batch.results import BatchResults
from stores.blobs.memory import MemoryBlobs
from stores.datasets.imported import ImportedDatasets
from stores.jobs.limits import JobLimits
from stores.jobs.memory import make_memory_engine
from stores.jobs.store import JobStore
from stores.models.open import memory_store
from worker.sweeping import periodic_thread
from worker.sweeping import sweeper as sweeping
from worker.sweeping.node import Node
from worker.sweeping.sweeper import Sweeper, SweeperConfig, SweptStores, WakeUps

CHILDREN = 40


class SlowJobs(JobStore):
    """A job store that is busy nearly all the time."""

    is_busy = False
    calls = 0

    def read_clock(self):
        self.is_busy = True
        self.calls += 1
        threading.Event().wait(0.005)
        self.is_busy = False
        return time.time()


def main():
    jobs = SlowJobs(make_memory_engine(), JobLimits(max_queued=20, lease_s=30, max_attempts=3))
    sweeping.SWEEP_S = periodic_thread.PAUSE_S = 0.0005
    wake_ups = WakeUps(count=int, send=str)
    stores = SweptStores(
        jobs, memory_store(), ImportedDatasets(MemoryBlobs()), BatchResults(MemoryBlobs())
    )
    sweeper = Sweeper(stores, wake_ups, SweeperConfig(lease_s=30, keep_s=30), Node("here"))
    sweeper.start()
    torn = 0
    for _ in range(CHILDREN):
        child = os.fork()
        if child == 0:
            os._exit(int(jobs.is_busy))
        torn += os.waitpid(child, 0)[1] != 0
    sweeper.stop()
    print(torn, jobs.calls > CHILDREN // 2)  # noqa: T201  read by the test
    sys.exit(0)


main()
