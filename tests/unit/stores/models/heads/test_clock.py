"""Cached heads age while the host is suspended, too."""

import inspect
import shutil
import subprocess
import sys
import time

import pytest

from stores.models.heads import Heads, boot_time_s
from stores.models.store import ModelStore

A_DAY_S = 86_400
# Another process whose boot clock is a day ahead, as after a suspension.
SUSPENDED = ("unshare", "--user", "--map-root-user", "--time", "--boottime", str(A_DAY_S), "--fork")


def test_heads_age_by_the_boot_clock():
    for counts in (Heads, ModelStore):
        assert inspect.signature(counts).parameters["clock"].default is boot_time_s


def test_clock_is_monotonic():
    times_s = [boot_time_s() for _ in range(1000)]
    assert times_s == sorted(times_s)


@pytest.mark.skipif(shutil.which("unshare") is None, reason="no clock can be set without it")
def test_clock_includes_suspended_time():
    code = "from stores.models.heads import boot_time_s; print(boot_time_s())"
    done = subprocess.run(
        [*SUSPENDED, sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    if done.returncode and "unshare" in done.stderr:
        pytest.skip("this user can't set the clock of a process")
    assert float(done.stdout) > time.monotonic() + A_DAY_S - 60
