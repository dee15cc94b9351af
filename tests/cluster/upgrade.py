"""Replaces each host of the previous release by this build, one after another, under load.

The hosts of both builds share the database, the broker and the bucket. The previous release is the
last commit before this build's that set a version in pyproject.toml; its code runs with today's
libraries.
"""

import argparse
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from waiting import wait_until

from . import network, plan, sandbox
from .client import Endpoint
from .cluster import Cluster, is_ok
from .faults import Fault
from .run import add_options, run
from .sandbox import say

ROOT = Path(__file__).parents[2]
SOURCE = Path("/media")  # visible to all hosts, and read-only
PACKAGES = ("mlp_core", "contracts", "stores", "services", "worker", "mlpforge", "cli", "web")
LIMIT_S = 10 * 60
# Workers before the API, as docs/operations.md says, and what reads before what publishes.
ORDER = ("inference-1", "inference-2", "worker-1", "worker-2", "worker-3", "api-1", "api-2")
GATEWAYS = ("gateway-1", "gateway-2")
CHECKS = {
    "inference": (plan.INFERENCE_PORT, "/readyz/inference"),
    "api": (plan.API_PORT, "/readyz"),
    "gateway": (plan.GATEWAY_PORT, "/readyz"),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add_options(parser, jobs=60)
    options = parser.parse_args()
    sandbox.enter("cluster.upgrade", LIMIT_S)
    version, commit = previous_release()
    say(f"from {version} ({commit[:8]}) to this build")
    unpack(commit)
    faults = [replaced(name) for name in (*ORDER, *GATEWAYS)]
    return run(lambda: Cluster(clocks=False, source=SOURCE), faults, options)


def replaced(name):
    """Return the replacement of a host, which ends when the new one is ready."""

    def end(hosts):
        host = hosts[name]
        is_ready = readiness(host)
        host.programs = [plan.role(name, clocks=False)]
        host.start()
        wait_until(is_ready)

    return Fault(f"{name}: replaced", 0, lambda hosts: hosts[name].stop(), end)


def readiness(host):
    """Return a function that says whether a host, which is off, has become ready."""
    kind = host.name.partition("-")[0]
    if kind in CHECKS:
        port, path = CHECKS[kind]
        return lambda: is_ok(Endpoint(host.name, port), path)

    def count_starts():
        return host.logs()[kind].count("worker_ready")

    before = count_starts()
    return lambda: count_starts() > before


def previous_release():
    """Return the version of the release before this build's commit, and the release's commit."""
    log = git("log", "--format=%H", "--", "pyproject.toml").split()
    versions = [(version_in(git("show", f"{commit}:pyproject.toml")), commit) for commit in log]
    return release_before(git("rev-parse", "HEAD").strip(), versions)


def release_before(commit, versions):
    """Return the newest version that another commit has set, and that commit.

    Args:
        commit: This build's, which may be a release.
        versions: The version and the commit of each change of the project's file, newest first.
    """
    releases = [newer for newer, older in pairwise(versions) if newer[0] != older[0]]
    return next(release for release in releases if release[1] != commit)


def version_in(project):
    return re.search(r'^version = "(.+)"', project, re.MULTILINE)[1]


def git(*arguments):
    return network.run("git", "-C", str(ROOT), *arguments)


def unpack(commit):
    """Write a commit's packages to SOURCE, in memory."""
    network.run("mount", "-t", "tmpfs", "tmpfs", str(SOURCE))
    archive = ["git", "-C", str(ROOT), "archive", commit, *PACKAGES]
    with subprocess.Popen(archive, stdout=subprocess.PIPE) as packed:
        subprocess.run(["tar", "-x", "-C", str(SOURCE)], stdin=packed.stdout, check=True)
    assert packed.returncode == 0, f"the history must contain {commit}"
    network.run("mount", "-o", "remount,ro", str(SOURCE))


if __name__ == "__main__":
    sys.exit(main())
