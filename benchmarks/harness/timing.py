"""Time contenders in alternating rounds; report medians and ratios within each round."""

import os
import platform
import statistics
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

# Processors and neighbors make whole rounds slow, so a ratio is taken within each round.
Times = dict[str, list[float]]


def measure(contenders: Mapping[str, Callable[[], float]], rounds: int) -> Times:
    """Time each contender once per round; each round starts with another one.

    Args:
        contenders: By name, a function that returns its figure, such as microseconds.
        rounds: How many figures each contender gives, after one round that warms caches.

    Returns:
        For each name, its figure of every round.
    """
    names = list(contenders)
    times: Times = {name: [] for name in names}
    for number in range(rounds + 1):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            figure = contenders[name]()
            if number:
                times[name].append(figure)
    return times


def ratio(times: Times, above: str, below: str) -> float:
    """Return the median of the ratios within rounds: a disturbance hits both contenders."""
    return statistics.median(a / b for a, b in zip(times[above], times[below], strict=True))


def table(times: Times, unit: str, base: str) -> str:
    """Return a line for each contender: median, range, and ratio to the one named base."""
    lines = [f"{unit:<22}{'median':>10}{'range':>22} {'to ' + base:>19}"]
    for name, values in times.items():
        span = f"{min(values):.1f} to {max(values):.1f}"
        cost = ratio(times, name, base)
        lines.append(f"{name:<22}{statistics.median(values):>10.1f}{span:>22} {cost:>18.2f}x")
    return "\n".join(lines)


def pauses_ms(starts_s: Sequence[float], ends_s: Sequence[float]) -> list[float]:
    """Return the milliseconds from each end to the next start."""
    return [(start - end) * 1e3 for end, start in zip(ends_s, starts_s[1:], strict=False)]


def judge(sentence: str, *, is_met: bool) -> bool:
    """Print a figure, and whether it misses its target; return whether it is met."""
    print(f"{sentence}{'' if is_met else ' MISSED'}")
    return is_met


def machine() -> str:
    """Return the processor and the system, in one line."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text().splitlines() if cpuinfo.exists() else []
    names = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    processor = names[0] if names else platform.processor()
    return f"{processor}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def cores() -> list[int]:
    """Return the cores that this process may use, the last one first; empty if nobody can tell."""
    if not hasattr(os, "sched_getaffinity"):
        return []
    return sorted(os.sched_getaffinity(0), reverse=True)
