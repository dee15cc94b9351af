"""`mlpforge train`: submit a job and watch it."""

import signal
from pathlib import Path
from typing import Annotated, Any

import typer

from cli.client import Client
from cli.commands.assignments import read_spec
from cli.commands.follow import follow
from cli.output import JsonOption, UrlOption, console, percent, print_json
from contracts.errors import ForgeError

INTERRUPTED = 128 + signal.SIGINT  # as a shell would say

Assignments = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FIELD=VALUE",
        help="Fields of the job spec, such as epochs=3 hidden_sizes=300,100 optimizer=adam "
        "learning_rate=0.01 dropout=0.2; what is left out keeps its default.",
    ),
]
SpecOption = Annotated[
    Path | None, typer.Option("--spec", help="A JSON file with a job spec; fields given win.")
]
DetachOption = Annotated[
    bool, typer.Option("--detach", help="Print the job's id and don't wait for its end.")
]


def train(
    fields: Assignments = None,
    spec: SpecOption = None,
    detach: DetachOption = False,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Train a network: submit a job, watch it, print its version.

    `mlpforge train` alone trains the notebook's network, 784-50-10, for 50,000 steps. A running
    service describes every field under /docs. Exits 1 when the job fails or is cancelled.
    """
    with Client(url) as client:
        job = client.post("/jobs", read_spec(spec, fields or []))
        if not detach:
            job = watch(client, job["id"], quiet=as_json)
    print_outcome(job, as_json=as_json)


def watch(client: Client, job_id: str, *, quiet: bool) -> dict[str, Any]:
    """Follow a job to its end; where that breaks off, say how to follow it again.

    Raises:
        ForgeError: the service stayed unavailable, or refused.
        typer.Exit: with 130, the user pressed Ctrl-C.
    """
    again = f"follow it with `mlpforge jobs {job_id} --watch`"
    try:
        if not quiet:
            console.print(f"job {job_id}")
        return follow(client, job_id, quiet=quiet)
    except ForgeError as error:
        raise ForgeError(f"{error}\nthe job was accepted and goes on: {again}") from error
    except KeyboardInterrupt:
        stop = f"end it with `mlpforge jobs {job_id} --cancel`"
        typer.echo(f"\nthe job goes on: {again}, or {stop}", err=True)
        raise typer.Exit(INTERRUPTED) from None


def print_outcome(job: dict[str, Any], *, as_json: bool) -> None:
    """Print what became of a job.

    Raises:
        typer.Exit: with 1, it failed or was cancelled.
    """
    if as_json:
        print_json(job)
    else:
        console.print(outcome(job))
        if job["metrics"].get("warning"):
            console.print(f"warning: {job['metrics']['warning']}")
    if job["state"] in {"failed", "cancelled"}:
        raise typer.Exit(1)


def outcome(job: dict[str, Any]) -> str:
    """Return what became of a job, in one line."""
    if job["model"] is not None:
        accuracy = percent(job["metrics"]["test_accuracy"])
        model = job["model"]
        return f"model {model['name']} version {model['version']}  test accuracy {accuracy}"
    if job["error"] is not None:
        return f"job {job['id']} failed ({job['error']['type']}): {job['error']['message']}"
    return f"job {job['id']} is {job['state']}"
