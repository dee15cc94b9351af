"""Attacks: p99 of ordinary clients with and without an attack, and the service's memory."""

import contextlib
import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import yaml

from harness.timing import judge
from serving.load.open_loop import Latencies, send_at_rate
from serving.processes import watching
from serving.server import Server

MAX_RATIO = 3.0
# A lower p99 is good enough, whatever its ratio.
SUFFICIENT_MS = 25.0
SETTLE_S = 5.0  # until the last attack is over, or this one is at full strength
COMPOSE = Path(__file__).parents[3] / "docker-compose.yml"
# Services of docker-compose.yml, and a part of their processes' command lines.
PROCESSES = {
    "gateway": "nginx.conf",
    "api": "services.api.wsgi",
    "inference": "services.inference.wsgi",
}
MEBIBYTES = {"m": 1, "g": 1024}
LOWEST_PRIORITY = 19
FORKING = multiprocessing.get_context("fork")


@dataclass(frozen=True)
class Attack:
    """An attack by some clients while others are measured.

    Args:
        name: What the clients do, in a few words.
        run: Returns the context within which they do it, given the service.
    """

    name: str
    run: Callable[[Server], AbstractContextManager[None]]


@dataclass(frozen=True)
class Probe:
    """A request of an ordinary client.

    Args:
        name: Its name in the figures.
        port: Where it is sent.
        request: All its bytes.
        rate: How often it is sent, per second.
    """

    name: str
    port: int
    request: bytes
    rate: float


def judge_attacks(
    server: Server, attacks: Sequence[Attack], probes: Sequence[Probe], seconds: float
) -> bool:
    """Measure the probes without an attack and during each; return whether all bounds are met."""
    print(
        f"\nAttacks; p99 at most {MAX_RATIO} x the one without, or {SUFFICIENT_MS} ms; {seconds} s"
    )
    are_met = [judge_attack(server, attack, probes, seconds) for attack in attacks]
    return all(are_met)


def judge_attack(server: Server, attack: Attack, probes: Sequence[Probe], seconds: float) -> bool:
    """Print the p99 of each probe and the memory of each service; return whether all are met."""
    try:
        time.sleep(SETTLE_S)
        alone = _measure(probes, seconds)
        with attacking(attack, server) as begin, contextlib.ExitStack() as watched:
            memories = {
                name: watched.enter_context(watching(server.pids, mark))
                for name, mark in PROCESSES.items()
            }
            begin()
            time.sleep(SETTLE_S)
            beside = _measure(probes, seconds)
    except SystemExit as failure:
        return judge(f"{attack.name}: {failure}", is_met=False)
    are_met = [
        _judge_p99(f"{attack.name}, {probe.name}", before, after)
        for probe, before, after in zip(probes, alone, beside, strict=True)
    ]
    limits = _memory_limits()
    for name, memory in memories.items():
        found = f"{attack.name}, memory of {name}: {memory} (at most {limits[name]:.0f})"
        are_met.append(judge(found, is_met=memory.most_mb <= limits[name]))
    return all(are_met)


@contextlib.contextmanager
def attacking(attack: Attack, server: Server) -> Iterator[Callable[[], None]]:
    """Yield a function that starts an attack in a separate process; it stops when the block ends.

    Attackers have their own machines. Here they run at the lowest priority, so that they take no
    processor time that the service or the measured clients need. All three share one session:
    Linux weighs sessions against each other, and niceness counts within one session only.
    """
    has_begun, is_over = FORKING.Event(), FORKING.Event()

    def attack_server() -> None:
        os.nice(LOWEST_PRIORITY)
        has_begun.wait()
        with attack.run(server):
            is_over.wait()

    process = FORKING.Process(target=attack_server, daemon=True)
    process.start()
    try:
        yield has_begun.set
    finally:
        is_over.set()
        has_begun.set()
        process.join()


@contextlib.contextmanager
def clients(count: int, behave: Callable[[threading.Event], None]) -> Iterator[None]:
    """Run a number of clients until the block ends and sets their event.

    behave is called again after a connection was closed or refused.
    """
    is_over = threading.Event()

    def repeat() -> None:
        while not is_over.is_set():
            with contextlib.suppress(OSError):
                behave(is_over)
            is_over.wait(1)

    threads = [threading.Thread(target=repeat, daemon=True) for _ in range(count)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        is_over.set()
        for thread in threads:
            thread.join()


def _measure(probes: Sequence[Probe], seconds: float) -> list[Latencies]:
    with ThreadPoolExecutor(len(probes)) as pool:
        found = [
            pool.submit(send_at_rate, probe.port, probe.request, probe.rate, seconds)
            for probe in probes
        ]
    return [future.result() for future in found]


def _judge_p99(name: str, alone: Latencies, beside: Latencies) -> bool:
    bound_ms = max(MAX_RATIO * alone.p99_ms, SUFFICIENT_MS)
    found = f"{name}: p99 {beside.p99_ms:.1f} ms, {alone.p99_ms:.1f} without"
    return judge(f"{found} (at most {bound_ms:.1f})", is_met=beside.p99_ms <= bound_ms)


def _memory_limits() -> dict[str, float]:
    """Return the limit of each service in docker-compose.yml, in MiB."""
    services = yaml.safe_load(COMPOSE.read_text("utf-8"))["services"]
    texts = {name: services[name]["mem_limit"] for name in PROCESSES}
    return {name: float(text[:-1]) * MEBIBYTES[text[-1]] for name, text in texts.items()}
