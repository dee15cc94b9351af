"""`mlpforge plot`: the notebook's two graphs, as files."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cli.client import Client, path_of
from cli.output import JsonOption, UrlOption, console, print_json
from contracts.errors import ForgeError

FORMATS = (".svg", ".png")


class Graph(StrEnum):
    """The graphs there are."""

    ACCURACY = "accuracy"
    LOSS = "loss"


JobArgument = Annotated[str, typer.Argument(metavar="ID", help="The job, running or ended.")]
GraphArgument = Annotated[Graph, typer.Argument(help="Which graph.")]
OutputOption = Annotated[
    Path | None, typer.Option(help="A .svg or .png file.  [default: GRAPH-ID.svg]")
]


def plot(
    job_id: JobArgument,
    graph: GraphArgument = Graph.ACCURACY,
    output: OutputOption = None,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Save a job's graph of its accuracy or loss."""
    file = output or Path(f"{graph}-{job_id}.svg")
    if file.suffix not in FORMATS:
        raise ForgeError(f"--output must end in .svg or .png, got {file}")
    with Client(url) as client:
        job = client.get(path_of("jobs", job_id))
        picture = client.download(path_of("jobs", job["id"], "plots", f"{graph}{file.suffix}"))
    file.write_bytes(picture)
    if as_json:
        print_json({"file": str(file), "size_bytes": len(picture)})
    else:
        console.print(f"saved {file}")
