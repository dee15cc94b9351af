"""Draw the notebook's graphs: accuracy against epochs, loss against steps."""

import io
import threading
from collections.abc import Sequence
from typing import Final

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, StrMethodFormatter

from contracts.jobs.job import EpochEntry, History, Job

SIZE_INCHES: Final = (7.0, 4.5)
PNG_DPI: Final = 120
MAX_POINTS: Final = (
    840  # of a line: the image's width in pixels; more would only cost time and bytes
)
# Figures belong to a thread, but all threads share the caches of fonts and of the SVG writer.
_drawing = threading.Lock()
mpl.rcParams["svg.hashsalt"] = "mlpforge"  # the same history gives the same bytes


def draw_plot(plot: str, extension: str, job: Job, history: History) -> bytes:
    """Return a graph as a file.

    Args:
        plot: accuracy or loss.
        extension: svg or png.
        job: The job.
        history: Its training so far; may be empty.
    """
    with _drawing:
        figure = Figure(figsize=SIZE_INCHES, layout="constrained")
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        draw = {"accuracy": _draw_accuracy, "loss": _draw_loss}[plot]
        draw(axes, history)
        model = job.spec.model if job.spec else job.kind
        axes.set_title(f"{plot.capitalize()} of {model}\njob {job.id}, {job.state}")
        axes.grid(visible=True, alpha=0.3)
        return _save(figure, extension)


def _save(figure: Figure, extension: str) -> bytes:
    file = io.BytesIO()
    metadata = {"Date": None} if extension == "svg" else None
    figure.savefig(file, format=extension, dpi=PNG_DPI, metadata=metadata)
    return file.getvalue()


def _draw_accuracy(axes: Axes, history: History) -> None:
    entries = _thin(history.epochs)
    epochs = [entry.epoch for entry in entries]
    train = _gaps([entry.train_accuracy for entry in entries])
    test = _gaps([entry.test_accuracy for entry in entries])
    axes.plot(epochs, train, "o-", ms=3, label="train")
    axes.plot(epochs, test, "x--", ms=5, label="test")
    axes.set(xlabel="epoch", ylabel="accuracy")
    axes.set_ylim(_bottom_below(train + test), 1)
    axes.yaxis.set_major_formatter(lambda share, _: f"{100 * share:.4g} %")
    axes.legend(loc="best")
    _count_from_zero(axes)
    _note_if_empty(axes, is_empty=not epochs)


def _bottom_below(accuracies: list[float]) -> float:
    """Return a lower limit close to the lines: good networks differ only in the last percent."""
    lowest = min((value for value in accuracies if np.isfinite(value)), default=0)
    return max(0, lowest - max(0.1 * (1 - lowest), 0.001))


def _draw_loss(axes: Axes, history: History) -> None:
    steps, epochs = history.steps, _thin(history.epochs)
    losses = _gaps([entry.loss for entry in steps])
    axes.plot([e.step for e in steps], losses, linewidth=0.6, alpha=0.6, label="batch of a step")
    means = _gaps([entry.train_loss for entry in epochs])
    axes.plot([e.step for e in epochs], means, "o-", ms=3, label="mean of an epoch")
    axes.set(xlabel="step", ylabel="loss")
    axes.set_ylim(bottom=0)
    axes.legend(loc="best")
    _count_from_zero(axes)
    _note_if_empty(axes, is_empty=not steps)


def _thin(entries: Sequence[EpochEntry]) -> Sequence[EpochEntry]:
    """Return every k-th entry and the last, at most MAX_POINTS."""
    stride = max(1, -(-len(entries) // MAX_POINTS))
    return entries[::-stride][::-1]


def _count_from_zero(axes: Axes) -> None:
    axes.set_xlim(left=0)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))
    axes.xaxis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))


def _gaps(values: Sequence[float | None]) -> list[float]:
    return [np.nan if value is None else value for value in values]


def _note_if_empty(axes: Axes, *, is_empty: bool) -> None:
    if is_empty:
        axes.text(0.5, 0.5, "no data yet", transform=axes.transAxes, ha="center")
