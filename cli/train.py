"""`mlpforge train`: submit a job and watch it."""

import signal
from pathlib import Path
from typing import Annotated, Any

import typer

from cli.client import Client
from cli.follow import follow
from cli.given import parse_json, read_text
from cli.output import JsonOption, UrlOption, console, percent, print_json
from contracts.errors import ForgeError

INTERRUPTED = 128 + signal.SIGINT  # as a shell would say

Assignments = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FIELD=VALUE",
        help="Fields of the job spec, such as epochs=3 hidden_sizes=[300,100] "
        "optimizer.kind=adam dropout=0.2 augmentation.kind=elastic; "
        "what is left out keeps its default.",
    ),
]
SpecOption = Annotated[
    Path | None, typer.Option("--spec", help="A JSON file with a job spec; fields given win.")
]
DetachOption = Annotated[
    bool, typer.Option("--detach", help="Print the job's id and don't wait for its end.")
]


class AssignmentError(ForgeError):
    """An argument that is not FIELD=VALUE."""

    def __init__(self, text: str) -> None:
        super().__init__(f"fields are given as FIELD=VALUE, such as epochs=3; got {text!r}")


def train(
    fields: Assignments = None,
    spec: SpecOption = None,
    detach: DetachOption = False,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Train a network: submit a job, watch it, print its version.

    `mlpforge train` alone trains the notebook's network, 784-50-10, for 50,000 steps. A service
    at work describes every field under /docs. Exits 1 when the job fails or is cancelled.
    """
    with Client(url) as client:
        job = client.post("/jobs", read_spec(spec, fields or []))
        if not detach:
            job = _follow_to_the_end(client, job["id"], quiet=as_json)
    if as_json:
        print_json(job)
    else:
        console.print(outcome(job))
    if job["state"] in {"failed", "cancelled"}:
        raise typer.Exit(1)


def _follow_to_the_end(client: Client, job_id: str, *, quiet: bool) -> dict[str, Any]:
    """Watch a job; where that ends before the job does, say how to look at it again."""
    look = f"see it with `mlpforge jobs {job_id}`"
    try:
        if not quiet:
            console.print(f"job {job_id}")
        return follow(client, job_id, quiet=quiet)
    except ForgeError as error:
        raise ForgeError(f"{error}\nthe job was accepted and goes on: {look}") from error
    except KeyboardInterrupt:
        typer.echo(f"\nthe job goes on: {look}, and add --cancel to end it", err=True)
        raise typer.Exit(INTERRUPTED) from None


def read_spec(file: Path | None, assignments: list[str]) -> dict[str, Any]:
    """Return the spec in a file, with the assignments laid over it.

    Raises:
        AssignmentError: an assignment has no `=`.
        ForgeError: the file can't be read, or is not a JSON object.
    """
    spec = {} if file is None else _read_object(file)
    for text in assignments:
        _assign(spec, text)
    return spec


def _read_object(file: Path) -> dict[str, Any]:
    try:
        spec = parse_json(read_text(file))
    except (OSError, ValueError) as error:
        raise ForgeError(f"--spec must be a JSON file that can be read: {error}") from error
    if not isinstance(spec, dict):
        raise ForgeError(f"--spec must hold a JSON object, got {type(spec).__name__} in {file}")
    return spec


def _assign(spec: dict[str, Any], text: str) -> None:
    path, equals, value = text.partition("=")
    if not (equals and path):
        raise AssignmentError(text)
    parsed = value if path.startswith("tags.") else _parsed(value)  # a tag is always text
    *groups, field = path.split(".")
    for group in groups:
        spec = spec.setdefault(group, {})
        if not isinstance(spec, dict):
            raise AssignmentError(text)
    spec[field] = parsed


def _parsed(value: str) -> Any:
    """Return a value as JSON, or as the text that it is."""
    try:
        return parse_json(value)
    except ValueError:
        return value


def outcome(job: dict[str, Any]) -> str:
    """Return what became of a job, in one line."""
    if job["model"] is not None:
        accuracy = percent(job["metrics"]["test_accuracy"])
        model = job["model"]
        return f"model {model['name']} version {model['version']}  test accuracy {accuracy}"
    if job["error"] is not None:
        return f"job {job['id']} failed ({job['error']['type']}): {job['error']['message']}"
    return f"job {job['id']} is {job['state']}"
