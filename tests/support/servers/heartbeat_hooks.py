"""gunicorn's hooks, and a heartbeat of each process that clients connect to.

Every few milliseconds a thread schedules a callback on the process's event loop. The time between
two callbacks is measured in CPU time of the process: it passes while one of its threads holds the
interpreter, and stands still while other programs run, so that their load does not count.
"""

import mmap
import os
import threading
import time
from pathlib import Path

from services.server.gunicorn_hooks import child_exit, on_reload, on_starting, pre_fork

__all__ = ["child_exit", "on_reload", "on_starting", "post_worker_init", "pre_fork"]
BEAT_S = 0.005
VARIABLE = "HEARTBEATS"  # a folder with a file for each process: beats, longest gap in seconds
FILE_BYTES = 16


def post_worker_init(worker):
    if not worker.is_for_large:
        folder = Path(os.environ[VARIABLE])
        fresh = folder.with_name(f"beats-{os.getpid()}")
        fresh.write_bytes(bytes(FILE_BYTES))
        file = fresh.rename(folder / str(os.getpid()))  # atomically: the test never sees half of it
        threading.Thread(target=beat, args=(worker, open_registry(file)), daemon=True).start()


def open_registry(file):
    """Return the two numbers of a process, in memory shared with others that open the file."""
    with file.open("r+b") as opened:
        return memoryview(mmap.mmap(opened.fileno(), FILE_BYTES)).cast("d")


def beat(worker, cells):
    last_s = time.process_time()
    while True:
        is_called = threading.Event()
        is_called.wait(BEAT_S)  # until the next beat: nothing sets it before
        worker.method_queue.defer(is_called.set)
        is_called.wait()
        now_s = time.process_time()
        cells[0], cells[1] = cells[0] + 1, max(cells[1], now_s - last_s)
        last_s = now_s
