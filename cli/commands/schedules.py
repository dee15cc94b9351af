"""`mlpforge schedules`: set, list, show, pause, resume and delete schedules."""

from pathlib import Path
from typing import Annotated, Any

import typer

from cli.client import completion_of, connect
from cli.commands.default_command import DEFAULT, make_group
from cli.commands.jobs.assignments import describe_fields, read_spec
from cli.output import (
    JsonOption,
    LimitOption,
    UrlOption,
    print_fields,
    print_json,
    print_list,
    print_result,
)
from cli.yaml_file import read_yaml
from contracts.errors import ForgeError
from mlpforge.connection import path_of

complete_name = completion_of("/schedules")
NameArgument = Annotated[
    str, typer.Argument(metavar="NAME", help="The schedule.", autocompletion=complete_name)
]
OptionalNameArgument = Annotated[
    str | None,
    typer.Argument(metavar="NAME", help="The schedule.", autocompletion=complete_name),
]
FieldsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FIELD=VALUE",
        help="Fields of the job's spec, as of mlpforge train.",
        autocompletion=lambda incomplete: [
            (f"{name}=", text) for name, text in describe_fields() if name.startswith(incomplete)
        ],
    ),
]
CronArgument = Annotated[
    str,
    typer.Argument(
        metavar="CRON",
        help="Five fields in quotes: minute, hour, day of month, month, day of week.",
    ),
]
TimezoneOption = Annotated[str, typer.Option(help="The time zone of these times.")]
SpecOption = Annotated[
    Path | None,
    typer.Option("--spec", help="A JSON file with the job's spec; FIELD=VALUE takes precedence."),
]
SweepOption = Annotated[
    Path | None, typer.Option("--sweep", help="Submit the sweep in this YAML or JSON file instead.")
]
OverlapOption = Annotated[
    str, typer.Option(help="While its last job has not ended: skip a time, or queue the next job.")
]
PausedOption = Annotated[bool, typer.Option("--paused", help="Submit nothing.")]

COLUMNS = ("name", "cron", "timezone", "next", "last job", "error")

schedules = make_group("Submit jobs and sweeps at the times of cron expressions.")


@schedules.command("set")
def set_schedule(
    name: NameArgument,
    cron: CronArgument,
    fields: FieldsArgument = None,
    timezone: TimezoneOption = "UTC",
    spec: SpecOption = None,
    sweep: SweepOption = None,
    overlap: OverlapOption = "skip",
    paused: PausedOption = False,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Create or change a schedule."""
    if sweep is not None and (spec is not None or fields):
        raise ForgeError("give one of --sweep and the job's spec")
    body: dict[str, Any] = {"cron": cron, "timezone": timezone}
    body |= {"overlap": overlap, "paused": paused}
    if sweep is None:
        body["spec"] = read_spec(spec, fields or [])
    else:
        body["sweep"] = read_yaml(sweep)
    with connect(url) as client:
        _show(client.connection.put(path_of("schedules", name), body), as_json=as_json)


@schedules.command("list")
def list_schedules(
    limit: LimitOption = 100, url: UrlOption = None, as_json: JsonOption = False
) -> None:
    """List schedules."""
    show_schedule(limit=limit, url=url, as_json=as_json)


@schedules.command(DEFAULT)
def show_schedule(
    name: OptionalNameArgument = None,
    limit: LimitOption = 100,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """List schedules, or show one (may be left out)."""
    with connect(url) as client:
        if name is not None:
            _show(client.schedules.get(name).raw, as_json=as_json)
            return
        page = client.connection.get_list("/schedules", limit)
    print_list(page, COLUMNS, _to_row, as_json=as_json)


@schedules.command("pause")
def pause_schedule(name: NameArgument, url: UrlOption = None, as_json: JsonOption = False) -> None:
    """Let a schedule submit nothing until it is resumed."""
    with connect(url) as client:
        _show(client.schedules.pause(name).raw, as_json=as_json)


@schedules.command("resume")
def resume_schedule(name: NameArgument, url: UrlOption = None, as_json: JsonOption = False) -> None:
    """Let a paused schedule submit its jobs again."""
    with connect(url) as client:
        _show(client.schedules.resume(name).raw, as_json=as_json)


@schedules.command("delete")
def delete_schedule(name: NameArgument, url: UrlOption = None, as_json: JsonOption = False) -> None:
    """Delete a schedule, but not its jobs."""
    with connect(url) as client:
        client.schedules.delete(name)
    print_result({"name": name}, f"deleted {name}", as_json=as_json)


def _show(schedule: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print_json(schedule)
        return
    error = schedule["last_error"]
    print_fields(
        {
            "schedule": schedule["name"],
            "times": f"{schedule['cron']} ({schedule['timezone']})",
            "next run": _next_run(schedule),
            "last run": schedule["last_run"],
            "last job": schedule["last_job"],
            "skipped": schedule["last_skipped"],
            "error": error and f"{error['at']}: {error['message']}",
            "overlap": schedule["overlap"],
            "submits": "a sweep" if schedule["spec"] is None else "a job",
        }
    )


def _next_run(schedule: dict[str, Any]) -> str:
    return "paused" if schedule["paused"] else schedule["next_run"] or "never"


def _to_row(schedule: dict[str, Any]) -> tuple[object, ...]:
    error = schedule["last_error"]
    times = (schedule["name"], schedule["cron"], schedule["timezone"], _next_run(schedule))
    return (*times, schedule["last_job"], error and error["message"])
