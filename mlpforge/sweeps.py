"""Sweeps: search hyperparameters, and read the trials."""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self

from mlpforge import display
from mlpforge.connection import Connection, new_key, path_of
from mlpforge.errors import JobCancelledError, JobFailedError, MlpforgeError, WaitTimeoutError
from mlpforge.events import Event, Updates
from mlpforge.jobs import OUTAGE_S, TERMINAL_STATES, Job
from mlpforge.records import Record

MAX_TRIALS = 1000


@dataclass(frozen=True)
class Trial(Record):
    """A trial of a sweep; its objective is None until it has succeeded."""

    number: int
    job_id: str
    state: str | None
    reason: str | None
    objective: float | None
    parameters: dict[str, Any]


class Sweep:
    """A sweep of the service, as of the last update.

    Args:
        connection: Sends the requests.
        raw: The sweep as the service sent it.
    """

    def __init__(self, connection: Connection, raw: dict[str, Any]) -> None:
        self._connection = connection
        self._path = path_of("sweeps", raw["id"])
        self.raw = raw

    def __repr__(self) -> str:
        return f"<Sweep {self.id}: {display.describe_sweep(self.raw)}>"

    def _repr_html_(self) -> str:
        return display.sweep_to_html(self.raw)

    @property
    def id(self) -> str:
        """Its id."""
        return str(self.raw["id"])

    @property
    def state(self) -> str:
        """Its state: `queued`, `running`, `succeeded`, `failed` or `cancelled`."""
        return str(self.raw["state"])

    @property
    def is_finished(self) -> bool:
        """Whether its state is final."""
        return self.state in TERMINAL_STATES

    @property
    def counts(self) -> dict[str, int]:
        """The number of its trials in each state, such as `succeeded` and `pruned`."""
        return dict(self.raw["counts"])

    @property
    def best(self) -> Trial | None:
        """The best trial so far; None before one has succeeded."""
        return Trial.parse({"state": "succeeded"} | self.raw["best"]) if self.raw["best"] else None

    @property
    def importance(self) -> dict[str, float]:
        """How much each field matters for the objective; empty before that is known."""
        return self.raw["importance"] or {}

    @property
    def version(self) -> int | None:
        """The version that it published, of the model `raw["model"]["name"]`."""
        return int(self.raw["model"]["version"]) if self.raw["model"] else None

    @property
    def trials(self) -> list[Trial]:
        """Its trials, read from the service in the order of their numbers."""
        page = self._connection.get_list(f"{self._path}/trials", MAX_TRIALS)
        return [Trial.parse(raw) for raw in reversed(page["items"])]

    def job(self, trial: Trial) -> Job:
        """Return the job of a trial, with the history of its training."""
        return Job(self._connection, self._connection.get(path_of("jobs", trial.job_id)))

    def refresh(self) -> Self:
        """Read the sweep again."""
        self.raw = self._connection.get(self._path)
        return self

    def cancel(self) -> Self:
        """Cancel it and its trials: running ones stop within a second."""
        self.raw = self._connection.post(f"{self._path}/cancel")
        return self

    def wait(self, *, progress: bool = False, timeout_s: float | None = None) -> Self:
        """Wait until it has succeeded (arguments and errors as Job.wait)."""
        deadline = None if timeout_s is None else time.monotonic() + timeout_s
        with display.progress_display(is_shown=progress) as show:
            for _ in self.watch():
                show(self)
                if deadline is not None and time.monotonic() > deadline and not self.is_finished:
                    raise WaitTimeoutError(self.id, timeout_s or 0)
        if self.state == "failed":
            raise JobFailedError(self.raw)
        if self.state == "cancelled":
            raise JobCancelledError(self.id)
        return self

    def watch(self, *, outage_s: float = OUTAGE_S) -> Iterator[Self]:
        """Yield the sweep now, and after each change until it has ended.

        Args:
            outage_s: How long the service may be unavailable before that is an error.
        """
        yield self
        updates = Updates(self._connection, self._path)
        retries = self._connection.retries(outage_s)
        while not self.is_finished:
            try:
                for _ in self._read(updates):
                    retries = self._connection.retries(outage_s)
                    yield self
            except MlpforgeError as error:
                retries.wait(error)

    def _read(self, updates: Updates) -> Iterator[None]:
        for event in updates.read(self.state):
            self._apply(event)
            yield
            if self.is_finished:
                return

    def _apply(self, event: Event) -> None:
        """Change the sweep by an event, unless a stream repeats what is already known."""
        changed = event.content if event.name == "state" else self.raw | event.content
        if _position(changed) >= _position(self.raw):
            self.raw = changed


def _position(sweep: dict[str, Any]) -> tuple[bool, bool, int]:
    counts, state = sweep["counts"], sweep["state"]
    ended = sum(counts.values()) - counts["queued"] - counts["running"]
    return state in TERMINAL_STATES, state != "queued", ended


def submit(
    connection: Connection,
    space: Mapping[str, Any],
    spec: Mapping[str, Any],
    fields: dict[str, Any],
) -> Sweep:
    """Submit a sweep (as Client.sweep)."""
    listed = {
        name: {"choice": list(values)} if isinstance(values, list | tuple) else values
        for name, values in space.items()
    }
    body: dict[str, Any] = {"spec": dict(spec), "space": listed} | fields
    key = body.pop("idempotency_key", None) or new_key()
    return Sweep(connection, connection.post("/sweeps", body, key=key))
