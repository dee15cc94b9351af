"""A queue of a thousand jobs of one step: how fast one worker drains it, and POST latencies."""

import statistics
import time
from typing import Any

from harness.live import Live, parse_seconds
from harness.timing import judge

# Posted first without a pause; the others while the worker drains the queue.
AT_ONCE, ONE_BY_ONE, PAUSE_S = 800, 200, 0.25
MIN_RATE, MAX_POST_MS = 6.0, 50.0
NAME = "drained"
ONE_STEP = {"steps": 1, "model": NAME}


def measure_drain(live: Live) -> bool:
    """Print rate and latencies; return whether both targets are met."""
    at_once = [post(live) for _ in range(AT_ONCE)]
    one_by_one = [post(live, PAUSE_S) for _ in range(ONE_BY_ONE)]
    print(f"\n{AT_ONCE + ONE_BY_ONE} jobs of one step, one worker")
    is_fast = judge_posts("one after the other", at_once)
    is_fast &= judge_posts(f"one every {PAUSE_S:g} s", one_by_one)
    jobs = wait_for_all(live)
    took_s = parse_seconds(jobs[-1]["finished_at"]) - parse_seconds(jobs[0]["started_at"])
    rate = len(jobs) / took_s
    is_quick = judge(f"{rate:.1f} jobs a second (at least {MIN_RATE:g})", is_met=rate >= MIN_RATE)
    return is_fast and is_quick


def post(live: Live, pause_s: float = 0.0) -> float:
    """Submit a job after a pause; return the latency of the response in milliseconds."""
    time.sleep(pause_s)
    return live.time_ms("POST", "/jobs", ONE_STEP)


def judge_posts(how: str, times_ms: list[float]) -> bool:
    """Print the latencies of POST /jobs; return whether they are low enough."""
    cuts = statistics.quantiles(times_ms, n=100)
    p50, p99 = cuts[49], cuts[98]
    found = f"{len(times_ms)} POST /jobs, {how}: p50 {p50:.1f} ms, p99 {p99:.1f} ms"
    return judge(f"{found} (p99 below {MAX_POST_MS:g})", is_met=p99 < MAX_POST_MS)


def wait_for_all(live: Live) -> list[dict[str, Any]]:
    """Return all jobs once they have succeeded, each with its version; else exit."""
    newest = live.call("GET", f"/jobs?model={NAME}&limit=1")["items"][0]
    live.wait_for_end(newest["id"], pause_s=0.5)  # it runs last
    jobs = live.jobs_of(NAME)
    versions = [job["model"] and job["model"]["version"] for job in jobs]
    if versions != list(range(1, AT_ONCE + ONE_BY_ONE + 1)):
        raise SystemExit(f"the jobs do not have one version each, in their order: {versions}")
    return jobs
