"""`mlpforge jobs`: list jobs; show, watch or cancel one."""

from typing import Annotated, Any

import typer

from cli.client import completion_of, connect
from cli.commands.details import print_job
from cli.commands.follow import describe_outcome, print_outcome, watch
from cli.output import JsonOption, LimitOption, UrlOption, console, percent, print_json, print_list
from contracts.errors import ForgeError
from mlpforge import Job

IdArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="ID",
        help="A job, by its id or 8 or more characters at either end.",
        autocompletion=completion_of("/jobs", "id"),
    ),
]
KindOption = Annotated[
    str | None, typer.Option(help="List only jobs of this kind: train, import_dataset and so on.")
]
StateOption = Annotated[str | None, typer.Option(help="List only jobs in this state.")]
COLUMNS = ("id", "kind", "state", "name", "version", "step", "test accuracy", "submitted")
CancelOption = Annotated[bool, typer.Option("--cancel", help="Cancel the job ID.")]
WatchOption = Annotated[bool, typer.Option("--watch", help="Follow the job ID to its end.")]


def jobs(
    job_id: IdArgument = None,
    state: StateOption = None,
    kind: KindOption = None,
    limit: LimitOption = 20,
    watch_job: WatchOption = False,
    cancel: CancelOption = False,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """List jobs; show, watch or cancel one."""
    if watch_job and cancel:
        raise ForgeError("give one of --watch and --cancel")
    if job_id is None and (watch_job or cancel):
        raise ForgeError("--watch and --cancel need the ID of a job; `mlpforge jobs` lists them")
    with connect(url) as client:
        if job_id is None:
            page = client.connection.get_list("/jobs", limit, state=state, kind=kind)
            print_list(page, COLUMNS, _to_row, as_json=as_json)
            return
        job = client.job(job_id)  # a change needs the whole id
        if watch_job:
            watch(job, quiet=as_json)
            print_outcome(job.raw, as_json=as_json)
        elif cancel:
            _cancel(job, as_json=as_json)
        elif as_json:
            print_json(job.raw)
        else:
            print_job(job.raw)


def _cancel(job: Job, *, as_json: bool) -> None:
    job.cancel()
    if as_json:
        print_json(job.raw)
    elif job.state == "cancelled":
        console.print(describe_outcome(job.raw))
    else:
        console.print("the job will stop")


def _to_row(job: dict[str, Any]) -> tuple[object, ...]:
    published = job["model"] or job.get("dataset")
    accuracy = percent((job["metrics"] or {}).get("test_accuracy"))
    done = job["progress"] or {}
    progress = f"{done['step']}/{done['total_steps']}" if done else None
    request = job.get("request") or {}
    name = job["spec"]["model"] if job["spec"] else request.get("model") or request.get("dataset")
    version = published and published["version"]
    head = (job["id"], job["kind"], job["state"], name, version)
    return (*head, progress, accuracy, job["submitted_at"])
