"""Schedules: jobs and sweeps that the service submits at the times of a cron expression."""

from dataclasses import dataclass
from typing import Any, Literal, TypedDict, Unpack

from mlpforge.connection import Connection, path_of
from mlpforge.records import Record

SENT = ("cron", "timezone", "spec", "sweep", "overlap", "paused")


@dataclass(frozen=True)
class Schedule(Record):
    """A schedule of the service; times are texts such as 2026-01-31T09:30:00.000Z."""

    name: str
    cron: str
    timezone: str
    spec: dict[str, Any] | None
    sweep: dict[str, Any] | None
    overlap: str
    paused: bool
    next_run: str | None
    last_run: str | None
    last_job: str | None
    last_sweep: str | None
    last_skipped: str | None
    last_error: dict[str, Any] | None


class ScheduleOptions(TypedDict, total=False):
    """What a schedule may have beside its times and its job; the defaults are the service's.

    Attributes:
        sweep: The sweep to submit in place of a job: the body of POST /sweeps.
        timezone: The time zone of the times, such as `Europe/Berlin`: `UTC`.
        overlap: While its last job has not ended, `skip` a time, or `queue` the next job: `skip`.
        paused: Whether it submits nothing: False.
    """

    sweep: dict[str, Any]
    timezone: str
    overlap: Literal["skip", "queue"]
    paused: bool


class Schedules:
    """The schedules of the service.

    Args:
        connection: Sends the requests.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def set(
        self,
        name: str,
        cron: str,
        spec: dict[str, Any] | None = None,
        **options: Unpack[ScheduleOptions],
    ) -> Schedule:
        """Create or change a schedule.

        Args:
            name: Its name.
            cron: Five fields, such as `0 3 * * *`.
            spec: The job to submit: the fields of a spec, such as {"epochs": 3}.
            options: As ScheduleOptions describes them.

        Raises:
            InvalidRequestError: a field is invalid, or its job would be refused.
        """
        body: dict[str, Any] = {"cron": cron, **options}
        return self._put(name, body if spec is None else body | {"spec": spec})

    def get(self, name: str) -> Schedule:
        """Return a schedule."""
        return Schedule.parse(self._connection.get(path_of("schedules", name)))

    def list(self, limit: int = 100) -> list[Schedule]:
        """Return the schedules, the newest first."""
        page = self._connection.get_list("/schedules", limit)
        return [Schedule.parse(raw) for raw in page["items"]]

    def pause(self, name: str) -> Schedule:
        """Let a schedule submit nothing; it does not make up for what it leaves out."""
        return self._change(name, paused=True)

    def resume(self, name: str) -> Schedule:
        """Let a paused schedule submit its jobs again."""
        return self._change(name, paused=False)

    def delete(self, name: str) -> None:
        """Delete a schedule, but not its jobs."""
        self._connection.delete(path_of("schedules", name))

    def _change(self, name: str, **changes: Any) -> Schedule:
        found = self.get(name).raw
        sent = {key: found[key] for key in SENT if found.get(key) is not None}
        return self._put(name, sent | changes)

    def _put(self, name: str, body: dict[str, Any]) -> Schedule:
        return Schedule.parse(self._connection.put(path_of("schedules", name), body))
