"""Prints the table of a soak run from its log: `python -m soak.report LOG`."""

import json
import sys
from pathlib import Path

from .growth import judge_all

MIN_JUDGED_S = 600  # before that, programs and caches still warm up
MAX_UNAVAILABLE = 0.01  # of all predictions: the machine may be busy with other work
SHOWN = 20


def report(log):
    """Print what a run did and what grew; return 1 if something grew or was answered wrongly."""
    samples = read_samples(log)
    last, errors = samples[-1], [error for sample in samples for error in sample["errors"]]
    say(f"{last['at_s']:.0f} s; " + ", ".join(f"{n} {what}" for what, n in last["counts"].items()))
    growing = []
    say(f"{'':<24}{'first':>10}{'level':>10}{'per hour':>10}")
    for (kind, name), figure in judge_all(samples).items():
        verdict = "  GROWS" if figure.is_growing else ""
        values = f"{figure.first:>10.1f}{figure.level:>10.1f}{figure.per_hour:>+10.2f}"
        say(f"{kind + ' ' + name:<24}{values}{verdict}")
        growing += [name] if figure.is_growing else []
    if last["at_s"] < MIN_JUDGED_S:
        growing = []
        say(f"too short to judge growth: run it for {MIN_JUDGED_S} s at least")
    for error in errors[:SHOWN]:
        say(error)
    unavailable, predictions = (last["counts"][what] for what in ("unavailable", "predictions"))
    is_good = not growing and not errors and unavailable <= MAX_UNAVAILABLE * predictions
    say(f"{len(errors)} errors, {len(growing)} figures grow: {'ok' if is_good else 'FAILED'}")
    return 0 if is_good else 1


def read_samples(log):
    return [json.loads(line) for line in Path(log).read_text("utf-8").splitlines()]


def say(line):
    print(line, flush=True)  # noqa: T201  the output of a program


if __name__ == "__main__":
    sys.exit(report(sys.argv[1]))
