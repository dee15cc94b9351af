"""What predictions feel of training, of ten times too many clients, of slow ones, and of attacks.

python benchmarks/overload.py [--check] [--rounds 5] [--seconds 8]
"""

import argparse
import asyncio
import os
import re
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cli.supervisor.programs import find_program

from harness.live import Live
from harness.timing import judge, machine
from serving.contender import Command, Contender, Site
from serving.forms import IMAGE_JSON
from serving.load.attacks import Probe, judge_attacks
from serving.load.closed_loop import run_closed_loop
from serving.load.heavy_requests import heavy_requests, publish_heavy
from serving.load.memory import watching
from serving.load.open_loop import Latencies, send_at_rate
from serving.load.slow_clients import half_sent, publish_large, read_slowly, trickle
from serving.load.training import training
from serving.model import Model, make_model
from serving.ours import service_settings
from serving.server import Server, free_port, serving

RATE = 200
MAX_RATIO = 2.0
# 2 processes, each with 4 threads and a row of 32 before it sends away; and ten times that.
TAKEN = 2 * (4 + 32)
CLIENTS = 10 * TAKEN
CLOSED_LOOP_IMAGES = (1, 10)
SLOW_CLIENTS = 200
IMPORT_PATH = "/models/mnist/versions"
ATTACKS = (
    trickle(IMPORT_PATH, host="evil"),
    trickle(IMPORT_PATH),
    trickle("/predict", size=60 * 2**20),
    trickle("/predict", size=2**20 - 1, count=200),
    read_slowly(),
)


@dataclass(frozen=True)
class Doors:
    """The ports of one service: through nginx, and straight to inference."""

    server: Server
    ports: dict[str, int]


@dataclass
class P99s:
    """The p99 of each round at one door, in milliseconds: alone, and disturbed."""

    alone: list[Latencies] = field(default_factory=list)
    disturbed: list[Latencies] = field(default_factory=list)

    def judge(self, door: str, cause: str) -> bool:
        """Print the medians and the median of the rounds' ratios; return whether that is met."""
        pairs = zip(self.disturbed, self.alone, strict=True)
        ratios = [with_it.p99_ms / without.p99_ms for with_it, without in pairs]
        print(f"{door:<12}{'without':<9}{_describe(self.alone)}")
        print(f"{door:<12}{'with':<9}{_describe(self.disturbed)}")
        span = f"{min(ratios):.2f} to {max(ratios):.2f}"
        found = f"{door}: p99 with {cause} / without = {statistics.median(ratios):.2f} ({span};"
        return judge(f"{found} at most {MAX_RATIO})", is_met=statistics.median(ratios) <= MAX_RATIO)


def measure_training(doors: Doors, model: Model, rounds: int, seconds: float) -> bool:
    """Print what training on every core does to a fixed rate; return whether little enough."""
    jobs = os.cpu_count() or 1
    live = Live(f"http://{doors.server.site.door}", doors.server.site.folder / "log")
    request, found = make_request(model, 1), {door: P99s() for door in doors.ports}
    for _ in range(rounds):
        for door, port in doors.ports.items():
            found[door].alone.append(send_at_rate(port, request, RATE, seconds))
        with training(live, jobs):
            for door, port in doors.ports.items():
                found[door].disturbed.append(send_at_rate(port, request, RATE, seconds))
    print(f"\n{RATE} requests a second, {jobs} jobs training; {rounds} rounds of {seconds} s")
    return all([p99s.judge(door, "training") for door, p99s in found.items()])  # noqa: C419  all are printed


def measure_slow(doors: Doors, model: Model, rounds: int, seconds: float) -> bool:
    """Print what half-sent requests do to the others at the own door."""
    request, p99s, port = make_request(model, 1), P99s(), doors.ports["own door"]
    for _ in range(rounds):
        p99s.alone.append(send_at_rate(port, request, RATE, seconds))
        with half_sent(port, request, SLOW_CLIENTS):
            p99s.disturbed.append(send_at_rate(port, request, RATE, seconds))
    print(f"\n{RATE} requests a second, {SLOW_CLIENTS} half heads and {SLOW_CLIENTS} half bodies")
    return p99s.judge("own door", "slow clients")


def measure_closed_loop(doors: Doors, model: Model, seconds: float) -> bool:
    """Print what ten times too many clients are answered; return whether all in good order."""
    print(f"\n{CLIENTS} clients that come again at once; {TAKEN} is what fits; {seconds} s")
    are_orderly = []
    for images in CLOSED_LOOP_IMAGES:
        request = make_request(model, images)
        for door, port in doors.ports.items():
            with watching(doors.server) as memory:
                outcome = asyncio.run(run_closed_loop(port, request, CLIENTS, seconds))
            statuses = ", ".join(f"{n} of {status}" for status, n in outcome.statuses.items())
            found = f"{door}, {images} images: {statuses}; {outcome.cut} cut, {outcome.unsaid} "
            found += f"without Retry-After; p99 of the accepted {outcome.p99_ms:.0f} ms; {memory}"
            are_orderly.append(judge(found, is_met=outcome.is_orderly))
    return all(are_orderly)


def measure_attacks(doors: Doors, model: Model, seconds: float, pattern: str) -> bool:
    """Print what clients of the gateway notice of attacks; return whether little enough."""
    get_jobs = b"GET /jobs HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    port = doors.ports["front door"]
    probes = [
        Probe("POST /predict", port, make_request(model, 1), RATE / 2),
        Probe("GET /jobs", port, get_jobs, RATE / 10),
    ]
    attacks = [*ATTACKS, *heavy_requests(doors.ports["own door"])]
    chosen = [attack for attack in attacks if re.search(pattern, attack.name)]
    return judge_attacks(doors.server, chosen, probes, seconds)


def make_request(model: Model, images: int) -> bytes:
    """Return all the bytes of a request."""
    body = IMAGE_JSON.encode(model.images[:images])
    head = f"POST {IMAGE_JSON.path} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def service_with_both_doors(own_port: int) -> Contender:
    """Return the whole service, with as many jobs at a time as there are cores."""

    def commands(site: Site) -> list[Command]:
        argv = [find_program("mlpforge"), "up", "--port", str(site.port)]
        argv += ["--workers", str(os.cpu_count() or 1)]
        environ = {**service_settings(site), "MLPFORGE_INFERENCE_PORT": str(own_port)}
        return [Command(argv, environ)]

    return Contender("ours, both doors", commands)


def _describe(rounds: Sequence[Latencies]) -> str:
    p50_ms, p99_ms, late_ms = (
        statistics.median(getattr(found, name) for found in rounds)
        for name in ("p50_ms", "p99_ms", "late_p99_ms")
    )
    return f"p50 {p50_ms:.2f} ms, p99 {p99_ms:.2f} ms; sent late by {late_ms:.2f} ms at p99"


def main() -> int:
    """Measure and print; with --check, return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(description="What predictions feel of everything else.")
    parser.add_argument("--check", action="store_true", help="end with 1 if a goal is missed")
    parser.add_argument("--rounds", type=int, default=5, help="rounds with and without (default 5)")
    parser.add_argument("--seconds", type=int, default=8, help="of each round (default 8)")
    parser.add_argument(
        "--attacks", nargs="?", const="", help="measure only attacks whose names match this"
    )
    options = parser.parse_args()
    print(machine())
    with tempfile.TemporaryDirectory(prefix="mlpforge-bench-") as name:
        model, own_port = make_model(Path(name)), free_port()
        publish_large(model.folder / "data/models")
        publish_heavy(model.folder / "data/models")
        with serving(service_with_both_doors(own_port), model) as server:
            doors = Doors(server, {"front door": server.site.port, "own door": own_port})
            are_met = [measure_attacks(doors, model, options.seconds, options.attacks or "")]
            if options.attacks is None:
                are_met += [
                    measure_training(doors, model, options.rounds, options.seconds),
                    measure_slow(doors, model, options.rounds, options.seconds / 2),
                    measure_closed_loop(doors, model, options.seconds),
                ]
    return 1 if options.check and not all(are_met) else 0


if __name__ == "__main__":
    sys.exit(main())
