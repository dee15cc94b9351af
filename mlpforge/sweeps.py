"""Sweeps: search hyperparameters, and read the trials."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mlpforge import display
from mlpforge.connection import Connection, new_key, path_of
from mlpforge.jobs import Job
from mlpforge.operations import TERMINAL_STATES, Operation
from mlpforge.protocol.events import Event
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


class Sweep(Operation):
    """A sweep of the service, as of the last update.

    Args:
        connection: Sends the requests.
        raw: The sweep as the service sent it.
    """

    def __init__(self, connection: Connection, raw: dict[str, Any]) -> None:
        super().__init__(connection, path_of("sweeps", raw["id"]), raw)

    def __repr__(self) -> str:
        return f"<Sweep {self.id}: {display.describe_sweep(self.raw)}>"

    def _repr_html_(self) -> str:
        return display.sweep_to_html(self.raw)

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

    def _apply(self, event: Event) -> bool:
        changed = event.content if event.name == "state" else self.raw | event.content
        is_new = _position(changed) >= _position(self.raw)
        self.raw = changed if is_new else self.raw
        return is_new


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
