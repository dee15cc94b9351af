"""What is done to a running service; each fault is over when its function returns."""

import resource
import select
import signal
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random

from .customer import Customer
from .forge import LEASE_S, Forge
from .parts import send

# No file of a worker may grow past this: less than a result, a checkpoint or a database has.
NEARLY_NOTHING_BYTES = 512
BURST = 5  # jobs that are posted while something goes away
OFF_BY_S = 600  # a clock that is wrong


def pause(seconds):
    """Let time pass: here the moment itself is what is tried."""
    select.select([], [], [], seconds)


@dataclass(frozen=True)
class Stage:
    """What a fault may reach: the service, a client, a used message, and dice of its own."""

    forge: Forge
    customer: Customer
    message: bytes
    dice: Random

    def pause(self, least_s, most_s):
        pause(self.dice.uniform(least_s, most_s))

    def worker(self):
        return self.dice.choice(self.forge.workers)


def kill_trainer(stage):
    """Kill the process of a worker that trains; the one that feeds it starts another."""
    for pid in stage.forge.trainers(stage.worker()):
        send(pid, signal.SIGKILL)


def kill_leader(stage):
    """Kill the process of a worker that feeds the one that trains; that one dies with it."""
    worker = stage.worker()
    worker.kill_leader()
    worker.start()


def kill_worker(stage):
    """Kill all of a worker."""
    worker = stage.worker()
    worker.kill()
    worker.start()


@contextmanager
def posting(stage):
    """Post short jobs meanwhile, one after the other."""
    with ThreadPoolExecutor(1) as pool:
        posted = pool.submit(lambda: [stage.customer.submit(steps=30) for _ in range(BURST)])
        stage.pause(0, 0.1)
        yield
        posted.result()


def kill_broker(stage):
    with posting(stage):
        stage.forge.broker.kill()
        stage.pause(0, 1)
        stage.forge.broker.start()


def kill_api(stage):
    with posting(stage):
        stage.forge.api.kill()
        stage.pause(0, 0.5)
        stage.forge.api.start()


def flush_broker(stage):
    stage.forge.flush()


def deliver_again(stage):
    """Deliver a message that was delivered before, twice."""
    stage.forge.deliver(stage.message, stage.message)


def freeze_worker(stage):
    """Stop all of a worker past its lease, then let it go on."""
    worker = stage.worker()
    worker.signal_all(signal.SIGSTOP)
    stage.pause(LEASE_S + 1, LEASE_S + 3)
    worker.signal_all(signal.SIGCONT)


def terminate_worker(stage):
    """Ask a worker to stop, as an operator does who restarts it."""
    worker = stage.worker()
    worker.stop()
    worker.start()


def cancel_job(stage):
    pending = stage.customer.pending()
    if pending:
        stage.customer.cancel(stage.dice.choice(pending))


def take_database_away(stage):
    """Longer than a caller of SQLite waits for a lock."""
    with posting(stage), stage.forge.database.away():
        stage.pause(10.5, 12)


def fill_disk(stage):
    """Let a worker's process write nothing for a while; the kernel refuses, as on a full disk."""
    trainers = stage.forge.trainers(stage.worker())
    for pid in trainers:
        limit_files(pid, NEARLY_NOTHING_BYTES)
    stage.pause(0.5, 2)
    for pid in trainers:
        limit_files(pid, resource.RLIM_INFINITY)


def limit_files(pid, size_bytes):
    """Bound the size of each file that a process may write, while it runs."""
    try:
        _, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (size_bytes, hard))
    except ProcessLookupError:
        return
