"""Prints the table of a soak run from its log: `python -m soak.report LOG`."""

import json
import sys
from pathlib import Path

from .growth import judge_all
from .sampling import FILE_FIGURES, PROCESS_FIGURES

MIN_JUDGED_S = 600  # before that, programs and caches still warm up
MAX_UNAVAILABLE = 0.01  # of all predictions: the machine may be busy with other work
SHOWN = 20


def report(log):
    """Print what a run did and what grew; return 1 if something grew or was answered wrongly."""
    samples = read_samples(log)
    last, errors = samples[-1], [error for sample in samples for error in sample["errors"]]
    say(f"{last['at_s']:.0f} s: " + ", ".join(f"{n} {what}" for what, n in last["counts"].items()))
    found = judge_all(samples)
    for kinds in (PROCESS_FIGURES, FILE_FIGURES):
        say_table(found, kinds)
    growing = [" ".join(key) for key, growth in found.items() if growth.is_growing]
    if last["at_s"] < MIN_JUDGED_S:
        say(f"A run of less than {MIN_JUDGED_S} s is not judged; growing: {growing}")
        growing = []
    for error in [*errors[:SHOWN], *(f"{figure} grows" for figure in growing)]:
        say(error)
    unavailable, predictions = (last["counts"][what] for what in ("unavailable", "predictions"))
    is_good = not growing and not errors and unavailable <= MAX_UNAVAILABLE * predictions
    say(f"{len(errors)} errors, {len(growing)} figures grow: {'ok' if is_good else 'FAILED'}")
    return 0 if is_good else 1


def say_table(found, kinds):
    """Print the level of each figure in the last half, and its growth in an hour."""
    say("\n| | " + " | ".join(f"{kind.replace('_mb', ' MB')} | per hour" for kind in kinds) + " |")
    say("|---" + "|---:" * 2 * len(kinds) + "|")
    for name in sorted({name for kind, name in found if kind in kinds}):
        growths = [found[kind, name] for kind in kinds]
        cells = [f"{growth.level:.1f} | {growth.per_hour:+.2f}" for growth in growths]
        say(f"| {name} | {' | '.join(cells)} |")
    say("")


def read_samples(log):
    return [json.loads(line) for line in Path(log).read_text("utf-8").splitlines()]


def say(line):
    print(line, flush=True)  # noqa: T201  the output of a program


if __name__ == "__main__":
    sys.exit(report(sys.argv[1]))
