"""`mlpforge train`: submit a job and watch it."""

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from cli.client import SUBMISSION_RETRY_S, connect
from cli.commands.jobs.assignments import describe_fields, read_spec
from cli.commands.jobs.follow import print_outcome, watch
from cli.output import JsonOption, UrlOption
from mlpforge import Job
from mlpforge.connection import new_key

Assignments = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FIELD=VALUE",
        help="Fields of the job's spec, such as epochs=3 hidden_sizes=300,100 optimizer=adam "
        "learning_rate=0.01 dropout=0.2; the others keep their defaults.",
        autocompletion=lambda incomplete: [
            (f"{name}=", text) for name, text in describe_fields() if name.startswith(incomplete)
        ],
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
    with connect(url, retry_s=SUBMISSION_RETRY_S) as client:
        raw = client.connection.post("/jobs", read_spec(spec, fields or []), key=new_key())
        job = Job(client.connection, raw)
        if not detach:
            watch(job, quiet=as_json)
    print_outcome(job.raw, as_json=as_json)
