"""A thousand jobs of one step wait: how fast one worker ends them, and what a POST takes."""

import statistics
import time
from typing import Any

from harness.live import Live, seconds
from harness.timing import judge, pauses_ms

# Most at once; the rest while those are worked off.
AT_ONCE, ONE_BY_ONE, PAUSE_S = 800, 200, 0.25
MIN_RATE, MAX_POST_MS = 6.0, 50.0
NAME = "drained"
ONE_STEP = {"steps": 1, "model": NAME}


def measure_drain(live: Live) -> tuple[bool, float]:
    """Print rate and latency; return whether both are met, and the mean pause between two jobs.

    The pause, in milliseconds, is from the end of one job to the claim of the next.
    """
    at_once = [post(live) for _ in range(AT_ONCE)]
    one_by_one = [post(live, PAUSE_S) for _ in range(ONE_BY_ONE)]
    print(f"\n{AT_ONCE + ONE_BY_ONE} jobs of one step, one worker")
    is_fast = report_posts("one after the other", at_once)
    is_fast &= report_posts(f"one every {PAUSE_S:g} s", one_by_one)
    jobs = wait_for_all(live)
    starts = [seconds(job["started_at"]) for job in jobs]
    ends = [seconds(job["finished_at"]) for job in jobs]
    rate = len(jobs) / (ends[-1] - starts[0])
    is_quick = judge(f"{rate:.1f} jobs a second (at least {MIN_RATE:g})", is_met=rate >= MIN_RATE)
    return is_fast and is_quick, statistics.mean(pauses_ms(starts, ends))


def post(live: Live, pause_s: float = 0.0) -> float:
    """Submit a job; return the milliseconds that the answer took."""
    time.sleep(pause_s)
    return live.time_ms("POST", "/jobs", ONE_STEP)


def report_posts(how: str, times_ms: list[float]) -> bool:
    """Print what POST /jobs took; return whether it is little enough."""
    cuts = statistics.quantiles(times_ms, n=100)
    p50, p99 = cuts[49], cuts[98]
    found = f"{len(times_ms)} POST /jobs, {how}: p50 {p50:.1f} ms, p99 {p99:.1f} ms"
    return judge(f"{found} (p99 below {MAX_POST_MS:g})", is_met=p99 < MAX_POST_MS)


def wait_for_all(live: Live) -> list[dict[str, Any]]:
    """Return all jobs once they have succeeded, each with its version; else end the run."""
    newest = live.ask("GET", f"/jobs?model={NAME}&limit=1")["items"][0]
    live.wait_for_end(newest["id"], pause_s=0.5)  # the last to be run
    jobs = live.jobs_of(NAME)
    versions = [job["model"] and job["model"]["version"] for job in jobs]
    if versions != list(range(1, AT_ONCE + ONE_BY_ONE + 1)):
        raise SystemExit(f"the jobs have not one version each, in their order: {versions}")
    return jobs
