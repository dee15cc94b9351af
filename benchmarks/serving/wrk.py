"""The load: wrk with one thread, which sends the next request after each response."""

import json
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).with_name("post.lua")


@dataclass(frozen=True)
class Load:
    """The request that wrk sends: a URL, a file with the body, and headers."""

    url: str
    body: Path
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Figures:
    """wrk's results.

    Args:
        requests: Number of requests with a response.
        seconds: Duration.
        p50_ms: Median latency.
        p99_ms: 99th percentile of latencies.
        refused: Responses whose status is 400 or more.
        broken: Failed connections, and missing responses.
    """

    requests: int
    seconds: float
    p50_ms: float
    p99_ms: float
    refused: int
    broken: int

    @property
    def rate(self) -> float:
        """Responses per second."""
        return self.requests / self.seconds


def need_wrk() -> str:
    """Return the path of wrk.

    Raises:
        SystemExit: it is not installed.
    """
    path = shutil.which("wrk")
    if path is None:
        raise SystemExit("wrk, which sends the requests, is not installed: apt-get install wrk")
    return path


def run_wrk(load: Load, connections: int, seconds: float) -> Figures:
    """Send requests over a number of connections.

    Raises:
        SystemExit: a request failed, so the figures would be wrong.
    """
    argv = [need_wrk(), "--threads=1", f"--connections={connections}", "--timeout=20s"]
    argv += [f"--duration={max(1, round(seconds))}s", "--script", str(SCRIPT), load.url]
    argv += ["--", str(load.body), *(f"{name}: {value}" for name, value in load.headers.items())]
    done = subprocess.run(argv, capture_output=True, check=True, text=True)  # noqa: S603  argv is ours
    figures = Figures(**json.loads(done.stdout.splitlines()[-1]))
    if figures.refused or figures.broken or not figures.requests:
        raise SystemExit(f"{load.url}: requests failed under {connections} connections: {figures}")
    return figures
