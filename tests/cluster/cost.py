"""What distribution costs, and what more hosts bring, in jobs and predictions: a table.

All hosts share this machine's processors, so their number says little about the time that work
takes. The processor time per job and prediction says it: it must not grow with the hosts.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from threading import Thread
from typing import NamedTuple

from waiting import wait_until

from . import keys, network, sandbox
from .client import GATEWAYS, JSON, Endpoint, UnavailableError, by_json, predict
from .cluster import Cluster, is_ok
from .hosts import DISKS, cpu_seconds_of
from .load import SPEC
from .oracle import ENDS
from .plan import BIN, INFERENCE_PORT, SETTINGS
from .sandbox import say

LIMIT_S = 10 * 60
JOBS, ONE_STEP_JOBS = 12, 5
CLIENTS, SECONDS = 4, 4.0
PORT = 8000
COMMANDS = {"worker": "worker.app:app", "gateway": "nginx", "inference": "services.inference"}
SERVING = ("gateway", "inference")
INFERENCE = [("inference-1", INFERENCE_PORT), ("inference-2", INFERENCE_PORT)]
COLUMNS = "| service | workers | jobs/s | ms of processor per job | of them workers | publish s |"


class Jobs(NamedTuple):
    """Jobs that were all submitted at once: their rate, and the processor time of each."""

    rate: float
    cpu_ms: float
    worker_cpu_ms: float


class Embedded:
    """`mlpforge up` in this network namespace, on the loopback interface."""

    def __init__(self, workers):
        names = ("MLPFORGE_INFERENCE_WORKERS", "MLPFORGE_WORKER_NICENESS", "MLPFORGE_TOKEN")
        environ = os.environ | {name: SETTINGS[name] for name in names}
        folder = DISKS / f"embedded-{workers}"
        argv = [BIN / "mlpforge", "up", "--port", str(PORT), "--workers", str(workers)]
        self._process = subprocess.Popen(
            [*argv, "--data-dir", folder],
            env=environ,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.address = ("embedded", PORT, "127.0.0.1")
        endpoint = Endpoint(*self.address)
        wait_until(lambda: is_ok(endpoint, "/readyz") and is_ok(endpoint, "/readyz/inference"))
        self.secrets = keys.create_secrets([self.address])

    def cpu_seconds(self, *kinds):
        here, me = os.stat("/proc/self/ns/net").st_ino, os.getpid()  # noqa: PTH116  a link of the kernel
        pids = [pid for pid, ns in network.namespaces_of_processes() if ns == here and pid != me]
        parts = [COMMANDS[kind] for kind in kinds] or [""]
        found = [pid for pid in pids if any(part in command_of(pid) for part in parts)]
        return sum(map(cpu_seconds_of, found))

    def stop(self):
        self._process.terminate()
        self._process.wait()


class Distributed:
    """The cluster, of which some workers are off."""

    def __init__(self, cluster, workers):
        for number in (1, 2, 3):
            host = cluster.hosts[f"worker-{number}"]
            if host.is_on and number > workers:
                host.kill()
            elif not host.is_on and number <= workers:
                host.start()
        self._cluster = cluster
        self.address = GATEWAYS[0]
        self.secrets = keys.create_secrets([self.address])

    def cpu_seconds(self, *kinds):
        parts = kinds or ("",)
        hosts = [host for name, host in self._cluster.hosts.items() if name.startswith(parts)]
        return sum(host.cpu_seconds() for host in hosts if host.is_on)


def main():
    sandbox.enter("cluster.cost", LIMIT_S)
    say(COLUMNS)
    say("|---" * 6 + "|")
    single = {}
    for workers in (1, 3):
        service = Embedded(workers)
        say(row("embedded", workers, service))
        if workers == 1:
            single["embedded, by its gateway"] = measure_predictions([service.address], service)
        service.stop()
    cluster = Cluster(clocks=False)
    cluster.wait_until_ready()
    for workers in (1, 2, 3):
        service = Distributed(cluster, workers)
        say(row("cluster", workers, service))
    single["cluster, by a gateway"] = measure_predictions([service.address], service)
    single["1 inference host, directly"] = measure_predictions(INFERENCE[:1], service)
    single["2 inference hosts, directly"] = measure_predictions(INFERENCE, service)
    say("\n| predictions | per s | ms of processor per prediction |\n|---|---|---|")
    for name, (rate, cpu_ms) in single.items():
        say(f"| {name} | {rate:.0f} | {cpu_ms:.2f} |")
    return 0


def row(name, workers, service):
    endpoint = Endpoint(*service.address, secret=service.secrets["jobs"])
    wait_for(endpoint, [submit(endpoint, seed=99)])
    publish_s = statistics.median(one_step_job_s(endpoint) for _ in range(ONE_STEP_JOBS))
    jobs = measure_jobs(service, endpoint)
    cells = (f"{jobs.rate:.2f}", f"{jobs.cpu_ms:.0f}", f"{jobs.worker_cpu_ms:.0f}")
    return f"| {name} | {workers} | {' | '.join(cells)} | {publish_s:.2f} |"


def submit(endpoint, **fields):
    answer = endpoint.ask("POST", "/jobs", json.dumps(SPEC | fields), JSON)
    assert answer.status == 202, answer.body
    return answer.json()["id"]


def wait_for(endpoint, job_ids):
    for job_id in job_ids:
        wait_until(lambda i=job_id: endpoint.ask("GET", f"/jobs/{i}").json()["state"] in ENDS)


def one_step_job_s(endpoint):
    """Return how long a job takes that only has to be published."""
    start = time.monotonic()
    wait_for(endpoint, [submit(endpoint, steps=1)])
    return time.monotonic() - start


def measure_jobs(service, endpoint):
    before = service.cpu_seconds(), service.cpu_seconds("worker")
    start = time.monotonic()
    wait_for(endpoint, [submit(endpoint, seed=seed) for seed in range(JOBS)])
    seconds = time.monotonic() - start
    after = service.cpu_seconds(), service.cpu_seconds("worker")
    cpu_ms = [(b - a) * 1000 / JOBS for a, b in zip(before, after, strict=True)]
    return Jobs(JOBS / seconds, *cpu_ms)


def measure_predictions(addresses, service):
    """Return the predictions per second, and the processor time of each in ms.

    Args:
        addresses: Endpoints, among which the clients are distributed.
        service: What is measured.
    """
    counts = [0] * CLIENTS
    end = time.monotonic() + SECONDS

    def run(number):
        endpoint = Endpoint(*addresses[number % len(addresses)], secret=service.secrets["predict"])
        while time.monotonic() < end:
            try:
                predict(endpoint, 1, by_json)
            except UnavailableError:
                continue
            counts[number] += 1

    before = service.cpu_seconds(*SERVING)
    clients = [Thread(target=run, args=(number,)) for number in range(CLIENTS)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    return sum(counts) / SECONDS, (service.cpu_seconds(*SERVING) - before) * 1000 / sum(counts)


def command_of(pid):
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as file:  # noqa: PTH123  of the kernel
            return file.read().decode(errors="replace")
    except OSError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
