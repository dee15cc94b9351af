"""`make recipes`: train every recipe through the service, and write the table of docs/accuracy.md.

python -m recipes.run [--only RECIPE] [--url URL]

Stopped, it goes on the next time: its jobs and their checkpoints lie in ./recipes-data.
"""

import argparse
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cli.client import Client, path_of
from cli.commands.follow import RETRY_S, RetryingSource
from cli.commands.train import describe_outcome
from cli.output import console
from cli.supervisor.service_process import running_service
from contracts.errors import ForgeError
from contracts.jobs.job import TERMINAL_STATES
from recipes.runs import Recipe, Run, read_recipes, take_up
from recipes.table import WORKERS, render, splice

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "accuracy.md"
DATA_DIR = ROOT / "recipes-data"
POLL_S = 3.0
INTERRUPTED = 128 + signal.SIGINT  # as a shell would say
TERMINATED = 128 + signal.SIGTERM


def main() -> int:
    """Run what is asked for; return the exit status."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))
    recipes = read_recipes(ROOT / "recipes")
    options = _parse_options([recipe.name for recipe in recipes])
    try:
        with _service(options.url) as url, Client(url) as client:
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
    parser.add_argument("--url", help="a running service; default: one of its own")
    return parser.parse_args()


@contextmanager
def _service(url: str | None) -> Iterator[str]:
    if url is not None:
        yield url
        return
    DATA_DIR.mkdir(exist_ok=True)
    options = ("--workers", str(WORKERS), "--log-dir", str(DATA_DIR / "logs"))
    with running_service(DATA_DIR, DATA_DIR / "up.log", *options) as own_url:
        yield own_url


def run_recipes(client: Client, recipes: list[Recipe], *, only: str | None, page: Path) -> None:
    """Post the runs that have no job, wait for all, and write the table after each that ends.

    Args:
        only: Post no other recipe than this; the table shows what is known of the others.
        page: The file that has the table.
    """
    runs = [run for recipe in recipes for run in recipe.runs]
    take_up(runs, client.get_list("/jobs", sys.maxsize)["items"])
    # The hardest first: they take longest, and the short ones fill the gaps at the end.
    for recipe in reversed(recipes):
        if only in {None, recipe.name}:
            _post(client, recipe)
    waiting = [run for run in runs if run.job]
    source = RetryingSource(client, RETRY_S)
    while waiting:
        ended = [run for run in waiting if _has_ended(source, run)]
        waiting = [run for run in waiting if run not in ended]
        if ended:
            page.write_text(splice(page.read_text("utf-8"), render(recipes)), "utf-8")
            console.print(*map(_describe, ended), f"runs to go: {len(waiting)}", sep="\n")
        else:
            time.sleep(POLL_S)


def _post(client: Client, recipe: Recipe) -> None:
    for run in recipe.runs:
        run.job = run.job or client.post("/jobs", run.spec)


def _has_ended(source: RetryingSource, run: Run) -> bool:
    """Look at a run's job again; once it has ended, add up the time of its epochs."""
    path = path_of("jobs", run.job["id"])
    run.job = source.get(path)
    if run.job["state"] == "succeeded":
        run.seconds = sum(epoch["seconds"] for epoch in source.get(f"{path}/metrics")["epochs"])
    return run.job["state"] in TERMINAL_STATES


def _describe(run: Run) -> str:
    if run.test_error is None:
        return f"{run.label}: {describe_outcome(run.job)}"
    return f"{run.label}: test error {run.test_error:.2f} %"


if __name__ == "__main__":
    sys.exit(main())
