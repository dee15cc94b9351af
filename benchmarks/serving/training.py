"""Jobs that train for as long as a measurement needs them."""

import contextlib
import time
from collections.abc import Iterator

from live import Live

ENDLESS = {"model": "endless", "steps": 10_000_000}
PATIENCE_S = 60
PAUSE_S = 0.05
SETTLE_S = 1.0


@contextlib.contextmanager
def training(live: Live, jobs: int) -> Iterator[None]:
    """Keep so many jobs running until the block ends, and wait for their end."""
    ids = [str(live.ask("POST", "/jobs", ENDLESS)["id"]) for _ in range(jobs)]
    for job_id in ids:
        _wait_for(live, job_id, "running")
    time.sleep(SETTLE_S)  # the data set is loaded, and the first steps are done
    try:
        yield
    finally:
        for job_id in ids:
            live.ask("POST", f"/jobs/{job_id}/cancel", {})
        for job_id in ids:
            _wait_for(live, job_id, "cancelled")


def _wait_for(live: Live, job_id: str, state: str) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while (found := live.ask("GET", f"/jobs/{job_id}")["state"]) != state:
        if time.monotonic() > deadline:
            raise SystemExit(f"job {job_id} is {found}, and not {state}, after {PATIENCE_S} s")
        time.sleep(PAUSE_S)
