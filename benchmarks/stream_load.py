"""What the other routes take while as many event streams are open as may be."""

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
from harness.timing import Times, judge, ratio, table

MAX_RATIO = 1.1
ROUNDS = 7
# The streams follow one job of the notebook's kind, which tells four epochs a second or more.
STREAMED_JOB = {"steps": 5_000_000, "model": "streamed"}
KINDS = ("none", "none again", "streams")


def measure_streams(live: Live) -> bool:
    """Print what each route takes with and without streams; return whether it is the same."""
    count = Settings().max_streams
    job_id = start_streamed_job(live)
    times = measure_rounds(live, job_id, count)
    print(f"\n{count} open streams of a running job, or none; {ROUNDS} rounds")
    are_met = []
    for route, by_kind in times.items():
        print(table(by_kind, f"ms, {route}", "none"))
        are_met.append(judge_route(by_kind))
    return all(are_met)


def judge_route(by_kind: Times) -> bool:
    """Print what the streams cost; return whether it is no more than none differs from none."""
    cost, again = ratio(by_kind, "streams", "none"), ratio(by_kind, "none again", "none")
    limit = max(MAX_RATIO, again, 1 / again)
    return judge(f"streams / none = {cost:.2f} (at most {limit:.2f})", is_met=cost <= limit)


def start_streamed_job(live: Live) -> str:
    """Return the id of a job whose first epoch is told."""
    job_id = str(live.ask("POST", "/jobs", STREAMED_JOB)["id"])
    while live.ask("GET", f"/jobs/{job_id}")["progress"]["epoch"] == 0:
        time.sleep(0.1)
    return job_id


def measure_rounds(live: Live, job_id: str, count: int) -> dict[str, Times]:
    """Return by route and kind the median milliseconds of each round."""
    routes = make_routes(live, job_id)
    times: dict[str, Times] = {route: {kind: [] for kind in KINDS} for route in routes}
    for number in range(ROUNDS + 1):
        first = number % len(KINDS)
        for kind in KINDS[first:] + KINDS[:first]:
            with streams_open(live, job_id, count if kind == "streams" else 0):
                figures = {route: run() for route, run in routes.items()}
            if number:  # the first round warms caches
                for route, figure in figures.items():
                    times[route][kind].append(figure)
    return times


def make_routes(live: Live, job_id: str) -> dict[str, Callable[[], float]]:
    """Return by route what asks it some times and gives the median milliseconds."""
    image = np.random.default_rng(0).integers(0, 256, 784).tolist()

    def asked(times: int, method: str, path: str, body: object = None) -> Callable[[], float]:
        return lambda: statistics.median(live.time_ms(method, path, body) for _ in range(times))

    return {
        "GET /jobs/{id}": asked(100, "GET", f"/jobs/{job_id}"),
        "POST /jobs": asked(30, "POST", "/jobs", {"steps": 1, "model": "waiting"}),
        "POST /predict": asked(100, "POST", "/predict", {"pixels": image}),
    }


@contextlib.contextmanager
def streams_open(live: Live, job_id: str, count: int) -> Iterator[None]:
    """Hold so many streams open, in another process, until the block ends."""
    if count == 0:
        yield
        return
    script = str(ROOT / "benchmarks/harness/open_streams.py")
    holder = subprocess.Popen(  # noqa: S603  argv is fixed here: nobody else's text is in it
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
        told, _ = holder.communicate(timeout=60)
        time.sleep(2 * POLL_S)  # until the service has noticed
    if holder.returncode or int(told) < count:
        raise SystemExit(f"{count} streams were told {told.strip()} events")
