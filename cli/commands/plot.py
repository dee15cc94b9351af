"""`mlpforge plot`: save a graph of a job's training as a file."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cli.client import completion_of, connect
from cli.output import JsonOption, UrlOption, console, print_json
from contracts.errors import ForgeError
from mlpforge.connection import path_of

FORMATS = (".svg", ".png")


class Graph(StrEnum):
    """The graphs of a job."""

    ACCURACY = "accuracy"
    LOSS = "loss"


JobArgument = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help="The job, running or finished.",
        autocompletion=completion_of("/jobs", "id"),
    ),
]
GraphArgument = Annotated[Graph, typer.Argument(help="The graph to save.")]
OutputOption = Annotated[
    Path | None, typer.Option(help="The .svg or .png file to write.  [default: GRAPH-ID.svg]")
]


def plot(
    job_id: JobArgument,
    graph: GraphArgument = Graph.ACCURACY,
    output: OutputOption = None,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Save a graph of a job's accuracy or loss."""
    file = output or Path(f"{graph}-{job_id}.svg")
    if file.suffix not in FORMATS:
        raise ForgeError(f"--output must end in .svg or .png, got {file}")
    with connect(url) as client:
        job = client.job(job_id)
        path = path_of("jobs", job.id, "plots", f"{graph}{file.suffix}")
        image = client.connection.download(path)
    file.write_bytes(image)
    if as_json:
        print_json({"file": str(file), "size_bytes": len(image)})
    else:
        console.print(f"saved {file}")
