"""Faults that are injected into a running service; each ends when its function returns."""

import resource
import select
import signal
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random

from .restartable_program import send_signal
from .retrying_client import RetryingClient
from .service import LEASE_S, Service

# The largest file on the "full disk": smaller than a result, a checkpoint or a database.
NEARLY_NOTHING_BYTES = 512
BURST = 5  # jobs that are posted during an outage
OFF_BY_S = 600  # how far a wrong clock is off


def pause(seconds):
    """Sleep: here the moment itself is under test, so there is no condition to wait for."""
    select.select([], [], [], seconds)


@dataclass(frozen=True)
class FaultTarget:
    """What a fault may use: the service, a client, an old message, random numbers."""

    service: Service
    client: RetryingClient
    message: bytes
    rng: Random

    def pause(self, least_s, most_s):
        pause(self.rng.uniform(least_s, most_s))

    def worker(self):
        return self.rng.choice(self.service.workers)


def kill_trainer(target):
    """Kill a worker's training process; its main process starts another."""
    for pid in target.service.trainers(target.worker()):
        send_signal(pid, signal.SIGKILL)


def kill_leader(target):
    """Kill a worker's main process; its training process dies with it."""
    worker = target.worker()
    worker.kill_leader()
    worker.start()


def kill_worker(target):
    """Kill all processes of a worker."""
    worker = target.worker()
    worker.kill()
    worker.start()


@contextmanager
def posting(target):
    """Post short jobs during the block, one after the other."""
    with ThreadPoolExecutor(1) as pool:
        posted = pool.submit(lambda: [target.client.submit(steps=30) for _ in range(BURST)])
        target.pause(0, 0.1)
        yield
        posted.result()


def kill_broker(target):
    with posting(target):
        target.service.broker.kill()
        target.pause(0, 1)
        target.service.broker.start()


def kill_api(target):
    with posting(target):
        target.service.api.kill()
        target.pause(0, 0.5)
        target.service.api.start()


def flush_broker(target):
    target.service.flush()


def deliver_again(target):
    """Deliver an old message two more times."""
    target.service.deliver(target.message, target.message)


def freeze_worker(target):
    """Stop all processes of a worker for longer than its lease, then continue them."""
    worker = target.worker()
    worker.signal_all(signal.SIGSTOP)
    target.pause(LEASE_S + 1, LEASE_S + 3)
    worker.signal_all(signal.SIGCONT)


def terminate_worker(target):
    """Terminate a worker and start it again, as an operator does."""
    worker = target.worker()
    worker.stop()
    worker.start()


def cancel_job(target):
    pending = target.client.pending()
    if pending:
        target.client.cancel(target.rng.choice(pending))


def stop_database(target):
    """Make the database unavailable for longer than SQLite waits for a lock."""
    with posting(target), target.service.database.unavailable():
        target.pause(10.5, 12)


def fill_disk(target):
    """Let the kernel refuse a worker's writes for a while, as on a full disk."""
    trainers = target.service.trainers(target.worker())
    for pid in trainers:
        limit_files(pid, NEARLY_NOTHING_BYTES)
    target.pause(0.5, 2)
    for pid in trainers:
        limit_files(pid, resource.RLIM_INFINITY)


def limit_files(pid, size_bytes):
    """Limit the size of each file that a running process may write."""
    try:
        _, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (size_bytes, hard))
    except ProcessLookupError:
        return
