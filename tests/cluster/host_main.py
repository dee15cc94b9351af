"""The first process of a host: mounts its file system, then keeps its programs running.

Everything but the host's own folders is read-only, as in a container: hosts share no file that
one of them can write. A program that ends is started again, as containers do (restart: always).
"""

import json
import os
import select
import signal
import socket
import subprocess
import sys

DISK = "/srv"  # survives a restart of the host
IN_MEMORY = ("/mnt", "/tmp", "/var/tmp", "/dev/shm", "/run")  # noqa: S108  in its own mount namespace
RESTART_S = 0.5


def main():
    plan = json.loads(sys.argv[1])
    socket.sethostname(plan["name"])
    make_file_system(plan["disk"])
    keep_running(plan["programs"])


def make_file_system(disk):
    mount("--bind", disk, DISK)
    for folder in IN_MEMORY:  # /mnt holds the disks of all hosts
        mount("-t", "tmpfs", "tmpfs", folder)
    mount("-o", "remount,bind,ro", "/")


def mount(*arguments):
    subprocess.run(["mount", *arguments], check=True)


def keep_running(programs):
    """Start the programs again whenever they end; after SIGTERM, stop them."""
    running = {start(program): program for program in programs}
    is_stopping = False

    def stop(*_signal):
        nonlocal is_stopping
        is_stopping = True
        for pid in running:
            os.kill(pid, signal.SIGTERM)

    signal.signal(signal.SIGTERM, stop)
    while running:
        pid, _ = os.wait()
        program = running.pop(pid, None)
        if program and not is_stopping:
            select.select([], [], [], RESTART_S)
            running[start(program)] = program


def start(program):
    """Start a program with its log on the disk; return its process id."""
    with open(f"{DISK}/{program['name']}.log", "ab") as log:  # noqa: PTH123  pathlib takes 10 ms to load
        process = subprocess.Popen(
            program["argv"],
            env=program["environ"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=DISK,
            start_new_session=True,
        )
    return process.pid


if __name__ == "__main__":
    main()
