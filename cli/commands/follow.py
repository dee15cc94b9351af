"""Watches a job until it ends: step, loss, accuracy, time left."""

import time
from http import HTTPStatus
from typing import Any, Self

from rich.progress import BarColumn, Progress, TextColumn

from cli.client import AnswerLateError, Client, ProblemError, ServiceUnavailableError
from cli.output import console, percent
from contracts.jobs.job import TERMINAL_STATES

POLL_S = 0.25
# Where there is no terminal to redraw, progress is printed so often.
LINE_EVERY_S = 5.0
# A part that died is back within seconds, and the job does not mind.
PATIENCE_S = 30.0


def follow(
    client: Client, job_id: str, *, quiet: bool, patience_s: float = PATIENCE_S
) -> dict[str, Any]:
    """Return the job when it has ended; until then show how far it is, unless quiet.

    Args:
        patience_s: How long the service may be away before that is an error.

    Raises:
        ServiceUnavailableError, AnswerLateError: nothing answered for that long.
        ProblemError: the service refused, or could not answer for that long.
    """
    shown = Silence() if quiet else Bar() if console.is_terminal else Lines()
    source = PatientSource(client, patience_s)
    accuracy = Accuracy(source, job_id)
    with shown:
        while True:
            job: dict[str, Any] = source.get(f"/jobs/{job_id}")
            shown.update(job, describe(job, accuracy.after(job["progress"]["epoch"])))
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


class PatientSource:
    """Asks again while the service is away.

    Args:
        client: Whom to ask.
        patience_s: For how long.
    """

    def __init__(self, client: Client, patience_s: float) -> None:
        self._client = client
        self._patience_s = patience_s

    def get(self, path: str) -> Any:
        """Return the JSON of a GET."""
        deadline = time.monotonic() + self._patience_s
        while True:
            try:
                return self._client.get(path)
            except (ServiceUnavailableError, AnswerLateError):
                if time.monotonic() > deadline:
                    raise
            except ProblemError as error:
                if not _may_pass(error) or time.monotonic() > deadline:
                    raise
            time.sleep(POLL_S)


def _may_pass(error: ProblemError) -> bool:
    return error.status == HTTPStatus.SERVICE_UNAVAILABLE


class Accuracy:
    """The newest epoch's test accuracy, asked for only when there is a new epoch."""

    def __init__(self, source: PatientSource, job_id: str) -> None:
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
        """Take note of a job as it is now."""


class Lines(Silence):
    """Prints what has changed: a new state at once, progress now and then."""

    def __init__(self) -> None:
        self._state = ""
        self._line = ""
        self._next = 0.0

    def update(self, job: dict[str, Any], line: str) -> None:
        """Print the line if it is new, and the last one is old or of another state."""
        is_due = time.monotonic() >= self._next or job["state"] != self._state
        if is_due and line != self._line:
            console.print(line)
            self._state, self._line = job["state"], line
            self._next = time.monotonic() + LINE_EVERY_S


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
        """Redraw."""
        progress = job["progress"]
        self._bar.update(
            self._task,
            description=line,
            completed=progress["step"],
            total=progress["total_steps"],
        )
