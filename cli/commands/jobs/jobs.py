"""`mlpforge jobs` and `plot`: list, show, watch, cancel or name jobs; save graphs or results."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from cli.client import completion_of, connect
from cli.commands.details import print_job
from cli.commands.jobs.follow import describe_outcome, print_outcome, save_result, watch
from cli.output import (
    JsonOption,
    LimitOption,
    UrlOption,
    percent,
    print_json,
    print_list,
    print_result,
    refuse_shared_output,
)
from contracts.errors import ForgeError
from mlpforge import Client, Job
from mlpforge.connection import path_of

GRAPH_FORMATS = (".svg", ".png")


class Graph(StrEnum):
    """The graphs of a job."""

    ACCURACY = "accuracy"
    LOSS = "loss"


ID = typer.Argument(
    metavar="ID",
    help="A job, by its id or 8 or more characters at either end.",
    autocompletion=completion_of("/jobs", "id"),
)
KindOption = Annotated[
    str | None, typer.Option(help="List only jobs of this kind: train, import_dataset and so on.")
]
StateOption = Annotated[str | None, typer.Option(help="List only jobs in this state.")]
COLUMNS = ("id", "kind", "state", "name", "version", "step", "accuracy", "submitted")
DeleteOption = Annotated[
    bool, typer.Option("--delete", help="Delete the job ID, which has ended, and its predictions.")
]
CancelOption = Annotated[bool, typer.Option("--cancel", help="Cancel the job ID.")]
WatchOption = Annotated[bool, typer.Option("--watch", help="Follow the job ID to its end.")]
DownloadOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="Save the predictions of the batch ID as a .csv or .npz; - is stdout."
    ),
]
NameOption = Annotated[str | None, typer.Option(help="Name the job ID.")]
NoteOption = Annotated[str | None, typer.Option(help="Write a note about the job ID.")]
GraphArgument = Annotated[Graph, typer.Argument(help="The graph to save.")]
OutputOption = Annotated[
    Path | None, typer.Option(help="The .svg or .png file to write.  [default: GRAPH-ID.svg]")
]

NEEDS_ID = (
    "--watch, --cancel, --delete, --download, --name and --note need the ID of a job; "
    "`mlpforge jobs` lists them"
)


def jobs(
    job_id: Annotated[str | None, ID] = None,
    state: StateOption = None,
    kind: KindOption = None,
    limit: LimitOption = 20,
    watch_job: WatchOption = False,
    cancel: CancelOption = False,
    delete: DeleteOption = False,
    download: DownloadOption = None,
    name: NameOption = None,
    note: NoteOption = None,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """List jobs; show, watch, cancel, delete, name or download one."""
    is_labeled = name is not None or note is not None
    chosen = sum((watch_job, cancel, delete, download is not None, is_labeled))
    _check_choices(job_id, chosen)
    refuse_shared_output("--download", download, as_json=as_json)
    with connect(url) as client:
        if job_id is None:
            _list(client, limit, as_json=as_json, state=state, kind=kind)
            return
        job = client.job(job_id)  # a change needs the whole id
        if watch_job:
            watch(job, quiet=as_json)
            print_outcome(job.raw, as_json=as_json)
        elif cancel:
            _cancel(job, as_json=as_json)
        elif delete:
            _delete(job, as_json=as_json)
        elif download is not None:
            save_result(job, download, as_json=as_json)
        elif is_labeled:
            print_result(job.label(name=name, note=note).raw, "labeled", as_json=as_json)
        elif as_json:
            print_json(job.raw)
        else:
            print_job(job.raw)


def _check_choices(job_id: str | None, chosen: int) -> None:
    if chosen > 1:
        raise ForgeError(
            "give one of --watch, --cancel, --download, --delete and --name with --note"
        )
    if job_id is None and chosen:
        raise ForgeError(NEEDS_ID)


def _list(client: Client, limit: int, *, as_json: bool, **filters: str | None) -> None:
    page = client.connection.get_list("/jobs", limit, **filters)
    print_list(page, COLUMNS, _to_row, as_json=as_json)


def _delete(job: Job, *, as_json: bool) -> None:
    job.delete()
    print_result({"id": job.id}, f"deleted job {job.id}", as_json=as_json)


def _cancel(job: Job, *, as_json: bool) -> None:
    job.cancel()
    is_cancelled = job.state == "cancelled"
    text = describe_outcome(job.raw) if is_cancelled else "the job will stop"
    print_result(job.raw, text, as_json=as_json)


def _to_row(job: dict[str, Any]) -> tuple[object, ...]:
    request = job.get("request") or {}
    published = job["model"] or job.get("dataset") or request
    metrics = job["metrics"] or {}
    accuracy = percent(metrics.get("test_accuracy", metrics.get("accuracy")))
    done = job["progress"] or {}
    progress = f"{done['step']}/{done['total_steps']}" if done else None
    spec = job["spec"] or request.get("spec") or {}
    name = spec.get("model") or request.get("model") or request.get("dataset")
    head = (job["id"], job["kind"], job["state"], name, published.get("version"))
    return (*head, progress, accuracy, job["submitted_at"])


def plot(
    job_id: Annotated[str, ID],
    graph: GraphArgument = Graph.ACCURACY,
    output: OutputOption = None,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Save a graph of a job's accuracy or loss."""
    file = output or Path(f"{graph}-{job_id}.svg")
    if file.suffix not in GRAPH_FORMATS:
        raise ForgeError(f"--output must end in .svg or .png, got {file}")
    with connect(url) as client:
        job = client.job(job_id)
        path = path_of("jobs", job.id, "plots", f"{graph}{file.suffix}")
        image = client.connection.download(path)
    file.write_bytes(image)
    saved = {"file": str(file), "size_bytes": len(image)}
    print_result(saved, f"saved {file}", as_json=as_json)
