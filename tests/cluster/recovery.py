"""How long each fault was noticed, from what the clients saw: a table."""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from .client import ENDPOINTS, GATEWAYS

GATEWAY_NAMES = [name for name, _ in GATEWAYS]
# What has to work again, and by which endpoints.
NEEDED = [
    *(("predict", name) for name, _ in ENDPOINTS),
    *(("predict alias", name) for name, _ in ENDPOINTS),
]
ANY_ENDPOINT = ("submit", "move", "job")
COLUMNS = ("predict", "predict alias", "submit", "move", "job")


@dataclass(frozen=True)
class Window:
    """When a fault began, was repaired, and had no more consequences (None: it still had)."""

    name: str
    begin: float
    repaired: float
    recovered: float | None


def recovery_time(successes, repaired):
    """Return when everything had worked after a repair, or None if something has not yet.

    Args:
        successes: Start and end of each successful request, by kind and endpoint, in order.
        repaired: A request counts if it started later.
    """
    firsts = [first_success([successes.get(key, [])], repaired) for key in NEEDED]
    for kind in ANY_ENDPOINT:
        found = [times for (other, _), times in successes.items() if other == kind]
        firsts.append(first_success(found, repaired))
    return None if None in firsts else max(firsts)


def first_success(series, start):
    """Return the end of the first success that started later, in any of several series."""
    ends = [end for times in series for began, end in times[-500:] if began >= start]
    return min(ends, default=None)


def longest_gap(successes, kind, begin, end):
    """Return the longest time in a window without a success by any gateway."""
    times = sorted(
        finished
        for (other, endpoint), found in successes.items()
        if other == kind and (endpoint in GATEWAY_NAMES or endpoint == "workers")
        for _, finished in found
    )
    inside = times[bisect_left(times, begin) : bisect_left(times, end)]
    return max(b - a for a, b in pairwise([begin, *inside, end]))


def table(windows, successes):
    """Yield the lines of a Markdown table."""
    yield (
        "| fault | lasted s | recovered after s | no prediction by number for s | by alias | "
        "no job accepted | no alias moved | no job ended |"
    )
    yield "|---|" + "---|" * (2 + len(COLUMNS))
    for window in filter(lambda window: window.begin, windows):
        until = window.recovered or window.repaired
        gaps = [longest_gap(successes, kind, window.begin, until) for kind in COLUMNS]
        after = "never" if window.recovered is None else f"{until - window.repaired:.1f}"
        cells = [window.name, f"{window.repaired - window.begin:.0f}", after]
        yield "| " + " | ".join([*cells, *(f"{gap:.1f}" for gap in gaps)]) + " |"
