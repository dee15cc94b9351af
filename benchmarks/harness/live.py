"""A real service for a benchmark: `mlpforge up` in a temporary folder, and a client of it."""

import contextlib
import http.client
import json
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cli.supervisor.service_process import running_service
from contracts.jobs.job import TERMINAL_STATES

TIMEOUT_S = 600
ENDLESS_STEPS = 5_000_000
PAGE = 500


class Live:
    """A running service, and one persistent connection to its gateway.

    Attributes:
        address: HOST:PORT.
    """

    def __init__(self, url: str, log: Path) -> None:
        self.address = urlsplit(url).netloc
        self._log = log
        self._connection = http.client.HTTPConnection(self.address, timeout=60)

    def call(self, method: str, path: str, body: object = None) -> Any:
        """Return the JSON of a response (errors as read)."""
        return json.loads(self.read(method, path, body))

    def read(self, method: str, path: str, body: object = None) -> bytes:
        """Return the content of a response; exit on an error response."""
        content = None if body is None else json.dumps(body)
        self._connection.request(method, path, content, {"Content-Type": "application/json"})
        response = self._connection.getresponse()
        answer = response.read()
        if response.status >= http.HTTPStatus.BAD_REQUEST:
            raise SystemExit(f"{method} {path}: {response.status}: {answer[:300]!r}")
        return answer

    def upload(self, path: str, file: Path, media_type: str) -> str:
        """Send a file as the body of a POST; return the id of the job that reads it."""
        connection = http.client.HTTPConnection(self.address, timeout=600)
        headers = {"Content-Type": media_type, "Content-Length": str(file.stat().st_size)}
        with file.open("rb") as body:
            connection.request("POST", path, body, headers)
            response = connection.getresponse()
            answer = response.read()
        connection.close()
        if response.status != http.HTTPStatus.ACCEPTED:
            raise SystemExit(f"upload: {response.status}: {answer[:300]!r}")
        return str(json.loads(answer)["id"])

    def time_ms(self, method: str, path: str, body: object = None) -> float:
        """Return the milliseconds of a request, until its response is read."""
        start = time.perf_counter()
        self.call(method, path, body)
        return (time.perf_counter() - start) * 1e3

    def wait_for_end(self, job_id: str, pause_s: float = 0.05) -> None:
        """Poll a job until it has succeeded; exit if it ends otherwise."""
        wait_for_state(self, job_id, "succeeded", pause_s)

    def start_endless(self, model: str) -> str:
        """Start a job of the notebook's network that takes long; return its id after an epoch."""
        job_id = str(self.call("POST", "/jobs", {"steps": ENDLESS_STEPS, "model": model})["id"])
        while self.call("GET", f"/jobs/{job_id}")["progress"]["epoch"] == 0:
            time.sleep(0.1)
        return job_id

    def jobs_of(self, model: str) -> list[dict[str, Any]]:
        """Return all jobs that publish under a name, the oldest first."""
        jobs, cursor = [], ""
        while cursor is not None:
            page = self.call("GET", f"/jobs?model={model}&limit={PAGE}{cursor}")
            jobs += page["items"]
            cursor = page["next_cursor"] and f"&cursor={page['next_cursor']}"
        return jobs[::-1]

    def logged_at(self, event: str, job_id: str) -> float:
        """Return when the service first logged an event of a job, in seconds since 1970."""
        for line in self._log.read_text("utf-8").splitlines():
            if job_id in line and f'"{event}"' in line:
                return parse_seconds(json.loads(line)["timestamp"])
        raise SystemExit(f"the service has not logged {event} of job {job_id}")


def wait_for_state(live: Live, job_id: str, state: str, pause_s: float = 0.05) -> None:
    """Poll a job until it has a state; exit if it ends otherwise, or takes too long."""
    deadline = time.monotonic() + TIMEOUT_S
    while (found := live.call("GET", f"/jobs/{job_id}")["state"]) != state:
        if found in TERMINAL_STATES or time.monotonic() > deadline:
            raise SystemExit(f"job {job_id} is {found}, not {state}, after at most {TIMEOUT_S} s")
        time.sleep(pause_s)


def parse_seconds(timestamp: str) -> float:
    """Return an RFC 3339 time as seconds since 1970."""
    return datetime.fromisoformat(timestamp).timestamp()


@contextlib.contextmanager
def live_service(workers: int = 1) -> Iterator[Live]:
    """Run a service with some workers until the block ends, and remove its data."""
    with tempfile.TemporaryDirectory(prefix="mlpforge-bench-") as name:
        folder = Path(name)
        options = ("--workers", str(workers))
        with running_service(folder / "data", folder / "up.log", *options) as url:
            yield Live(url, folder / "up.log")
