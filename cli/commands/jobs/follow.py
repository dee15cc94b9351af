"""Follow a job to its end, showing step, loss, accuracy and time left; print its outcome."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import typer

from cli.client import describe_error
from cli.output import console, percent, print_json, sized
from contracts.errors import ForgeError
from mlpforge import Job, MlpforgeError
from mlpforge.display import describe
from mlpforge.downloads import STDOUT

INTERRUPTED = 128 + signal.SIGINT  # the exit status that a shell would report
# Without a terminal to redraw, progress is printed at this interval.
PRINT_INTERVAL_S = 5.0


def watch(job: Job, *, quiet: bool) -> None:
    """Follow a job to its end (errors as explain_interruption)."""
    with explain_interruption("job", f"mlpforge jobs {job.id}"):
        if not quiet:
            console.print(f"job {job.id}")
        follow(job, quiet=quiet)


@contextmanager
def explain_interruption(kind: str, command: str) -> Iterator[None]:
    """Say how to go on if a user stops following a job or a sweep, or the service is unavailable.

    Args:
        kind: What is followed.
        command: Shows it.

    Raises:
        ForgeError: the service stayed unavailable, or refused a request.
        typer.Exit: with 130, the user pressed Ctrl-C.
    """
    again = f"follow it with `{command} --watch`"
    try:
        yield
    except MlpforgeError as error:
        raise ForgeError(
            f"{describe_error(error)}\nthe {kind} was accepted and continues: {again}"
        ) from error
    except KeyboardInterrupt:
        stop = f"cancel it with `{command} --cancel`"
        typer.echo(f"\nthe {kind} continues: {again}, or {stop}", err=True)
        raise typer.Exit(INTERRUPTED) from None


def follow(job: Job, *, quiet: bool) -> None:
    """Wait until a job has ended, showing its progress unless quiet.

    Raises:
        MlpforgeError: the service refused a request, or is unavailable for half a minute.
    """
    with Silence() if quiet else Bar() if console.is_terminal else Lines() as display:
        for _ in job.watch():
            display.update(job)


def print_outcome(job: dict[str, Any], *, as_json: bool) -> None:
    """Print the outcome of a job.

    Raises:
        typer.Exit: with 1, the job failed or was cancelled.
    """
    if as_json:
        print_json(job)
    else:
        console.print(describe_outcome(job))
        warning = (job["metrics"] or {}).get("warning")
        if warning:
            console.print(f"warning: {warning}")
    if job["state"] in {"failed", "cancelled"}:
        raise typer.Exit(1)


def describe_outcome(job: dict[str, Any]) -> str:
    """Return the outcome of a job in one line."""
    if job["model"] is not None:
        accuracy = percent(job["metrics"]["test_accuracy"])
        model = job["model"]
        return f"model {model['name']} version {model['version']}  test accuracy {accuracy}"
    if job.get("dataset") is not None:
        return f"data set {job['dataset']['name']} version {job['dataset']['version']}"
    if job.get("result") is not None:
        request, accuracy = job["request"], percent((job["metrics"] or {}).get("accuracy"))
        line = f"{job['result']['examples']:,} examples predicted by {request['model']} version "
        return f"{line}{request['version']}" + (f"  accuracy {accuracy}" if accuracy else "")
    if job["error"] is not None:
        return f"job {job['id']} failed ({job['error']['type']}): {job['error']['message']}"
    return f"job {job['id']} is {job['state']}"


def save_result(job: Job, file: Path, *, as_json: bool) -> None:
    """Save the predictions of a batch, and say so unless the file is standard output."""
    saved = job.download_result(file)
    if as_json:
        print_json(job.raw | {"file": str(file), "size_bytes": saved.size_bytes})
    elif str(file) != STDOUT:
        console.print(f"saved {file} ({sized(saved.size_bytes)})")


class Silence:
    """Shows nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        pass

    def update(self, job: Job) -> None:
        """Show the current state of a job."""


class Lines(Silence):
    """Prints lines: a new state at once, progress at an interval."""

    def __init__(self) -> None:
        self._state = ""
        self._line = ""
        self._next = 0.0

    def update(self, job: Job) -> None:
        """Print the line if it is new, and the state is new or the interval is over."""
        line = describe(job.raw, job.test_accuracy)
        is_due = time.monotonic() >= self._next or job.state != self._state
        if is_due and line != self._line:
            console.print(line)
            self._state, self._line = job.state, line
            self._next = time.monotonic() + PRINT_INTERVAL_S


class Bar(Silence):
    """Redraws one line with a bar."""

    def __init__(self) -> None:
        from rich.progress import (  # noqa: PLC0415  other commands start without it
            BarColumn,
            Progress,
            TextColumn,
        )

        self._bar = Progress(BarColumn(), TextColumn("{task.description}"), console=console)
        self._task = self._bar.add_task("")

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._bar.stop()

    def update(self, job: Job) -> None:
        """Redraw the line."""
        self._bar.update(
            self._task,
            description=describe(job.raw, job.test_accuracy),
            completed=job.progress.get("step", 0),
            total=job.progress.get("total_steps"),
        )
