"""Draws a soak run from its log: `python -m soak.graph LOG IMAGE`."""

import sys

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from .report import read_samples

SIZE_INCHES, DPI, MINUTE_S = (10, 7), 110, 60
TITLES = {
    "memory_mb": "Memory (PSS), MB",
    "descriptors": "Open descriptors",
    "threads": "Threads",
    "disk_mb": "Files, MB",
}


def draw(log, image):
    samples = read_samples(log)
    figure = Figure(figsize=SIZE_INCHES, layout="constrained")
    FigureCanvasAgg(figure)
    panels = figure.subplots(2, 2, sharex=True).flat
    for axes, (kind, title) in zip(panels, TITLES.items(), strict=True):
        draw_panel(axes, samples, kind)
        axes.set_title(title)
    for axes in panels[-2:]:
        axes.set_xlabel("minutes")
    panels[-1].legend(fontsize="small")
    figure.legend(*panels[0].get_legend_handles_labels(), loc="outside lower center", ncols=8)
    figure.savefig(image, dpi=DPI)


def draw_panel(axes, samples, kind):
    """Draw a line for each role, in the same color in each panel, or for each kind of file."""
    minutes = [sample["at_s"] / MINUTE_S for sample in samples]
    for name in sorted({name for sample in samples for name in sample[kind]}):
        axes.plot(minutes, [sample[kind].get(name, 0) for sample in samples], label=name)
    axes.set_ylim(bottom=0)
    axes.grid(visible=True, alpha=0.3)


if __name__ == "__main__":
    draw(*sys.argv[1:])
