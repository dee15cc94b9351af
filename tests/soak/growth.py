"""Decides whether something still grows in the last half of a run."""

from math import inf
from typing import NamedTuple

import numpy as np

BLOCKS = 6  # each as long as jobs are kept: deletions make a saw of that length at most
SHARE = 0.02  # of the level: so much growth in the last half is none
# Growth below it is none either: what an allocator, a pool of threads or a database's page adds.
FLOORS = {"memory_mb": 1.0, "descriptors": 2, "threads": 2, "disk_mb": 1.0, "files": 20}
# The records of versions and of moves of an alias are kept permanently, by design.
NOT_JUDGED = "history"


class Growth(NamedTuple):
    """What became of one figure.

    Args:
        level: The median of the last half.
        per_hour: The slope of the last half.
        is_growing: Whether it grew by more than the tolerance.
    """

    level: float
    per_hour: float
    is_growing: bool


def judge(seconds, values, floor):
    """Return the growth of a figure.

    The last half is cut into BLOCKS of equal length, and the slope is Theil and Sen's: the median
    of the slopes between all pairs of blocks' medians. Outliers and one step do not change it, nor
    does a saw that is shorter than a block; a leak is all in it, however small its steps are.

    Args:
        seconds: When it was sampled, in order.
        values: Its samples.
        floor: Growth over the last half that is none, in its unit; SHARE of its level is none
            either.
    """
    seconds, values = np.array(seconds, float), np.array(values, float)
    late = seconds >= (seconds[0] + seconds[-1]) / 2
    blocks = np.array_split(np.stack([seconds[late], values[late]]), BLOCKS, axis=1)
    at, medians = np.array([np.median(block, axis=1) for block in blocks]).T
    first, second = np.triu_indices(BLOCKS, 1)
    slope = np.median((medians[second] - medians[first]) / (at[second] - at[first]))
    level = float(np.median(values[late]))
    growth = slope * (seconds[-1] - seconds[0]) / 2
    return Growth(level, slope * 3600, bool(growth > max(floor, SHARE * level)))


def judge_all(samples):
    """Return the growth of each figure of the samples, by kind and name.

    A program that was restarted, or started later, counts as 0 while it was not there.
    """
    seconds = [sample["at_s"] for sample in samples]
    found = {}
    for kind, floor in FLOORS.items():
        for name in sorted({name for sample in samples for name in sample[kind]}):
            values = [sample[kind].get(name, 0) for sample in samples]
            found[kind, name] = judge(seconds, values, inf if name == NOT_JUDGED else floor)
    return found
