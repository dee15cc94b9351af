"""Each process is killed at random moments; the seed is fixed here, and random in run_chaos."""

from .fault_run import run_under_faults
from .faults import kill_api, kill_broker, kill_leader, kill_trainer, kill_worker

FAULTS = (kill_trainer, kill_api, kill_leader, kill_broker, kill_worker)


def test_killed_process_loses_and_duplicates_no_job(service):
    outcome = run_under_faults(service, FAULTS, seed=10)
    assert (outcome.jobs["lost"], outcome.jobs["duplicated"], outcome.broken) == (0, 0, [])
