"""The lines of a page's charts as numbers."""

from typing import Any, Final

from playwright.sync_api import Page

LOSS: Final = "Mean loss of each epoch"
ACCURACY: Final = "Accuracy after each epoch"


def curves(page: Page, chart: str) -> list[dict[str, Any]]:
    """Return every line of a chart: its run's id, its field, xs and ys."""
    return page.evaluate(
        """(label) => document.querySelector(`[aria-label="${label}"]`).closest("line-chart")
             .series.map(({id, field, xs, ys}) => ({id, field, xs: [...xs], ys: [...ys]}))""",
        chart,
    )


def curve(page: Page, field: str, chart: str = ACCURACY) -> list[tuple[float, float]]:
    (found,) = [line for line in curves(page, chart) if line["field"] == field]
    return list(zip(found["xs"], found["ys"], strict=True))


def wait_for_epoch(page: Page, epoch: int) -> None:
    page.wait_for_function(
        """(epoch) => [...document.querySelectorAll("line-chart")].some(
             (chart) => chart.series.some(
               ({field, xs}) => field === "test_accuracy" && xs.at(-1) >= epoch))""",
        arg=epoch,
    )


def epochs_drawn(page: Page) -> int:
    return len(curve(page, "test_accuracy"))


def assert_all_is_drawn_once(page: Page, history: dict[str, Any]) -> None:
    """Expect each epoch of the only shown run exactly once."""
    epochs = history["epochs"]
    wait_for_epoch(page, epochs[-1]["epoch"])  # the history is loaded again after the end
    losses = [(entry["epoch"], entry["train_loss"]) for entry in epochs]
    assert curve(page, "train_loss", chart=LOSS) == losses
    accuracies = [(entry["epoch"], entry["test_accuracy"]) for entry in epochs]
    assert curve(page, "test_accuracy") == accuracies
