"""A host: namespaces for its network, file system, processes and name, and a disk."""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from waiting import wait_until

from . import network

MAIN = Path(__file__).with_name("host_main.py")
DISKS = Path("/mnt")  # a file system in memory, which ends with the run
CLOCK = "clock"  # on each disk: what libfaketime adds to the host's clock
STOP_S = 20
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Program:
    """A program that a host keeps running.

    Args:
        name: Its name; its log is NAME.log on the host's disk.
        argv: Its command line.
        environ: Its environment, beside that of every program.
    """

    name: str
    argv: list[str]
    environ: dict[str, str] = field(default_factory=dict)


class Host:
    """A host, which is off until it is started.

    Args:
        name: Its name.
        number: The last number of its address.
        programs: What it runs.
    """

    def __init__(self, name, number, programs):
        self.name = name
        self.address = f"{network.SUBNET}.{number}"
        self.programs = programs
        self.disk = DISKS / name
        self._number = number
        self._process = None

    def start(self):
        """Turn it on."""
        self.disk.mkdir(exist_ok=True)
        network.connect(self.name, self._number)
        plan = {
            "name": self.name,
            "disk": str(self.disk),
            "programs": [
                {"name": p.name, "argv": p.argv, "environ": base_environ() | p.environ}
                for p in self.programs
            ],
        }
        inside = [*network.in_namespaces(), sys.executable, "-I", str(MAIN), json.dumps(plan)]
        with (self.disk / "host.log").open("ab") as log:
            self._process = subprocess.Popen(
                ["ip", "netns", "exec", self.name, *inside],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def kill(self):
        """Turn it off at once: SIGKILL to all of its processes, and no packet leaves it."""
        network.remove_cable(self.name)
        self._process.kill()
        self._process.wait()
        wait_until(lambda: not self.pids())
        network.remove_namespace(self.name)

    def stop(self):
        """Stop its programs with SIGTERM, as an orderly replacement does, and turn it off."""
        for pid in child_pids(self._process.pid):
            os.kill(pid, signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(STOP_S)
        self.kill()

    @property
    def is_on(self):
        return self._process is not None and self._process.poll() is None

    def pids(self):
        """Return the ids of its processes."""
        here = network.namespace_of(self.name)
        return [pid for pid, found in network.namespaces_of_processes() if found == here]

    def cpu_seconds(self):
        """Return the processor time of its processes, and of their ended children."""
        return sum(map(cpu_seconds_of, self.pids()))

    def set_clock(self, seconds):
        """Set its clock that many seconds off."""
        (self.disk / CLOCK).write_text(f"{seconds:+d}")

    def logs(self):
        """Return the output of each of its programs since its first start."""
        return {file.stem: file.read_text(errors="replace") for file in self.disk.glob("*.log")}


def base_environ():
    """Return what every program needs of this environment."""
    environ = {"HOME": "/srv", "LANG": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1"}
    return {"PATH": os.environ["PATH"]} | environ


def child_pids(pid):
    return map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())


def cpu_seconds_of(pid):
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0  # it has ended, and its parent has its time
    return sum(map(int, fields[11:15])) / TICKS
