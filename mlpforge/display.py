"""Shows jobs: as a line of text, in a terminal, and as HTML in a notebook."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mlpforge.jobs import EpochEntry
    from mlpforge.operations import Operation

WIDTH, HEIGHT, MARGIN = 480, 160, 8  # of a curve, in pixels
CLEAR_LINE = "\r\x1b[K"
COLORS = {"train_loss": "#d55e00", "test_accuracy": "#0072b2"}  # color-blind people see them apart


def describe(job: dict[str, Any], test_accuracy: float | None = None) -> str:
    """Return one line: state or step, loss, accuracy, time left."""
    progress = job.get("progress") or {}
    if job["state"] == "queued" and job.get("queue_position"):
        eta_s = job.get("queue_eta_seconds")
        starts = "" if eta_s is None else f", starts in about {eta_s:.0f} s"
        return f"queued, number {job['queue_position']}{starts}"
    if job["state"] == "queued" or not progress.get("total_steps"):
        return str(job["state"])
    parts = [f"{_unit_of(job)} {progress['step']:,} of {progress['total_steps']:,}"]
    if progress.get("train_loss") is not None:
        parts.append(f"loss {progress['train_loss']:.4f}")
    if test_accuracy is not None:
        name = "accuracy" if job.get("kind") == "batch_predict" else "test accuracy"
        parts.append(f"{name} {100 * test_accuracy:.2f} %")
    if job["state"] == "running" and progress.get("eta_seconds") is not None:
        parts.append(f"{progress['eta_seconds']:.0f} s left")
    return "  ".join(parts)


def _unit_of(job: dict[str, Any]) -> str:
    if job.get("kind") == "sweep":
        return "trial"
    request = job.get("request") or {}
    return "example" if request.get("dataset_version") else "byte" if request else "step"


def describe_sweep(sweep: dict[str, Any]) -> str:
    """Return one line: state, trials that have ended, best trial."""
    counts, best = sweep["counts"], sweep["best"]
    ended = sum(counts.values()) - counts["queued"] - counts["running"]
    parts = [str(sweep["state"]), f"{ended} of {sweep['request']['trials']} trials"]
    if counts["pruned"]:
        parts.append(f"{counts['pruned']} pruned")
    if best:
        chosen = "  ".join(f"{name}={describe_value(v)}" for name, v in best["parameters"].items())
        parts.append(f"best {best['objective']:.4f} in trial {best['number']}: {chosen}")
    return "  ".join(parts)


def describe_value(value: Any) -> str:
    """Return a parameter as short text."""
    return f"{value:.4g}" if isinstance(value, float) else json.dumps(value)


@contextmanager
def progress_display(*, is_shown: bool) -> Iterator[Callable[["Operation"], None]]:
    """Yield a function that shows a job or a sweep: on the terminal, in a cell, or nowhere."""
    notebook = sys.modules.get("IPython.display")
    if is_shown and sys.stderr.isatty():
        try:
            yield _show_line
        finally:
            sys.stderr.write("\n")
    elif is_shown and notebook is not None:
        yield _cell_display(notebook)
    else:
        yield lambda _: None


def _show_line(shown: "Operation") -> None:
    accuracy = getattr(shown, "test_accuracy", None)
    is_sweep = "counts" in shown.raw
    line = describe_sweep(shown.raw) if is_sweep else describe(shown.raw, accuracy)
    sys.stderr.write(f"{CLEAR_LINE}{line}")
    sys.stderr.flush()


def _cell_display(notebook: Any) -> Callable[["Operation"], None]:
    handle = notebook.display(None, display_id=True)
    return lambda shown: handle.update(shown) if handle is not None else None


def sweep_to_html(sweep: dict[str, Any]) -> str:
    """Return a sweep as HTML: its state, its best trial, and the importance of the fields."""
    lines = [f"<code>{escape(sweep['id'])}</code>", escape(describe_sweep(sweep))]
    lines += [
        f"{escape(name)}: {share:.0%} of the variation"
        for name, share in (sweep["importance"] or {}).items()
    ]
    return f"<div>{'<br>'.join(lines)}</div>"


def to_html(job: dict[str, Any], epochs: Sequence["EpochEntry"]) -> str:
    """Return a job as HTML: its state, its outcome, and its curve from the second epoch on."""
    metrics, error = job.get("metrics") or {}, job["error"]
    accuracy = metrics.get("test_accuracy", metrics.get("accuracy"))
    if accuracy is None and epochs:
        accuracy = epochs[-1].test_accuracy
    lines = [f"<b>{escape(job['state'])}</b> <code>{escape(job['id'])}</code>"]
    if job["state"] in {"queued", "running"} or accuracy is not None:
        lines.append(escape(describe(job, accuracy)))
    if published := job["model"] or job.get("dataset"):
        lines.append(f"{escape(published['name'])} version {published['version']}")
    if job.get("result"):
        lines.append(f"{job['result']['examples']:,} examples predicted")
    if error:
        lines.append(f"{escape(error['type'])}: {escape(error['message'])}")
    return f"<div>{'<br>'.join(lines)}</div>{_curve(epochs)}"


def _curve(epochs: Sequence["EpochEntry"]) -> str:
    """Return the loss (scaled to its maximum) and the test accuracy of the epochs as inline SVG."""
    if len(epochs) < 2:  # noqa: PLR2004  two points are a line
        return ""
    losses = [one.train_loss for one in epochs]
    highest = max((loss for loss in losses if loss is not None), default=1.0) or 1.0
    lines = {
        "train_loss": [None if loss is None else loss / highest for loss in losses],
        "test_accuracy": [one.test_accuracy for one in epochs],
    }
    paths = "".join(_polyline(values, COLORS[name]) for name, values in lines.items())
    legend = " ".join(
        f'<span style="color:{COLORS[name]}">{text}</span>'
        for name, text in (
            ("train_loss", f"training loss (0 to {highest:.3g})"),
            ("test_accuracy", "test accuracy (0 to 100 %)"),
        )
    )
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img" '
        f'aria-label="training loss and test accuracy by epoch">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="none" stroke="#888"/>{paths}</svg>'
        f"<div>{legend}, epochs 1 to {epochs[-1].epoch}</div>"
    )


def _polyline(values: Sequence[float | None], color: str) -> str:
    step = (WIDTH - 2 * MARGIN) / (len(values) - 1)
    points = " ".join(
        f"{MARGIN + index * step:.1f},{HEIGHT - MARGIN - value * (HEIGHT - 2 * MARGIN):.1f}"
        for index, value in enumerate(values)
        if value is not None
    )
    return f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2"/>'
