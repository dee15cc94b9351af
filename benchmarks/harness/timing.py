"""Time contenders in alternating rounds; report medians and ratios within each round."""

import os
import platform
import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

# Other loads on the machine slow whole rounds, so a ratio is taken within each round.
Times = dict[str, list[float]]


def measure(contenders: Mapping[str, Callable[[], float]], rounds: int) -> Times:
    """Time each contender once per round; each round starts with the next one.

    Args:
        contenders: By name, a function that returns its figure, such as microseconds.
        rounds: How many figures each contender gives, after one round that warms caches.

    Returns:
        For each name, its figure of every round.
    """
    times: Times = {name: [] for name in contenders}
    for number, name in schedule(tuple(contenders), rounds):
        figure = contenders[name]()
        if number:
            times[name].append(figure)
    return times


def schedule(names: Sequence[str], rounds: int) -> Iterator[tuple[int, str]]:
    """Yield (round, name) for a warm-up round, number 0, and the rounds; each starts elsewhere."""
    for number in range(rounds + 1):
        first = number % len(names)
        yield from ((number, name) for name in [*names[first:], *names[:first]])


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


def judge(sentence: str, *, is_met: bool) -> bool:
    """Print a figure, and whether it misses its target; return whether it is met."""
    print(f"{sentence}{'' if is_met else ' MISSED'}")
    return is_met


def judge_median(what: str, unit: str, figures: Sequence[float], most: float) -> bool:
    """Print figures' median, range and bound; return whether the median is within the bound."""
    middle = statistics.median(figures)
    digits = 2 if unit == "s" else 0
    shown = [f"{figure:.{digits}f}" for figure in (middle, min(figures), max(figures))]
    sentence = f"{what}: {shown[0]} {unit}, {shown[1]} to {shown[2]} (at most {most:g})"
    return judge(sentence, is_met=middle <= most)


def machine() -> str:
    """Return the processor and the system, in one line."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text().splitlines() if cpuinfo.exists() else []
    names = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    processor = names[0] if names else platform.processor()
    return f"{processor}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def cores() -> list[int]:
    """Return the cores that this process may use, the last one first; empty if unknown."""
    if not hasattr(os, "sched_getaffinity"):
        return []
    return sorted(os.sched_getaffinity(0), reverse=True)
