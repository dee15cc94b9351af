"""The processes of a service that a benchmark has started, and their memory."""

import os
from pathlib import Path

MB = 1e6
KIB = 1024


def list_children() -> list[int]:
    """Return the ids of all processes below this one."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            parents[int(entry.name)] = read_kib(int(entry.name), "status", "PPid")
    found = [os.getpid()]
    for pid in found:
        found += [child for child, parent in parents.items() if parent == pid]
    return found[1:]


def read_kib(pid: int, file: str, field: str) -> int:
    """Return a number of a file about a process, or 0 if the process has ended."""
    try:
        text = Path(f"/proc/{pid}/{file}").read_text("utf-8")
    except OSError:
        return 0
    return int(text.partition(f"\n{field}:")[2].split(maxsplit=1)[0] or 0)


def find_pool_mb() -> float:
    """Return the largest memory of the worker's pool process, which runs the jobs."""
    workers = [
        pid for pid in list_children() if b"worker.app" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]
    pool = [pid for pid in workers if read_kib(pid, "status", "PPid") in workers]
    return max(read_kib(pid, "status", "VmHWM") for pid in pool) * KIB / MB
