"""The idle service: its memory by process, and the time until it and `mlpforge inference` answer.

Each round starts `mlpforge up` in the same data folder, whose database is new in the first round.

    python benchmarks/footprint.py [--check] [--rounds 5]
"""

import argparse
import compileall
import contextlib
import http.client
import json
import os
import statistics
import subprocess
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from cli.supervisor.programs import find_program

from harness.command_line import make_parser, run_with
from harness.processes import KIB, MB, list_children, read_kib
from harness.timing import judge_median
from serving.server import THREADS, free_port

ROOT = Path(__file__).parents[1]
PACKAGES = ("cli", "contracts", "mlp_core", "services", "stores", "worker")
IDLE_S = 5.0
POLL_S = 0.005
MAX_PSS_MB, MAX_READY_S, MAX_INFERENCE_S = 300, 3.0, 0.6
# A process's name, by the first of these words in its command line.
NAMES = {
    "fork_server": "fork server",
    "mlpforge up": "supervisor",
    "valkey": "broker",
    "services.api": "api",
    "services.inference": "inference",
    "worker.app": "worker",
    "services.notifier": "notifier",
    "nginx": "gateway",
}


@contextlib.contextmanager
def running(*argv: str, data_dir: Path) -> Iterator["subprocess.Popen[str]"]:
    """Run a command of ours until the block ends."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MLPFORGE_")}
    process = subprocess.Popen(  # noqa: S603  argv is fixed here
        [find_program("mlpforge"), *argv],
        env=kept | THREADS | {"MLPFORGE_DATA_DIR": str(data_dir)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield process
    finally:
        process.terminate()
        process.communicate()


def time_up(data_dir: Path) -> tuple[float, dict[str, list[float]]]:
    """Return the seconds until `ready`, and each process's memory by name, in MB, when idle."""
    started = time.perf_counter()
    with running("up", "--json", "--port", "0", data_dir=data_dir) as process:
        if not process.stdout or not json.loads(process.stdout.readline() or "{}"):
            raise SystemExit("`mlpforge up` did not start")
        ready_s = time.perf_counter() - started
        time.sleep(IDLE_S)
        return ready_s, measure_memory()


def measure_memory() -> dict[str, list[float]]:
    """Return the PSS of each process below this one, by name, in MB."""
    memory: dict[str, list[float]] = defaultdict(list)
    for pid in list_children():
        line = Path(f"/proc/{pid}/cmdline").read_text("utf-8").replace("\0", " ")
        name = next((name for word, name in NAMES.items() if word in line), line)
        memory[name].append(read_kib(pid, "smaps_rollup", "Pss") * KIB / MB)
    return memory


def time_inference(data_dir: Path) -> float:
    """Return the seconds from exec to the first response of `mlpforge inference`."""
    address = f"127.0.0.1:{free_port()}"
    started = time.perf_counter()
    with running("inference", "--bind", address, data_dir=data_dir) as process:
        while not _answers(address):
            if process.poll() is not None:
                raise SystemExit("`mlpforge inference` did not start")
            time.sleep(POLL_S)
        return time.perf_counter() - started


def _answers(address: str) -> bool:
    connection = http.client.HTTPConnection(address, timeout=30)
    with contextlib.closing(connection):
        try:
            connection.request("GET", "/v2/health/live")
            return connection.getresponse().status == http.HTTPStatus.OK
        except OSError:
            return False


def print_memory(rounds: Sequence[Mapping[str, Sequence[float]]]) -> None:
    """Print the median memory of the processes of each name."""
    print(f"{'idle PSS, MB':<16}{'processes':>10}{'median':>10}{'range':>16}")
    for name, values in rounds[-1].items():
        sums = [sum(found.get(name, ())) for found in rounds]
        span = f"{min(sums):.0f} to {max(sums):.0f}"
        print(f"{name:<16}{len(values):>10}{statistics.median(sums):>10.0f}{span:>16}")


def measure_all(options: argparse.Namespace) -> bool:
    """Measure and print everything; return whether all goals are met."""
    for package in PACKAGES:  # as pip does
        compileall.compile_dir(ROOT / package, quiet=1)
    ready, memory, inference = [], [], []
    with tempfile.TemporaryDirectory(prefix="mlpforge-bench-") as folder:
        for _ in range(options.rounds):
            ready_s, found = time_up(Path(folder, "data"))
            ready.append(ready_s)
            memory.append(found)
            inference.append(time_inference(Path(folder, "data")))
    print_memory(memory)
    totals = [sum(map(sum, found.values())) for found in memory]
    goals = (
        judge_median("idle service", "MB", totals, MAX_PSS_MB),
        judge_median("ready", "s", ready, MAX_READY_S),
        judge_median("inference start", "s", inference, MAX_INFERENCE_S),
    )
    return all(goals)


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = make_parser("Memory and start of the idle service.")
    parser.add_argument("--rounds", type=int, default=5, help="starts of each (default 5)")
    return parser


if __name__ == "__main__":
    run_with(build_parser(), measure_all)
