"""Jobs that train during a measurement."""

import contextlib
import time
from collections.abc import Iterator

from contracts.jobs.job import TERMINAL_STATES

from harness.live import Live

ENDLESS = {"model": "endless", "steps": 5_000_000}
TIMEOUT_S = 60
PAUSE_S = 0.05
SETTLE_S = 1.0


@contextlib.contextmanager
def training(live: Live, jobs: int) -> Iterator[None]:
    """Keep a number of jobs running until the block ends, then cancel those that have started."""
    with contextlib.ExitStack() as posted:
        ids = [_post(live, posted) for _ in range(jobs)]
        for job_id in ids:
            _wait_for(live, job_id, "running")
        time.sleep(SETTLE_S)  # the data set is loaded, and the first steps are done
        yield


def _post(live: Live, posted: contextlib.ExitStack) -> str:
    job_id = str(live.call("POST", "/jobs", ENDLESS)["id"])
    posted.callback(_end, live, job_id)
    return job_id


def _end(live: Live, job_id: str) -> None:
    if live.call("GET", f"/jobs/{job_id}")["state"] not in TERMINAL_STATES:
        live.call("POST", f"/jobs/{job_id}/cancel", {})
        _wait_for(live, job_id, "cancelled")


def _wait_for(live: Live, job_id: str, state: str) -> None:
    deadline = time.monotonic() + TIMEOUT_S
    while (found := live.call("GET", f"/jobs/{job_id}")["state"]) != state:
        if found in TERMINAL_STATES or time.monotonic() > deadline:
            raise SystemExit(f"job {job_id} is {found}, not {state}, after at most {TIMEOUT_S} s")
        time.sleep(PAUSE_S)
