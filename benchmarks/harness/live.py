"""A real service for a benchmark: `mlpforge up` in a temporary folder, asked as a client does."""

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

PATIENCE_S = 600
PAGE = 500


class Live:
    """A running service, and the one connection that is kept to its front door.

    Attributes:
        address: HOST:PORT.
    """

    def __init__(self, url: str, log: Path) -> None:
        self.address = urlsplit(url).netloc
        self._log = log
        self._connection = http.client.HTTPConnection(self.address, timeout=60)

    def ask(self, method: str, path: str, body: object = None) -> Any:
        """Return the JSON of an answer; a refusal ends the run."""
        sent = None if body is None else json.dumps(body)
        self._connection.request(method, path, sent, {"Content-Type": "application/json"})
        response = self._connection.getresponse()
        answer = response.read()
        if response.status >= http.HTTPStatus.BAD_REQUEST:
            raise SystemExit(f"{method} {path}: {response.status}: {answer[:300]!r}")
        return json.loads(answer)

    def time_ms(self, method: str, path: str, body: object = None) -> float:
        """Return the milliseconds of a request, until its answer is read."""
        start = time.perf_counter()
        self.ask(method, path, body)
        return (time.perf_counter() - start) * 1e3

    def wait_for_end(self, job_id: str, pause_s: float = 0.05) -> None:
        """Wait until a job has succeeded, looking now and then; anything else ends the run."""
        deadline = time.monotonic() + PATIENCE_S
        while (state := self.ask("GET", f"/jobs/{job_id}")["state"]) not in TERMINAL_STATES:
            if time.monotonic() > deadline:
                raise SystemExit(f"job {job_id} is {state} after {PATIENCE_S} s")
            time.sleep(pause_s)
        if state != "succeeded":
            raise SystemExit(f"job {job_id} {state}")

    def jobs_of(self, model: str) -> list[dict[str, Any]]:
        """Return all jobs that publish under a name, the oldest first."""
        jobs, cursor = [], ""
        while cursor is not None:
            page = self.ask("GET", f"/jobs?model={model}&limit={PAGE}{cursor}")
            jobs += page["items"]
            cursor = page["next_cursor"] and f"&cursor={page['next_cursor']}"
        return jobs[::-1]

    def logged_at(self, event: str, job_id: str) -> float:
        """Return when the service first logged an event of a job, in seconds since 1970."""
        for line in self._log.read_text("utf-8").splitlines():
            if job_id in line and f'"{event}"' in line:
                return seconds(json.loads(line)["timestamp"])
        raise SystemExit(f"the service has not logged {event} of job {job_id}")


def seconds(timestamp: str) -> float:
    """Return an RFC 3339 time as seconds since 1970."""
    return datetime.fromisoformat(timestamp).timestamp()


@contextlib.contextmanager
def live_service() -> Iterator[Live]:
    """Run a service with one worker until the block ends; nothing is left of it."""
    with tempfile.TemporaryDirectory(prefix="mlpforge-bench-") as name:
        folder = Path(name)
        with running_service(folder / "data", folder / "up.log") as url:
            yield Live(url, folder / "up.log")
