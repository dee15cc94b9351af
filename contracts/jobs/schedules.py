"""Schedules, which submit a job at each time that a cron expression names."""

from collections.abc import Iterator
from datetime import UTC, datetime
from difflib import get_close_matches
from functools import cache
from typing import Annotated, Any, Final, Literal, Self
from zoneinfo import ZoneInfo, available_timezones

from cronsim import CronSim, CronSimError
from pydantic import AfterValidator, Field, model_validator

from contracts.base import MODEL_NAME_PATTERN, Body, Record, Timestamp
from contracts.jobs.spec import JobSpec
from contracts.sweeps.request import SweepRequest

MAX_SCHEDULES: Final = 100
# Of cron's five fields: what each may have.
FIELDS: Final = {
    "minute": "0 to 59",
    "hour": "0 to 23",
    "day-of-month": "1 to 31, L (the last day) or LW (the last weekday), in one of its months",
    "month": "1 to 12, or JAN to DEC",
    "day-of-week": "0 to 7 (0 and 7 are Sunday), or SUN to SAT",
}
SHORTCUTS: Final = {
    "@hourly": "0 * * * *",
    "@daily": "0 0 * * *",
    "@midnight": "0 0 * * *",
    "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *",
    "@yearly": "0 0 1 1 *",
    "@annually": "0 0 1 1 *",
}


def due_times(cron: str, timezone: str, after: datetime) -> Iterator[datetime]:
    """Yield the times of a cron expression after a time, in their order, in UTC.

    As in Debian's cron, a fixed time of day that the change to winter time repeats comes once, and
    one that the change to summer time leaves out comes right after the change.
    """
    for moment in CronSim(cron, after.astimezone(ZoneInfo(timezone))):
        # Of a repeated hour CronSim yields the first one, also if the second has begun.
        if moment.astimezone(UTC) > after:
            yield moment.astimezone(UTC)


def check_cron(cron: str) -> str:
    """Refuse a text that is no cron expression of five fields, or that names no time."""
    fields = cron.split()
    if len(fields) != len(FIELDS):
        expected = f"must have 5 fields ({', '.join(FIELDS)})"
        shortcut = SHORTCUTS.get(cron.strip().lower())
        hint = f"; did you mean {shortcut!r}?" if shortcut else ", such as '0 3 * * *'"
        raise ValueError(f"{expected}, got {len(fields)}{hint}")
    try:
        next(due_times(cron, "UTC", datetime(2000, 1, 1, tzinfo=UTC)))
    except CronSimError as error:
        name = str(error).removeprefix("Bad ")
        value = dict(zip(FIELDS, fields, strict=True)).get(name, cron)
        raise ValueError(f"its {name} must be {FIELDS.get(name)}, got {value!r}") from None
    except StopIteration:
        raise ValueError("it names no time within 50 years") from None
    return cron


@cache
def _known_timezones() -> dict[str, str]:
    named = available_timezones() - {"Factory", "localtime"}  # of no place, or of this host's
    return {name.lower(): name for name in named}


def check_timezone(timezone: str) -> str:
    """Refuse a name that the tz database does not have."""
    known = _known_timezones()
    if timezone in known.values():
        return timezone
    lowered = timezone.lower().replace(" ", "_")
    cities = {name.rpartition("/")[2]: name for name in known}
    near = get_close_matches(lowered, known, 1) or [
        cities[city] for city in get_close_matches(lowered.rpartition("/")[2], cities, 1)
    ]
    hint = f"; did you mean {known[near[0]]!r}?" if near else ", such as 'Europe/Berlin' or 'UTC'"
    raise ValueError(f"must be a name of the tz database, got {timezone!r}{hint}")


ScheduleName = Annotated[str, Field(pattern=MODEL_NAME_PATTERN, examples=["nightly"])]
Line = Annotated[str, Field(max_length=100, pattern=r"^[ -~]*$")]
Overlap = Literal["skip", "queue"]


class ScheduleBody(Body):
    """What to submit, and when."""

    cron: Annotated[Line, AfterValidator(check_cron)] = Field(
        description="five fields: minute, hour, day of month, month, day of week",
        examples=["0 3 * * *"],
    )
    timezone: Annotated[Line, AfterValidator(check_timezone)] = Field(
        default="UTC", description="the time zone of these times", examples=["Europe/Berlin"]
    )
    spec: JobSpec | None = Field(
        default=None,
        description="the job to submit, as for POST /jobs; references such as `latest` are "
        "resolved each time",
    )
    sweep: SweepRequest | None = Field(
        default=None, description="the sweep to submit instead, as for POST /sweeps"
    )
    overlap: Overlap = Field(
        default="skip",
        description="if its last job has not ended when the next one is due: `skip` that time, or "
        "`queue` the next job",
    )
    paused: bool = Field(default=False, description="whether it submits nothing")

    @model_validator(mode="after")
    def _submits_one(self) -> Self:
        if (self.spec is None) == (self.sweep is None):
            got = "neither" if self.spec is None else "both"
            raise ValueError(f"give one of spec and sweep, got {got}")
        return self

    @property
    def submitted(self) -> JobSpec | SweepRequest:
        """What it submits."""
        submitted = self.spec or self.sweep
        assert submitted is not None  # noqa: S101  _submits_one
        return submitted


class ScheduleError(Record):
    """Why a schedule could not submit its job."""

    at: Timestamp = Field(description="when it tried")
    message: str = Field(description="what was expected, what came, and what to do")


class Schedule(Record):
    """A schedule: what it submits when, and what it did last."""

    name: str = Field(description="its name")
    cron: str = Field(description="its times, as a cron expression")
    timezone: str = Field(description="the time zone of these times")
    spec: dict[str, Any] | None = Field(
        description="the job that it submits, as it was sent; null if it submits sweeps"
    )
    sweep: dict[str, Any] | None = Field(
        description="the sweep that it submits, as it was sent; null if it submits jobs"
    )
    overlap: Overlap = Field(description="what it does while its last job has not ended")
    paused: bool = Field(description="whether it submits nothing")
    created_at: Timestamp = Field(description="when it was created")
    next_run: Timestamp | None = Field(
        description="when its next job is due; null while it is paused"
    )
    last_run: Timestamp | None = Field(
        default=None, description="the time for which it submitted its last job"
    )
    last_job: str | None = Field(
        default=None, description="the id of that job; a sweep is a job too"
    )
    last_sweep: str | None = Field(
        default=None, description="the id of that job if it is a sweep, else null"
    )
    last_skipped: Timestamp | None = Field(
        default=None, description="the last time that it skipped, since its last job had not ended"
    )
    last_error: ScheduleError | None = Field(
        default=None, description="why it could not submit its job; null after the next success"
    )
