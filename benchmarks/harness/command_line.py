"""The command line that the benchmarks share."""

import argparse
import sys
from collections.abc import Callable
from typing import NoReturn

from harness.timing import machine


def make_parser(description: str) -> argparse.ArgumentParser:
    """Return a parser that knows --check."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--check", action="store_true", help="exit with 1 if a target is missed")
    return parser


def run(description: str, measure: Callable[[], bool]) -> NoReturn:
    """Measure, with no option but --check, and exit (see run_with)."""
    run_with(make_parser(description), lambda _: measure())


def run_with(
    parser: argparse.ArgumentParser, measure: Callable[[argparse.Namespace], bool]
) -> NoReturn:
    """Parse the command line, print the machine, measure, and exit.

    Args:
        parser: As make_parser returns it, perhaps with more options.
        measure: Prints its figures, given the options; returns whether all targets are met.
    """
    options = parser.parse_args()
    print(machine())
    is_met = measure(options)
    sys.exit(int(options.check and not is_met))
