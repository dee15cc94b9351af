"""Runs a service under load, and injects faults at random moments."""

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from random import Random

from waiting import wait_until

from .audit import count_jobs, find_broken_promises, idle_workers, stream_errors_of
from .event_follower import EventFollower
from .faults import OFF_BY_S, FaultTarget
from .retrying_client import RetryingClient
from .service import clock_off_by

LOAD = 3  # jobs that wait or run at any moment


@dataclass(frozen=True)
class Outcome:
    """The faults that a run has injected, and the state afterwards.

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
        return not (self.jobs["lost"] or self.jobs["duplicated"] or self.broken)


def run_under_faults(service, faults, seed):
    """Start a service and inject faults, one after the other.

    The first job is done before: what others with the same spec publish must have its bits.

    Args:
        faults: Functions of a stage.
        seed: Of every moment and every choice.
    """
    service.start()
    with service.connect() as http:
        client, followers, injected = RetryingClient(http), [], Counter()
        message = _run_undisturbed(service, client)
        for number, fault in enumerate(faults):
            _keep_busy(service, client, followers)
            # One generator per fault: its choices do not depend on earlier faults.
            rng = Random(f"{seed} {number}")  # noqa: S311  draws faults, guards nothing
            target = FaultTarget(service, client, message, rng)
            target.pause(0, 1)
            fault(target)
            injected[fault.__name__] += 1
        return _collect_outcome(service, client, followers, injected)


def _run_undisturbed(service, client):
    """Run one job, add two workers (one with a wrong clock), and return the job's message."""
    job_id = client.submit()
    (message,) = wait_until(service.messages)
    service.add_worker()
    service.add_worker(**clock_off_by(OFF_BY_S))
    service.wait_until_ready()
    client.wait_for(job_id, "succeeded")
    return message


def _keep_busy(service, client, followers):
    for _ in range(LOAD - len(client.pending())):
        followers.append(EventFollower(service.url, client.submit()))
    wait_until(lambda: client.get("/jobs", state="running").json()["items"])


def _collect_outcome(service, client, followers, injected):
    service.wait_until_ready()
    with suppress(AssertionError):
        wait_until(lambda: not client.pending())
    jobs = count_jobs(client, service.models)
    broken = find_broken_promises(client, service.models)
    broken += [] if jobs["lost"] else idle_workers(service.workers, client)
    broken += [text for follower in followers for text in stream_errors_of(follower, client)]
    return Outcome(injected, jobs, broken)
