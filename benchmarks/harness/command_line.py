"""The command line that the benchmarks share."""

import argparse
from collections.abc import Callable

from harness.timing import machine


def make_parser(description: str) -> argparse.ArgumentParser:
    """Return a parser that knows --check."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--check", action="store_true", help="exit with 1 if a target is missed")
    return parser


def run(description: str, measure: Callable[[], bool]) -> int:
    """Parse the command line, print the machine and measure; return the exit status."""
    options = make_parser(description).parse_args()
    print(machine())
    is_met = measure()
    return int(options.check and not is_met)
