"""Latencies of other routes while the maximum number of event streams is open."""

import contextlib
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import numpy as np

from contracts.settings import Settings
from services.server.client_connection import POLL_S

from harness.contender_process import ROOT
from harness.live import Live
from harness.timing import Times, judge, ratio, schedule, table

MAX_RATIO = 1.1
ROUNDS = 7
KINDS = ("none", "none again", "streams")


def measure_streams(live: Live) -> bool:
    """Print the latency of each route with and without streams; return whether it is the same."""
    count = Settings().max_streams
    # It reports at least four epochs per second.
    job_id = live.start_endless("streamed")
    times = measure_rounds(live, job_id, count)
    print(f"\n{count} open streams of a running job, or none; {ROUNDS} rounds")
    are_met = []
    for route, by_kind in times.items():
        print(table(by_kind, f"ms, {route}", "none"))
        are_met.append(judge_route(by_kind))
    return all(are_met)


def judge_route(by_kind: Times) -> bool:
    """Print the cost of the streams; return whether it is within the limit or the noise."""
    cost, again = ratio(by_kind, "streams", "none"), ratio(by_kind, "none again", "none")
    limit = max(MAX_RATIO, again, 1 / again)
    return judge(f"streams / none = {cost:.2f} (at most {limit:.2f})", is_met=cost <= limit)


def measure_rounds(live: Live, job_id: str, count: int) -> dict[str, Times]:
    """Return by route and kind the median milliseconds of each round."""
    routes = make_routes(live, job_id)
    times: dict[str, Times] = {route: {kind: [] for kind in KINDS} for route in routes}
    for number, kind in schedule(KINDS, ROUNDS):
        with streams_open(live, job_id, count if kind == "streams" else 0):
            figures = {route: measure_route() for route, measure_route in routes.items()}
        for route, figure in figures.items() if number else ():
            times[route][kind].append(figure)
    return times


def make_routes(live: Live, job_id: str) -> dict[str, Callable[[], float]]:
    """Return by route a function that requests it repeatedly; it returns the median in ms."""
    image = np.random.default_rng(0).integers(0, 256, 784).tolist()

    def repeat(times: int, method: str, path: str, body: object = None) -> Callable[[], float]:
        return lambda: statistics.median(live.time_ms(method, path, body) for _ in range(times))

    return {
        "GET /jobs/{id}": repeat(100, "GET", f"/jobs/{job_id}"),
        "POST /jobs": repeat(30, "POST", "/jobs", {"steps": 1, "model": "waiting"}),
        "POST /predict": repeat(100, "POST", "/predict", {"pixels": image}),
    }


@contextlib.contextmanager
def streams_open(live: Live, job_id: str, count: int) -> Iterator[None]:
    """Hold a number of streams open, in another process, until the block ends."""
    if count == 0:
        yield
        return
    script = str(ROOT / "benchmarks/harness/open_streams.py")
    holder = subprocess.Popen(  # noqa: S603  argv is fixed here
        [sys.executable, script, live.address, job_id, str(count)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        if holder.stdout is None or holder.stdout.readline() != "open\n":
            raise SystemExit("the streams could not be opened")
        yield
    finally:
        events, _ = holder.communicate(timeout=60)
        time.sleep(2 * POLL_S)  # until the service has noticed
    if holder.returncode or int(events) < count:
        raise SystemExit(f"{count} streams received {events.strip()} events")
