"""`mlpforge sweep` and `sweeps`: search hyperparameters; list, show, watch or cancel sweeps."""

from pathlib import Path
from typing import Annotated, Any

import typer

from cli.client import SUBMISSION_RETRY_S, completion_of, connect
from cli.commands.jobs.follow import explain_interruption
from cli.output import (
    JsonOption,
    LimitOption,
    UrlOption,
    console,
    print_fields,
    print_json,
    print_list,
    print_result,
    print_table,
)
from cli.yaml_file import read_yaml
from contracts.errors import ForgeError
from mlpforge import Sweep
from mlpforge.connection import new_key
from mlpforge.display import describe_sweep, describe_value

COLUMNS = ("id", "state", "model", "version", "trials", "best", "submitted")
TRIAL_COLUMNS = ("trial", "state", "objective", "parameters", "job")
NEEDS_ID = "--watch and --cancel need the ID of a sweep; `mlpforge sweeps` lists them"
FileArgument = Annotated[
    Path,
    typer.Argument(
        metavar="FILE",
        help="A YAML or JSON file with the body of POST /sweeps: spec, space, trials and so on; "
        "- is standard input.",
        allow_dash=True,
    ),
]
ID = typer.Argument(metavar="ID", help="A sweep.", autocompletion=completion_of("/sweeps", "id"))
WatchOption = Annotated[bool, typer.Option("--watch", help="Follow the sweep to its end.")]
CancelOption = Annotated[bool, typer.Option("--cancel", help="Cancel the sweep ID.")]


def sweep(
    file: FileArgument,
    watch: WatchOption = False,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Search hyperparameters: submit a sweep.

    With --watch it follows the sweep to its end. Exits with 1 if the sweep fails or is cancelled.
    """
    body = read_yaml(file)
    if not isinstance(body, dict):
        raise ForgeError(f"{file} must have an object with spec and space, got {body!r:.40}")
    with connect(url, retry_s=SUBMISSION_RETRY_S) as client:
        submitted = Sweep(client.connection, client.connection.post("/sweeps", body, key=new_key()))
        if watch:
            _watch(submitted, quiet=as_json)
        else:
            print_result(submitted.raw, f"sweep {submitted.id}", as_json=as_json)


def sweeps(
    sweep_id: Annotated[str | None, ID] = None,
    limit: LimitOption = 20,
    watch: WatchOption = False,
    cancel: CancelOption = False,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """List sweeps; show one with its trials, watch or cancel it."""
    if watch and cancel:
        raise ForgeError("give one of --watch and --cancel")
    if sweep_id is None and (watch or cancel):
        raise ForgeError(NEEDS_ID)
    with connect(url) as client:
        if sweep_id is None:
            page = client.connection.get_list("/sweeps", limit)
            print_list(page, COLUMNS, _to_row, as_json=as_json)
            return
        found = client.get_sweep(sweep_id)
        if watch:
            _watch(found, quiet=as_json)
        elif cancel:
            print_result(found.cancel().raw, describe_sweep(found.raw), as_json=as_json)
        elif as_json:
            trials = [trial.raw for trial in found.trials]
            print_json(found.raw | {"trials": trials})
        else:
            _print_sweep(found)


def _watch(found: Sweep, *, quiet: bool) -> None:
    """Follow a sweep to its end, and print its outcome."""
    with explain_interruption("sweep", f"mlpforge sweeps {found.id}"):
        if not quiet:
            console.print(f"sweep {found.id}")
        _follow(found, quiet=quiet)
    if quiet:
        print_json(found.raw)
    else:
        _print_sweep(found)
    if found.state != "succeeded":
        raise typer.Exit(1)


def _follow(found: Sweep, *, quiet: bool) -> None:
    shown = ""
    for _ in found.watch():
        line = describe_sweep(found.raw)
        if not quiet and line != shown:
            console.print(line)
            shown = line


def _print_sweep(found: Sweep) -> None:
    raw, model, error = found.raw, found.raw["model"], found.raw["error"]
    rows = [
        (
            trial.number,
            trial.reason or trial.state,
            _rounded(trial.objective),
            _describe(trial.parameters),
            trial.job_id,
        )
        for trial in found.trials
    ]
    print_table(TRIAL_COLUMNS, rows)
    print_fields(
        {
            "sweep": found.id,
            "state": describe_sweep(raw),
            "importance": "  ".join(f"{name} {n:.0%}" for name, n in found.importance.items())
            or None,
            "published": model and f"{model['name']} version {model['version']}",
            "error": error and f"{error['type']}: {error['message']}",
        }
    )


def _describe(parameters: dict[str, Any]) -> str:
    return "  ".join(f"{name}={describe_value(value)}" for name, value in parameters.items())


def _rounded(objective: float | None) -> str | None:
    return None if objective is None else f"{objective:.4f}"


def _to_row(raw: dict[str, Any]) -> tuple[object, ...]:
    counts, best, model = raw["counts"], raw["best"], raw["model"]
    ended = sum(counts.values()) - counts["queued"] - counts["running"]
    trials = f"{ended}/{raw['request']['trials']}"
    name = raw["request"]["spec"]["model"]
    version = model and model["version"]
    objective = _rounded(best and best["objective"])
    return (raw["id"], raw["state"], name, version, trials, objective, raw["submitted_at"])
