"""`mlpforge jobs`: what waits, runs and has ended."""

from typing import Annotated, Any

import typer

from cli.client import Client, path_of
from cli.lists import LimitOption, print_list, read_list
from cli.output import JsonOption, UrlOption, console, percent, print_json
from cli.train import outcome
from contracts.errors import ForgeError

IdArgument = Annotated[str | None, typer.Argument(metavar="ID", help="One job, whole.")]
StateOption = Annotated[str | None, typer.Option(help="Only jobs in this state.")]
COLUMNS = ("id", "state", "model", "version", "step", "test accuracy", "submitted")
CancelOption = Annotated[bool, typer.Option("--cancel", help="Cancel the job ID.")]


def jobs(
    job_id: IdArgument = None,
    state: StateOption = None,
    limit: LimitOption = 20,
    cancel: CancelOption = False,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """List jobs; show or cancel one."""
    with Client(url) as client:
        if job_id is not None:
            _show(client, job_id, cancel=cancel, as_json=as_json)
        elif cancel:
            raise ForgeError("--cancel needs the ID of a job; `mlpforge jobs` lists them")
        else:
            page = read_list(client, "/jobs", limit, state=state)
            print_list(page, COLUMNS, _row, as_json=as_json)


def _show(client: Client, job_id: str, *, cancel: bool, as_json: bool) -> None:
    path = path_of("jobs", job_id)
    job = client.post(f"{path}/cancel") if cancel else client.get(path)
    if as_json or not cancel:
        print_json(job)
    else:
        console.print(outcome(job) if job["state"] == "cancelled" else "the job will stop")


def _row(job: dict[str, Any]) -> tuple[object, ...]:
    version = job["model"] and job["model"]["version"]
    accuracy = percent(job["metrics"]["test_accuracy"])
    progress = f"{job['progress']['step']}/{job['progress']['total_steps']}"
    name = job["spec"]["model"]
    return (job["id"], job["state"], name, version, progress, accuracy, job["submitted_at"])
