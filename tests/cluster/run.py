"""Runs the service on many hosts, and checks its promises under faults: `make test-cluster`.

Each host has its own namespaces for network, files, processes and name.
"""

import argparse
import sys
import time
from pathlib import Path

from . import checks, keys, recovery, sandbox
from .client import GATEWAYS, connect
from .cluster import Cluster
from .faults import FAULTS
from .sandbox import say, wait

LIMIT_S = 20 * 60
FAULTS_S = 15 * 60  # later, no more faults are injected, and the run has failed
DRAINED_S = 18 * 60  # later, jobs that have not ended count as lost
PATIENCE_S = 90  # for everything to work again after a repair
SHOWN = 10  # sentences of each broken promise


def main():
    options = parse_options()
    sandbox.enter("cluster.run", LIMIT_S)
    faults = [FAULTS[name] for name in options.faults]
    return run(lambda: Cluster(clocks=True), faults, options)


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("faults", nargs="*", help=f"of {', '.join(FAULTS)}; all by default")
    add_options(parser, jobs=300)
    options = parser.parse_args()
    if unknown := set(options.faults) - set(FAULTS):
        parser.error(f"faults must be of {', '.join(FAULTS)}, got {' '.join(unknown)}")
    options.faults = options.faults or list(FAULTS)
    return options


def add_options(parser, jobs):
    parser.add_argument("--jobs", type=int, default=jobs)
    parser.add_argument("--seed", type=int, default=1, help="of the load's choices")
    parser.add_argument("--logs", type=Path, help="copy the logs of all hosts to this folder")


def run(make_cluster, faults, options):
    """Start a cluster, inject faults under load, and report; return 1 if a promise was broken."""
    started = time.monotonic()
    cluster = make_cluster()
    cluster.wait_until_ready()
    say(f"{len(cluster.hosts)} hosts ready after {time.monotonic() - started:.0f} s")
    secrets = keys.create_secrets(GATEWAYS)
    load = keys.KeyLoad(options.jobs, options.seed, secrets)
    try:
        windows = run_faults(cluster, load, faults)
        broken = checks.check(load.record, connect(GATEWAYS, secrets["results"]))
    finally:
        copy_logs(cluster, options.logs)
    report(load.record, windows, broken)
    is_good = not any(broken.values()) and all(window.recovered for window in windows)
    say(f"{'every promise kept' if is_good else 'BROKEN'}, {time.monotonic() - started:.0f} s")
    return 0 if is_good else 1


def run_faults(cluster, load, faults):
    """Inject the faults one after another under load; return their windows."""
    load.start()
    begin = time.monotonic()
    works = wait(lambda: recovery.recovery_time(load.record.successes, begin), PATIENCE_S)
    assert works, f"the cluster does not work: {load.record}"
    windows = []
    for fault in faults:
        if time.monotonic() > begin + FAULTS_S:
            windows.append(recovery.Window(fault.name, 0, 0, None))
            say(f"{fault.name}: not injected, after {FAULTS_S} s")
            continue
        windows.append(inject(cluster, load, fault))
        say(f"{fault.name}: {'ok' if windows[-1].recovered else 'NOT RECOVERED'}")
    load.finish()
    wait(load.has_ended_all, begin + DRAINED_S - time.monotonic())
    load.stop()
    return windows


def inject(cluster, load, fault):
    begin = time.monotonic()
    fault.begin(cluster.hosts)
    wait(lambda: False, fault.seconds)
    fault.end(cluster.hosts)
    repaired = time.monotonic()
    recovered = wait(lambda: recovery.recovery_time(load.record.successes, repaired), PATIENCE_S)
    return recovery.Window(fault.name, begin, repaired, recovered)


def report(record, windows, broken):
    for line in recovery.table(windows, record.successes):
        say(line)
    say(
        f"{len(record.accepted)} jobs, {len(record.predictions)} predictions, "
        f"{len(record.moves)} moves; not answered: {dict(record.unavailable)}"
    )
    say(keys.describe(record.key_uses))
    say(", ".join(f"{len(found)} {promise}" for promise, found in broken.items()))
    for promise, found in broken.items():
        for text in found[:SHOWN]:
            say(f"{promise}: {text}")


def copy_logs(cluster, folder):
    if folder is None:
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name, host in cluster.hosts.items():
        for program, text in host.logs().items():
            (folder / f"{name}.{program}.log").write_text(text)


if __name__ == "__main__":
    sys.exit(main())
