"""The namespaces that contain a whole run: the kernel removes them, however the run ends."""

import os
import select
import signal
import sys
import time
from pathlib import Path

from . import network
from .host_main import IN_MEMORY
from .hosts import DISKS

INSIDE = "MLPFORGE_CLUSTER"  # not a setting: removed before anything else reads the environment
POLL_S = 0.2


def enter(module, limit_s):
    """Continue in new namespaces, with a bridge and an empty file system in memory.

    Args:
        module: The program, which is started again inside.
        limit_s: How long it may run.
    """
    if os.environ.pop(INSIDE, None) is None:
        _start_again(module)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    signal.signal(signal.SIGALRM, lambda *_: sys.exit(f"not within {limit_s} s"))
    signal.alarm(limit_s)
    for folder in (str(DISKS), "/run"):
        network.run("mount", "-t", "tmpfs", "tmpfs", folder)
    Path("/run/netns").mkdir()
    network.make_bridge()


def _start_again(module):
    if os.geteuid() != 0:
        sys.exit("make test-cluster needs root, to make network namespaces")
    for folder in IN_MEMORY:
        if Path(__file__).is_relative_to(folder):
            sys.exit(f"every host has an empty {folder}: move this checkout out of it")
    again = [sys.executable, "-P", "-m", module, *sys.argv[1:]]
    os.environ[INSIDE] = "1"
    argv = [*network.in_namespaces("--net"), *again]
    os.execvp(argv[0], argv)  # noqa: S606  it becomes that program


def wait(condition, seconds):
    """Wait for a condition, but at most that long; return its value, or None."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if value := condition():
            return value
        select.select([], [], [], POLL_S)
    return None


def say(line):
    print(line, flush=True)  # noqa: T201  this command's table is for a terminal
