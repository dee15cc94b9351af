"""Measures a running service: its processes by role, and its files."""

import os
import re
from collections import Counter
from contextlib import suppress
from pathlib import Path

import psutil

MB = 1e6
# A word in the command of each program that `mlpforge up` starts.
ROLES = {
    "valkey-server": "broker",
    "services.api": "api",
    "services.inference": "inference",
    "worker.app": "worker",
    "services.notifier": "notifier",
    "nginx": "gateway",
    "cli.supervisor.processes": "fork server",
}
FILES = {"data/jobs.sqlite3": "database", "data/broker/": "broker"}
# The record of each version, also of a deleted one, and of each move of an alias.
HISTORY = re.compile(r"/models/[^/]+/(versions|by-job|moves)/")
PROCESS_FIGURES = ("memory_mb", "descriptors", "threads")
FILE_FIGURES = ("disk_mb", "files")


def sample_service(service, folder):
    """Return figures by kind and name: of each role and of all, and of each kind of file.

    Args:
        service: The process of `mlpforge up`.
        folder: Its data folder is `data` in it, its temporary files are beside it.
    """
    figures = {kind: Counter() for kind in (*PROCESS_FIGURES, *FILE_FIGURES)}
    _add(figures, "supervisor", [service])
    for program in service.children():
        with suppress(psutil.NoSuchProcess):
            command = " ".join(program.cmdline())
            role = next((role for word, role in ROLES.items() if word in command), "other")
            _add(figures, role, [program, *program.children(recursive=True)])
    for kind in PROCESS_FIGURES:
        figures[kind]["all"] = sum(figures[kind].values())
    for path, size in _list_files(folder):
        figures["disk_mb"][_kind_of(path)] += size / MB
        figures["files"][_kind_of(path)] += 1
    return {
        kind: {name: round(value, 3) for name, value in counts.items()}
        for kind, counts in figures.items()
    }


def _add(figures, role, processes):
    for process in processes:
        with suppress(psutil.Error, OSError):  # it has ended meanwhile
            with process.oneshot():
                counts = _own_bytes(process.pid) / MB, process.num_fds(), process.num_threads()
            for kind, count in zip(PROCESS_FIGURES, counts, strict=True):
                figures[kind][role] += count


def _own_bytes(pid):
    """Return the memory of a process, shared parts divided by their users, without mapped files.

    How many others use the files of libraries depends on what else runs on this machine.
    """
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    sizes = dict(line.split(":", 1) for line in lines[1:])
    return sum(1024 * int(sizes[name].split()[0]) for name in ("Pss_Anon", "Pss_Shmem"))


def _list_files(folder):
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)  # noqa: PTH118  thousands of files
            with suppress(OSError):  # removed meanwhile
                yield path[len(str(folder)) + 1 :], os.stat(path).st_size  # noqa: PTH116  as above


def _kind_of(path):
    if path.startswith("data/models/"):
        return "history" if HISTORY.search(path) else "models"
    return next((kind for prefix, kind in FILES.items() if path.startswith(prefix)), "other")
