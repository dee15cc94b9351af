import threading

import pytest
from waiting import TIMEOUT_S

from contracts.errors import DatabaseUnavailableError, FencedError
from contracts.jobs.job import Progress
from contracts.jobs.spec import JobSpec
from stores.jobs.records import TrainingClaim
from worker.heartbeat import Heartbeat

CLAIM = TrainingClaim("job", 1, JobSpec())
PROGRESS = Progress(step=3, total_steps=9)


class Scripted:
    """A job store with a list of responses to heartbeats."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.beats = []
        self.all_given = threading.Event()

    def heartbeat(self, claim, progress):
        self.beats.append((claim, progress))
        answer = self.answers.pop(0) if self.answers else False
        if not self.answers:
            self.all_given.set()
        if isinstance(answer, Exception):
            raise answer
        return answer


def beat_through(jobs):
    with Heartbeat(jobs, CLAIM, lambda: PROGRESS, lease_s=0.03) as heartbeat:
        assert jobs.all_given.wait(TIMEOUT_S)
    return heartbeat


def test_heartbeats_carry_claim_and_progress():
    jobs = Scripted(False)
    heartbeat = beat_through(jobs)
    assert jobs.beats[0] == (CLAIM, PROGRESS)
    assert not heartbeat.cancelled
    assert not heartbeat.fenced


def test_heartbeat_remembers_a_cancel():
    assert beat_through(Scripted(True, False)).cancelled


def test_fenced_heartbeat_is_the_last():
    jobs = Scripted(False, FencedError("job", 1))
    assert beat_through(jobs).fenced
    assert len(jobs.beats) == 2


@pytest.mark.parametrize("error", [DatabaseUnavailableError(), KeyError("a bug")])
def test_failed_heartbeat_is_followed_by_others(error):
    jobs = Scripted(error, False)
    assert not beat_through(jobs).fenced
    assert len(jobs.beats) >= 2


def test_heartbeat_reads_a_cancel_within_half_a_second():
    heartbeat = Heartbeat(Scripted(), CLAIM, lambda: PROGRESS, lease_s=3600)
    assert heartbeat._interval_s <= 0.5
