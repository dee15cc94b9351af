"""Each process is killed at random moments; the seed is fixed here, and random in run_chaos."""

import pytest

from .fault_run import run_under_faults
from .faults import kill_api, kill_broker, kill_leader, kill_trainer, kill_worker


@pytest.mark.parametrize(
    "faults",
    [(kill_trainer, kill_leader, kill_worker), (kill_api,) * 3, (kill_broker,) * 3],
    ids=["workers", "api", "broker"],
)
def test_killed_process_loses_and_duplicates_no_job(service, faults):
    outcome = run_under_faults(service, faults, seed=1)
    assert (outcome.jobs["lost"], outcome.jobs["duplicated"], outcome.broken) == (0, 0, [])
