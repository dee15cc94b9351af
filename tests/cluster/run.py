"""Runs the service on many hosts, and checks its promises under faults: `make test-cluster`.

Each host has its own namespaces for network, files, processes and name. Everything is inside
one namespace of each kind, and on a file system in memory, all of which the kernel removes when
this program ends, however it ends.
"""

import argparse
import os
import select
import signal
import sys
import time
from pathlib import Path

from . import checks, network, recovery
from .cluster import Cluster
from .faults import FAULTS
from .hosts import DISKS
from .load import Load

INSIDE = "MLPFORGE_CLUSTER"  # not a setting: removed before anything else reads the environment
LIMIT_S = 20 * 60
PATIENCE_S = 90  # for everything to work again after a repair
DRAIN_S = 180  # for the last jobs
POLL_S = 0.2
SHOWN = 10  # sentences of each broken promise


def main():
    options = parse_options()
    if os.environ.pop(INSIDE, None) is None:
        enter_namespaces()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    signal.signal(signal.SIGALRM, lambda *_: sys.exit(f"not within {LIMIT_S} s"))
    signal.alarm(LIMIT_S)
    prepare_namespaces()
    return run(options)


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("faults", nargs="*", help=f"of {', '.join(FAULTS)}; all by default")
    parser.add_argument("--jobs", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1, help="of the load's choices")
    parser.add_argument("--logs", type=Path, help="copy the logs of all hosts to this folder")
    options = parser.parse_args()
    if unknown := set(options.faults) - set(FAULTS):
        parser.error(f"faults must be of {', '.join(FAULTS)}, got {' '.join(unknown)}")
    options.faults = options.faults or list(FAULTS)
    return options


def enter_namespaces():
    """Start this program again, inside new namespaces."""
    if os.geteuid() != 0:
        sys.exit("make test-cluster needs root, to make network namespaces")
    again = [sys.executable, "-P", "-m", "cluster.run", *sys.argv[1:]]
    os.environ[INSIDE] = "1"
    argv = [*network.in_namespaces("--net"), *again]
    os.execvp(argv[0], argv)  # noqa: S606  it becomes that program


def prepare_namespaces():
    for folder in (str(DISKS), "/run"):
        network.run("mount", "-t", "tmpfs", "tmpfs", folder)
    Path("/run/netns").mkdir()
    network.make_bridge()


def run(options):
    started = time.monotonic()
    cluster = Cluster(clocks=True)
    cluster.wait_until_ready()
    say(f"{len(cluster.hosts)} hosts ready after {time.monotonic() - started:.0f} s")
    load = Load(options.jobs, options.seed)
    try:
        windows = run_faults(cluster, load, [FAULTS[name] for name in options.faults])
        broken = checks.check(load.record)
    finally:
        copy_logs(cluster, options.logs)
    report(load.record, windows, broken)
    is_good = not any(broken.values()) and all(window.recovered for window in windows)
    say(f"{'every promise kept' if is_good else 'BROKEN'}, {time.monotonic() - started:.0f} s")
    return 0 if is_good else 1


def run_faults(cluster, load, faults):
    """Inject the faults one after another under load; return their windows."""
    load.start()
    wait(lambda: load.record.publications and load.record.moves, PATIENCE_S)
    windows = []
    for fault in faults:
        windows.append(inject(cluster, load, fault))
        say(f"{fault.name}: {'ok' if windows[-1].recovered else 'NOT RECOVERED'}")
    load.finish()
    wait(load.has_ended_all, DRAIN_S)
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


def wait(condition, seconds):
    """Wait for a condition, but at most that long; return its value, or None."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if value := condition():
            return value
        select.select([], [], [], POLL_S)
    return None


def report(record, windows, broken):
    for line in recovery.table(windows, record.successes):
        say(line)
    say(
        f"{len(record.accepted)} jobs, {len(record.predictions)} predictions, "
        f"{len(record.moves)} moves; not answered: {dict(record.unavailable)}"
    )
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


def say(line):
    print(line, flush=True)  # noqa: T201  this command's table is for a terminal


if __name__ == "__main__":
    sys.exit(main())
