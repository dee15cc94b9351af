"""`mlpforge train`: submit a job and watch it."""

import signal
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from cli.client import connect, describe_error
from cli.commands.assignments import describe_fields, read_spec
from cli.commands.follow import follow
from cli.output import JsonOption, UrlOption, console, percent, print_json
from contracts.errors import ForgeError
from mlpforge import Job, MlpforgeError
from mlpforge.connection import new_key

INTERRUPTED = 128 + signal.SIGINT  # the exit status that a shell would report

Assignments = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FIELD=VALUE",
        help="Fields of the job's spec, such as epochs=3 hidden_sizes=300,100 optimizer=adam "
        "learning_rate=0.01 dropout=0.2; the others keep their defaults.",
    ),
]
SpecOption = Annotated[
    Path | None,
    typer.Option("--spec", help="A JSON file with a job's spec; FIELD=VALUE takes precedence."),
]
DetachOption = Annotated[
    bool, typer.Option("--detach", help="Print the job's id and don't wait for its end.")
]


class TrainCommand(TyperCommand):
    """`mlpforge train`, whose --help lists the fields of a spec."""

    def format_epilog(self, _ctx: Any, formatter: Any) -> None:
        """Write the fields, as contracts describes them."""
        with formatter.section("Fields"):
            formatter.write_dl(describe_fields())


train = typer.Typer(add_completion=False, rich_markup_mode=None)


@train.command("train", cls=TrainCommand)
def submit_and_watch(
    fields: Assignments = None,
    spec: SpecOption = None,
    detach: DetachOption = False,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Train a network: submit a job, watch it, print its version.

    `mlpforge train` alone trains the notebook's network, 784-50-10, for 50,000 steps. Exits with 1
    if the job fails or is cancelled.
    """
    with connect(url) as client:
        raw = client.connection.post("/jobs", read_spec(spec, fields or []), key=new_key())
        job = Job(client.connection, raw)
        if not detach:
            watch(job, quiet=as_json)
    print_outcome(job.raw, as_json=as_json)


def watch(job: Job, *, quiet: bool) -> None:
    """Follow a job to its end; if that is interrupted, say how to follow it again.

    Raises:
        ForgeError: the service stayed unavailable, or refused a request.
        typer.Exit: with 130, the user pressed Ctrl-C.
    """
    again = f"follow it with `mlpforge jobs {job.id} --watch`"
    try:
        if not quiet:
            console.print(f"job {job.id}")
        follow(job, quiet=quiet)
    except MlpforgeError as error:
        raise ForgeError(
            f"{describe_error(error)}\nthe job was accepted and continues: {again}"
        ) from error
    except KeyboardInterrupt:
        stop = f"cancel it with `mlpforge jobs {job.id} --cancel`"
        typer.echo(f"\nthe job continues: {again}, or {stop}", err=True)
        raise typer.Exit(INTERRUPTED) from None


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
    if job["error"] is not None:
        return f"job {job['id']} failed ({job['error']['type']}): {job['error']['message']}"
    return f"job {job['id']} is {job['state']}"
