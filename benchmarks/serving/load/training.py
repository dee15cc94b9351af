"""Jobs that train during a measurement."""

import contextlib
import time
from collections.abc import Iterator

from contracts.jobs.job import TERMINAL_STATES

from harness.live import ENDLESS_STEPS, Live, wait_for_state

ENDLESS = {"model": "endless", "steps": ENDLESS_STEPS}
SETTLE_S = 1.0


@contextlib.contextmanager
def training(live: Live, jobs: int) -> Iterator[None]:
    """Keep a number of jobs running until the block ends, then cancel those that have started."""
    with contextlib.ExitStack() as posted:
        ids = [_post(live, posted) for _ in range(jobs)]
        for job_id in ids:
            wait_for_state(live, job_id, "running")
        time.sleep(SETTLE_S)  # the data set is loaded, and the first steps are done
        yield


def _post(live: Live, posted: contextlib.ExitStack) -> str:
    job_id = str(live.call("POST", "/jobs", ENDLESS)["id"])
    posted.callback(_end, live, job_id)
    return job_id


def _end(live: Live, job_id: str) -> None:
    if live.call("GET", f"/jobs/{job_id}")["state"] not in TERMINAL_STATES:
        live.call("POST", f"/jobs/{job_id}/cancel", {})
        wait_for_state(live, job_id, "cancelled")
