"""Follow a job to its end, showing step, loss, accuracy and time left."""

import time
from typing import Self

from rich.progress import BarColumn, Progress, TextColumn

from cli.output import console
from mlpforge import Job
from mlpforge.display import describe

# Without a terminal to redraw, progress is printed at this interval.
PRINT_INTERVAL_S = 5.0


def follow(job: Job, *, quiet: bool) -> None:
    """Wait until a job has ended, showing its progress unless quiet.

    Raises:
        MlpforgeError: the service refused a request, or is unavailable for half a minute.
    """
    with Silence() if quiet else Bar() if console.is_terminal else Lines() as display:
        for _ in job.watch():
            display.update(job)


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
