"""The hook that checks the subjects of commits."""

import subprocess
import sys
from pathlib import Path

import pytest

HOOK = Path(__file__).parents[3] / ".ci/commit-msg"


def run_hook(folder, message):
    file = folder / "message"
    file.write_text(message)
    done = subprocess.run([sys.executable, HOOK, file], capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


@pytest.mark.parametrize("subject", ["Fix a crash", "Pass the name", "Need nginx", "Revert it."])
def test_imperative_subject_is_accepted(tmp_path, subject):
    assert run_hook(tmp_path, f"{subject}\n\nWhy.") == (0, "")


@pytest.mark.parametrize(
    ("subject", "reason"),
    [
        ("Fix " + "x" * 60, "at most 60"),
        ("Added a route", "imperative"),
        ("Fixes a crash", "imperative"),
        ("fix a crash", "capital"),
        ("Fix a crash.", "period"),
        ("", "capital"),
    ],
)
def test_other_subject_is_refused(tmp_path, subject, reason):
    status, error = run_hook(tmp_path, subject)
    assert status == 1
    assert reason in error
