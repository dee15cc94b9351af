"""The table of results in docs/accuracy.md."""

from collections.abc import Iterable
from statistics import mean

from recipes.runs import Recipe, Run

BEGIN = "<!-- written by make recipes -->"
END = "<!-- to here -->"
WORKERS = 2  # concurrent jobs, each on one core
HEADINGS = (
    "paper",
    "network",
    "its test error %",
    "ours %: mean (range)",
    "each seed",
    "goal %",
    "reached",
    "epochs",
    "minutes a run",
)


def replace_table(page: str, table: str) -> str:
    """Return a page with the text between its two marks replaced by a table.

    Raises:
        ValueError: a mark is missing.
    """
    head, begin, rest = page.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"the page must have {BEGIN} and then {END}")
    return f"{head}{BEGIN}\n{table}\n{END}{tail}"


def render(recipes: list[Recipe]) -> str:
    """Return the Markdown table of all recipes, and the total time of their runs."""
    lines = [_line(HEADINGS), _line(["---"] * len(HEADINGS))]
    lines += [_line(_cells(recipe)) for recipe in recipes]
    return "\n".join([*lines, "", _total([run for recipe in recipes for run in recipe.runs])])


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(recipe: Recipe) -> list[str]:
    tags, errors = recipe.body["tags"], recipe.test_errors
    return [
        tags["paper"],
        tags["network"],
        tags["published_error"],
        _mean_and_range(recipe),
        ", ".join(map(_outcome, recipe.runs)),
        tags["goal"],
        ("yes" if recipe.is_reached() else "no") if errors else "-",
        _epochs(recipe.runs),
        _minutes(recipe.runs),
    ]


def _mean_and_range(recipe: Recipe) -> str:
    errors, seeds = recipe.test_errors, len(recipe.runs)
    if not errors:
        return "-"
    span = f"{min(errors):.2f} to {max(errors):.2f}" if len(errors) > 1 else "one seed"
    missing = f", {len(errors)} of {seeds} seeds" if len(errors) < seeds else ""
    return f"**{mean(errors):.2f}** ({span}{missing})"


def _outcome(run: Run) -> str:
    """Return a run's test error in percent, or the state of its job."""
    if run.test_error is not None:
        return f"{run.test_error:.2f}"
    return str(run.job.get("state", "not run"))


def _epochs(runs: list[Run]) -> str:
    epochs = {run.job["progress"]["epoch"] for run in runs if run.seconds is not None}
    return ", ".join(map(str, sorted(epochs))) or "-"


def _minutes(runs: list[Run]) -> str:
    seconds = [run.seconds for run in runs if run.seconds is not None]
    return f"{mean(seconds) / 60:.1f}" if seconds else "-"


def _total(runs: list[Run]) -> str:
    seconds = [run.seconds for run in runs if run.seconds is not None]
    minutes = sum(seconds) / 60
    return (
        f"{len(seconds)} of {len(runs)} runs, {minutes:.0f} minutes of training: "
        f"{minutes / WORKERS:.0f} minutes on two cores, where two run at a time."
    )
