"""Each part killed at random moments; the seeds are fixed here, and random in run_chaos."""

import pytest

from .faults import kill_api, kill_broker, kill_leader, kill_trainer, kill_worker
from .storm import run_storm


@pytest.mark.parametrize(
    "faults",
    [(kill_trainer, kill_leader, kill_worker), (kill_api,) * 3, (kill_broker,) * 3],
    ids=["workers", "api", "broker"],
)
def test_killed_process_loses_and_duplicates_no_job(forge, faults):
    outcome = run_storm(forge, faults, seed=1)
    assert (outcome.jobs["lost"], outcome.jobs["doubled"], outcome.broken) == (0, 0, [])
