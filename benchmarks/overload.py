"""Prediction latencies under training, too many clients, slow clients, and attacks.

python benchmarks/overload.py [--check] [--rounds 5] [--seconds 8]
"""

import argparse
import asyncio
import os
import re
import statistics
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cli.supervisor.programs import find_program

from harness.command_line import make_parser, run_with
from harness.live import Live
from harness.timing import judge
from serving.contender import Command, Contender, Site
from serving.forms import IMAGE_JSON, post_bytes
from serving.load.attacks import Probe, judge_attacks
from serving.load.closed_loop import run_closed_loop
from serving.load.heavy_requests import heavy_requests, publish_heavy
from serving.load.open_loop import Latencies, send_at_rate
from serving.load.slow_clients import half_sent, publish_large, read_slowly, trickle, upload_tables
from serving.load.training import training
from serving.model import Model, make_model
from serving.ours import service_settings
from serving.processes import watching
from serving.server import Server, free_port, serving

RATE = 200
MAX_RATIO = 2.0
# 2 processes, each with 4 threads and a queue of 32; and ten times that.
CAPACITY = 2 * (4 + 32)
CLIENTS = 10 * CAPACITY
CLOSED_LOOP_IMAGES = (1, 10)
SLOW_CLIENTS = 200
IMPORT_PATH = "/models/mnist/versions"
ATTACKS = (
    trickle(IMPORT_PATH, host="evil"),
    trickle(IMPORT_PATH),
    trickle("/predict", size=60 * 2**20),
    trickle("/predict", size=2**20 - 1, count=200),
    read_slowly(),
    upload_tables(),
)


@dataclass(frozen=True)
class Service:
    """A running service, and its ports: the gateway's, and the inference service's."""

    server: Server
    ports: dict[str, int]


@dataclass
class P99s:
    """The latencies of each round at one port: alone, and disturbed."""

    alone: list[Latencies] = field(default_factory=list)
    disturbed: list[Latencies] = field(default_factory=list)

    def judge(self, port_name: str, cause: str) -> bool:
        """Print the medians of latencies and ratios; return whether the target is met."""
        pairs = zip(self.disturbed, self.alone, strict=True)
        ratios = [with_it.p99_ms / without.p99_ms for with_it, without in pairs]
        print(f"{port_name:<12}{'without':<9}{_describe(self.alone)}")
        print(f"{port_name:<12}{'with':<9}{_describe(self.disturbed)}")
        span = f"{min(ratios):.2f} to {max(ratios):.2f}"
        found = (
            f"{port_name}: p99 with {cause} / without = {statistics.median(ratios):.2f} ({span};"
        )
        return judge(f"{found} at most {MAX_RATIO})", is_met=statistics.median(ratios) <= MAX_RATIO)


def measure_training(service: Service, model: Model, rounds: int, seconds: float) -> bool:
    """Print latencies at a fixed rate during training on every core; return whether low."""
    jobs = os.cpu_count() or 1
    live = Live(f"http://{service.server.site.address}", service.server.site.folder / "log")
    request, found = make_request(model, 1), {name: P99s() for name in service.ports}
    for _ in range(rounds):
        for name, port in service.ports.items():
            found[name].alone.append(send_at_rate(port, request, RATE, seconds))
        with training(live, jobs):
            for name, port in service.ports.items():
                found[name].disturbed.append(send_at_rate(port, request, RATE, seconds))
    print(f"\n{RATE} requests a second, {jobs} jobs training; {rounds} rounds of {seconds} s")
    are_met = [p99s.judge(name, "training") for name, p99s in found.items()]  # prints each
    return all(are_met)


def measure_slow(service: Service, model: Model, rounds: int, seconds: float) -> bool:
    """Print the inference service's latencies during half-sent requests; return whether low."""
    request, p99s, port = make_request(model, 1), P99s(), service.ports["inference"]
    for _ in range(rounds):
        p99s.alone.append(send_at_rate(port, request, RATE, seconds))
        with half_sent(port, request, SLOW_CLIENTS):
            p99s.disturbed.append(send_at_rate(port, request, RATE, seconds))
    print(f"\n{RATE} requests a second, {SLOW_CLIENTS} half heads and {SLOW_CLIENTS} half bodies")
    return p99s.judge("inference", "slow clients")


def measure_closed_loop(service: Service, model: Model, seconds: float) -> bool:
    """Print the responses to ten times too many clients; return whether all are orderly."""
    print(f"\n{CLIENTS} clients that repeat at once; {CAPACITY} is the capacity; {seconds} s")
    are_orderly = []
    for images in CLOSED_LOOP_IMAGES:
        request = make_request(model, images)
        for name, port in service.ports.items():
            with watching(service.server.pids) as memory:
                outcome = asyncio.run(run_closed_loop(port, request, CLIENTS, seconds))
            statuses = ", ".join(f"{n} of {status}" for status, n in outcome.statuses.items())
            found = f"{name}, {images} images: {statuses}; {outcome.cut} cut, "
            found += f"{outcome.without_retry_after} without Retry-After; "
            found += f"p99 of the accepted {outcome.p99_ms:.0f} ms; {memory}"
            are_orderly.append(judge(found, is_met=outcome.is_orderly))
    return all(are_orderly)


def measure_attacks(service: Service, model: Model, seconds: float, pattern: str) -> bool:
    """Print latencies of the gateway's clients during attacks; return whether they are low."""
    get_jobs = b"GET /jobs HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    port = service.ports["gateway"]
    probes = [
        Probe("POST /predict", port, make_request(model, 1), RATE / 2),
        Probe("GET /jobs", port, get_jobs, RATE / 10),
    ]
    attacks = [*ATTACKS, *heavy_requests(service.ports["inference"])]
    chosen = [attack for attack in attacks if re.search(pattern, attack.name)]
    return judge_attacks(service.server, chosen, probes, seconds)


def make_request(model: Model, images: int) -> bytes:
    """Return all bytes of a request."""
    return post_bytes(IMAGE_JSON.path, IMAGE_JSON.encode(model.images[:images]))


def whole_service(inference_port: int) -> Contender:
    """Return the whole service, with a worker for each core."""

    def commands(site: Site) -> list[Command]:
        argv = [find_program("mlpforge"), "up", "--port", str(site.port)]
        argv += ["--workers", str(os.cpu_count() or 1)]
        environ = {**service_settings(site), "MLPFORGE_INFERENCE_PORT": str(inference_port)}
        return [Command(argv, environ)]

    return Contender("ours", commands)


def _describe(rounds: Sequence[Latencies]) -> str:
    p50_ms, p99_ms, late_ms = (
        statistics.median(getattr(found, name) for found in rounds)
        for name in ("p50_ms", "p99_ms", "late_p99_ms")
    )
    return f"p50 {p50_ms:.2f} ms, p99 {p99_ms:.2f} ms; sent late by {late_ms:.2f} ms at p99"


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = make_parser("Prediction latencies under training, overload and attacks.")
    parser.add_argument("--rounds", type=int, default=5, help="rounds with and without (default 5)")
    parser.add_argument("--seconds", type=int, default=8, help="of each round (default 8)")
    parser.add_argument(
        "--attacks", nargs="?", const="", help="measure only attacks whose names match this"
    )
    return parser


def measure_all(options: argparse.Namespace) -> bool:
    """Measure and print everything; return whether all goals are met."""
    with tempfile.TemporaryDirectory(prefix="mlpforge-bench-") as name:
        model, inference_port = make_model(Path(name)), free_port()
        publish_large(model.folder / "data/models")
        publish_heavy(model.folder / "data/models")
        with serving(whole_service(inference_port), model) as server:
            service = Service(server, {"gateway": server.site.port, "inference": inference_port})
            are_met = [measure_attacks(service, model, options.seconds, options.attacks or "")]
            if options.attacks is None:
                are_met += [
                    measure_training(service, model, options.rounds, options.seconds),
                    measure_slow(service, model, options.rounds, options.seconds / 2),
                    measure_closed_loop(service, model, options.seconds),
                ]
    return all(are_met)


if __name__ == "__main__":
    run_with(build_parser(), measure_all)
