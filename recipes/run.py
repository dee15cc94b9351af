"""`make recipes`: train every recipe through the service, and write the table of docs/accuracy.md.

python -m recipes.run [--only RECIPE] [--url URL]

After a stop, the next start continues with the jobs and checkpoints in ./recipes-data.
"""

import argparse
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cli.client import connect
from cli.commands.jobs.follow import describe_outcome
from cli.output import console
from cli.supervisor.service_process import running_service
from contracts.errors import ForgeError
from mlpforge import Client
from mlpforge.connection import new_key
from mlpforge.operations import OUTAGE_S
from recipes.runs import Recipe, Run, read_recipes, resume_jobs
from recipes.table import WORKERS, render, replace_table

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "accuracy.md"
DATA_DIR = ROOT / "recipes-data"
POLL_S = 3.0
INTERRUPTED = 128 + signal.SIGINT  # as a shell reports it
TERMINATED = 128 + signal.SIGTERM


def main() -> int:
    """Run the selected recipes; return the exit status."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))
    recipes = read_recipes(ROOT / "recipes")
    options = _parse_options([recipe.name for recipe in recipes])
    try:
        with _service(options.url) as url, connect(url, retry_s=OUTAGE_S) as client:
            run_recipes(client, recipes, only=options.only, page=PAGE)
    except KeyboardInterrupt:
        return INTERRUPTED
    except ForgeError as error:
        console.print(f"recipes: {error}")
        return 1
    return 0


def _parse_options(names: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Reproduce the papers' test errors on MNIST.")
    parser.add_argument("--only", choices=names, help="train this recipe alone")
    parser.add_argument("--url", help="a running service; default: start one")
    return parser.parse_args()


@contextmanager
def _service(url: str | None) -> Iterator[str]:
    if url is not None:
        yield url
        return
    DATA_DIR.mkdir(exist_ok=True)
    options = ("--workers", str(WORKERS), "--log-dir", str(DATA_DIR / "logs"))
    with running_service(DATA_DIR, DATA_DIR / "up.log", *options) as new_url:
        yield new_url


def run_recipes(client: Client, recipes: list[Recipe], *, only: str | None, page: Path) -> None:
    """Submit runs without a job, wait for all jobs, and update the table whenever one ends.

    Args:
        only: The only recipe to submit; the table also shows the state of the others.
        page: The file with the table.
    """
    runs = [run for recipe in recipes for run in recipe.runs]
    resume_jobs(runs, client.connection.get_list("/jobs", sys.maxsize)["items"])
    # The longest first, so that both workers are busy until the end.
    for recipe in reversed(recipes):
        if only in {None, recipe.name}:
            _submit(client, recipe)
    waiting = [run for run in runs if run.job]
    while waiting:
        ended = [run for run in waiting if _has_ended(client, run)]
        waiting = [run for run in waiting if run not in ended]
        if ended:
            page.write_text(replace_table(page.read_text("utf-8"), render(recipes)), "utf-8")
            console.print(*map(_describe, ended), f"remaining runs: {len(waiting)}", sep="\n")
        else:
            time.sleep(POLL_S)


def _submit(client: Client, recipe: Recipe) -> None:
    for run in recipe.runs:
        run.job = run.job or client.connection.post("/jobs", run.spec, key=new_key())


def _has_ended(client: Client, run: Run) -> bool:
    """Read a run's job again; if it has succeeded, add up the time of its epochs."""
    job = client.job(run.job["id"])
    run.job = job.raw
    if job.state == "succeeded":
        run.seconds = sum(epoch.seconds for epoch in job.history().epochs)
    return job.is_finished


def _describe(run: Run) -> str:
    if run.test_error is None:
        return f"{run.label}: {describe_outcome(run.job)}"
    return f"{run.label}: test error {run.test_error:.2f} %"


if __name__ == "__main__":
    sys.exit(main())
