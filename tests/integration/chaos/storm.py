"""A service under load to which faults happen at random moments."""

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from random import Random

from waiting import wait_until

from .audit import broken_promises, count_jobs, idle_workers, mistold
from .customer import Customer
from .faults import OFF_BY_S, Stage
from .forge import clock_off_by
from .watcher import Watcher

LOAD = 4  # jobs that wait or run at any moment


@dataclass(frozen=True)
class Outcome:
    """What a storm did, and what it left.

    Args:
        injected: How often each fault happened, by its name.
        jobs: How many there are of each kind; see count_jobs.
        broken: Each broken promise in words.
    """

    injected: Counter
    jobs: dict
    broken: list

    @property
    def is_good(self):
        return not (self.jobs["lost"] or self.jobs["doubled"] or self.broken)


def run_storm(forge, faults, seed):
    """Let faults happen to a service that is not started yet, one after the other.

    The first job is done before: what others with the same spec publish must have its bits.

    Args:
        faults: Functions of a stage.
        seed: Of every moment and every choice.
    """
    forge.start()
    with forge.connect() as client:
        customer, watchers, injected = Customer(client), [], Counter()
        message = _run_undisturbed(forge, customer)
        for number, fault in enumerate(faults):
            _keep_busy(forge, customer, watchers)
            # Dice of its own: what one fault throws depends on no other.
            dice = Random(f"{seed} {number}")  # noqa: S311  draws faults, guards nothing
            stage = Stage(forge, customer, message, dice)
            stage.pause(0, 1)
            fault(stage)
            injected[fault.__name__] += 1
        return _wait_and_look(forge, customer, watchers, injected)


def _run_undisturbed(forge, customer):
    """Return its wake-up as the broker had it; there are two workers then, one in another hour."""
    job_id = customer.submit()
    (message,) = wait_until(forge.messages)
    forge.add_worker()
    forge.add_worker(**clock_off_by(OFF_BY_S))
    forge.wait_until_ready()
    customer.wait_for(job_id, "succeeded")
    return message


def _keep_busy(forge, customer, watchers):
    for _ in range(LOAD - len(customer.pending())):
        watchers.append(Watcher(forge.url, customer.submit()))
    wait_until(lambda: customer.get("/jobs", state="running").json()["items"])


def _wait_and_look(forge, customer, watchers, injected):
    forge.wait_until_ready()
    with suppress(AssertionError):
        wait_until(lambda: not customer.pending())
    jobs = count_jobs(customer, forge.models)
    broken = broken_promises(customer, forge.models)
    broken += [] if jobs["lost"] else idle_workers(forge.workers, customer)
    broken += [text for watcher in watchers for text in mistold(watcher, customer)]
    return Outcome(injected, jobs, broken)
