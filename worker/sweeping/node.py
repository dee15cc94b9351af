"""The name under which a worker holds leases, and whether a holder is alive."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from contracts.ids import make_node_name
from contracts.queue import NODE_VARIABLE

GONE = "ZX"  # states in Linux's /proc of a process that has ended and was not waited for


@dataclass(frozen=True)
class Node:
    """All processes of one worker on this machine, also those before a restart by its supervisor.

    Args:
        name: A unique name.
    """

    name: str

    @classmethod
    def from_environ(cls, environ: Mapping[str, str]) -> "Node":
        """Return the node that the supervisor names, or a new one."""
        return cls(environ.get(NODE_VARIABLE) or make_node_name())

    @property
    def prefix(self) -> str:
        """The prefix of each holder's name."""
        return f"{self.name}:"

    @property
    def holder(self) -> str:
        """The name under which this process holds leases."""
        return f"{self.prefix}{os.getpid()}"

    def is_dead(self, holder: str) -> bool:
        """Return whether the process that holds a lease of this node has ended.

        A reused process id counts as alive: then the lease has to run out.
        """
        return not _is_alive(int(holder.removeprefix(self.prefix)))


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # another user's process has the id now
        return True
    try:
        stat = Path(f"/proc/{pid}/stat").read_text("ascii", "replace")
    except OSError:  # not on Linux, or it has just ended, which the next check finds
        return True
    return stat.rpartition(")")[2].split()[0] not in GONE
