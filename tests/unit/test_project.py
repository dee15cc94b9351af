"""CI runs all checks, packages are pinned, and tests patch no code."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from offences import assert_no_offence

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.lock"))
# A name, its version, an optional marker, then hashes; no option and no URL.
PINNED = re.compile(
    r"[A-Za-z0-9._-]+(\[[a-z,]+\])?==[\w.+]+( ; [^:]+)?( +--hash=sha256:[0-9a-f]{64})+ *"
)


def recipes(target):
    """Return the commands that make would run for a target with everything installed."""
    argv = ["make", "--always-make", "--dry-run", target]
    done = subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


def test_ci_stops_at_the_first_failing_target(tmp_path):
    ran, fake = tmp_path / "ran", tmp_path / "make"
    fake.write_text(f'#!/bin/sh\necho "$@" >> {ran}\n[ "$1" != "$FAILING" ]\n')
    fake.chmod(0o755)
    for program in ("chromium", "kubectl", "npm", "promtool"):
        (tmp_path / program).symlink_to("/bin/true")  # or it would be installed
    environ = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}

    def run_ci(failing):
        ran.unlink(missing_ok=True)
        done = subprocess.run([ROOT / ".ci/run"], env={**environ, "FAILING": failing}, check=False)
        return done.returncode == 0, ran.read_text().split("\n")[:-1]

    targets = ["check", "check-page", "check-kubernetes", "test", "test-browser"]
    assert run_ci(failing="") == (True, targets)
    for number, target in enumerate(targets, 1):
        assert run_ci(failing=target) == (False, targets[:number])


@pytest.mark.parametrize(
    "command", ["ruff check", "ruff format --check", "mypy", "test_architecture.py"]
)
def test_make_check_runs_every_checker(command):
    assert command in recipes("check")


def test_tests_patch_only_limits_of_our_code():
    patches = [
        (file.relative_to(ROOT).as_posix(), *patch)
        for file in (ROOT / "tests").rglob("*.py")
        for patch in re.findall(r"\.setattr\(\s*([\w.]+), \"(\w+)\"", file.read_text("utf-8"))
    ]
    assert patches
    assert_no_offence(
        patch
        for patch in patches
        if not patch[2].isupper() and sys.stdlib_module_names.isdisjoint(patch[1].split("."))
    )


def test_there_are_locks():
    peers = ("bentoml", "fastapi", "flask", "granian", "mlserver")
    serving = [f"serving-{peer}" for peer in peers]
    assert [lock.stem for lock in LOCKS] == [
        "audit",
        "bench",
        "build",
        "dev",
        "otel",
        "run",
        *serving,
    ]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_lock_holds_only_pinned_packages_with_hashes(lock):
    entries = lock.read_text().replace("\\\n", " ").splitlines()
    assert entries
    for entry in entries:
        assert PINNED.fullmatch(entry), entry
