import subprocess
import sys

import pytest

from services.server.malloc import CAN_TRIM, MAX_ARENAS

# Blocks of a batch, freed repeatedly: each new page of the process is a minor fault.
FAULTS = """
import resource, sys
from services.server.malloc import retain_freed_memory
sys.argv[1] == "kept" and retain_freed_memory()
def use():
    for _ in range(20):
        blocks = [b"x" * size for size in (800_000, 260_000, 1_500_000)]
use()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
use()
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def count_faults(how):
    done = subprocess.run([sys.executable, "-c", FAULTS, how], capture_output=True, check=True)
    return int(done.stdout)


@pytest.mark.skipif(not CAN_TRIM, reason="another C library has no mallopt")
def test_memory_of_a_batch_is_reused():
    assert count_faults("kept") < 100 < count_faults("given back")


# Threads that hold memory at the same time, in separate arenas unless they share them.
ARENAS = """
import ctypes, sys, threading
from services.server.malloc import limit_arenas
sys.argv[1] == "shared" and limit_arenas()
barrier = threading.Barrier(20)
def use():
    block = b"x" * 50_000
    barrier.wait()
threads = [threading.Thread(target=use) for _ in range(20)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
ctypes.CDLL(None).malloc_stats()
"""


def count_arenas(how):
    done = subprocess.run([sys.executable, "-c", ARENAS, how], capture_output=True, check=True)
    return done.stderr.count(b"Arena ")


@pytest.mark.skipif(not CAN_TRIM, reason="another C library has no mallopt")
def test_threads_share_two_arenas():
    assert count_arenas("shared") <= MAX_ARENAS < count_arenas("own")
