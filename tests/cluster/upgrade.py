"""Replaces each host of the previous release by this build, one after another, under load.

The hosts of both builds share the database, the broker and the bucket. The previous release is the
commit that set the previous version in pyproject.toml; its code runs with today's libraries.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

from . import network, plan, sandbox
from .cluster import Cluster
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
    def end(hosts):
        hosts[name].programs = [plan.role(name, clocks=False)]
        hosts[name].start()

    return Fault(f"{name}: replaced", 0, lambda hosts: hosts[name].stop(), end)


def previous_release():
    """Return the version before today's, and the commit that set it."""
    log = git("log", "--format=%H", "--", "pyproject.toml").split()
    versions = [(version_in(git("show", f"{commit}:pyproject.toml")), commit) for commit in log]
    today = version_in((ROOT / "pyproject.toml").read_text())
    (previous, _), *_ = [found for found in versions if found[0] != today]
    commits = [commit for version, commit in versions if version == previous]
    return previous, commits[-1]


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
