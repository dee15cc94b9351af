"""Follow a job to its end, showing step, loss, accuracy and time left."""

import time
from http import HTTPStatus
from typing import Any, Self

from rich.progress import BarColumn, Progress, TextColumn

from cli.client import Client, ProblemError, ResponseTimeoutError, ServiceUnavailableError
from cli.output import console, percent
from contracts.jobs.job import TERMINAL_STATES

POLL_S = 0.25
# Without a terminal to redraw, progress is printed at this interval.
PRINT_INTERVAL_S = 5.0
# A killed process is replaced within seconds, and the job is not affected.
RETRY_S = 30.0


def follow(client: Client, job_id: str, *, quiet: bool, retry_s: float = RETRY_S) -> dict[str, Any]:
    """Return the job when it has ended; until then show its progress, unless quiet.

    Args:
        retry_s: How long the service may be unavailable before that is an error.

    Raises:
        ServiceUnavailableError, ResponseTimeoutError: the service did not respond for that long.
        ProblemError: the service refused a request, or was unavailable for that long.
    """
    display = Silence() if quiet else Bar() if console.is_terminal else Lines()
    source = RetryingSource(client, retry_s)
    accuracy = LatestAccuracy(source, job_id)
    with display:
        while True:
            job: dict[str, Any] = source.get(f"/jobs/{job_id}")
            display.update(job, describe(job, accuracy.after(job["progress"]["epoch"])))
            if job["state"] in TERMINAL_STATES:
                return job
            time.sleep(POLL_S)


def describe(job: dict[str, Any], test_accuracy: float | None) -> str:
    """Return one line: state or step, loss, accuracy, time left."""
    progress = job["progress"]
    if job["state"] == "queued":
        return f"queued, number {job['queue_position']}"
    parts = [f"step {progress['step']:,} of {progress['total_steps']:,}"]
    if progress["train_loss"] is not None:
        parts.append(f"loss {progress['train_loss']:.4f}")
    if test_accuracy is not None:
        parts.append(f"test accuracy {percent(test_accuracy)}")
    if job["state"] == "running" and progress["eta_seconds"] is not None:
        parts.append(f"{progress['eta_seconds']:.0f} s left")
    return "  ".join(parts)


class RetryingSource:
    """Sends GETs, and repeats them while the service is unavailable.

    Args:
        client: Sends the requests.
        retry_s: How long to repeat a request.
    """

    def __init__(self, client: Client, retry_s: float) -> None:
        self._client = client
        self._retry_s = retry_s

    def get(self, path: str) -> Any:
        """Return the JSON of a GET."""
        deadline = time.monotonic() + self._retry_s
        while True:
            try:
                return self._client.get(path)
            except (ServiceUnavailableError, ResponseTimeoutError, ProblemError) as error:
                if not _is_temporary(error) or time.monotonic() > deadline:
                    raise
            time.sleep(POLL_S)


def _is_temporary(error: Exception) -> bool:
    return not isinstance(error, ProblemError) or error.status == HTTPStatus.SERVICE_UNAVAILABLE


class LatestAccuracy:
    """The newest epoch's test accuracy, requested only when there is a new epoch."""

    def __init__(self, source: RetryingSource, job_id: str) -> None:
        self._source = source
        self._path = f"/jobs/{job_id}/metrics"
        self._epoch = 0
        self._latest: float | None = None

    def after(self, epoch: int) -> float | None:
        """Return the test accuracy after that many epochs."""
        if epoch > self._epoch:
            epochs = self._source.get(self._path)["epochs"]
            self._latest = epochs[-1]["test_accuracy"] if epochs else None
            self._epoch = epoch
        return self._latest


class Silence:
    """Shows nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        pass

    def update(self, job: dict[str, Any], line: str) -> None:
        """Show the current state of a job."""


class Lines(Silence):
    """Prints lines: a new state at once, progress at an interval."""

    def __init__(self) -> None:
        self._state = ""
        self._line = ""
        self._next = 0.0

    def update(self, job: dict[str, Any], line: str) -> None:
        """Print the line if it is new, and the state is new or the interval is over."""
        is_due = time.monotonic() >= self._next or job["state"] != self._state
        if is_due and line != self._line:
            console.print(line)
            self._state, self._line = job["state"], line
            self._next = time.monotonic() + PRINT_INTERVAL_S


class Bar(Silence):
    """Redraws one line with a bar."""

    def __init__(self) -> None:
        self._bar = Progress(BarColumn(), TextColumn("{task.description}"), console=console)
        self._task = self._bar.add_task("")

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._bar.stop()

    def update(self, job: dict[str, Any], line: str) -> None:
        """Redraw the line."""
        progress = job["progress"]
        self._bar.update(
            self._task,
            description=line,
            completed=progress["step"],
            total=progress["total_steps"],
        )
