"""The peers' libraries, in a virtual environment that a benchmark makes itself, once."""

import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".venv-bench"
LOCK = ROOT / "requirements/bench.lock"
# Not in the lock: the build for Linux on x86-64 in the public registry needs 3 GB of CUDA, and a
# hash would forbid the CPU's build, which pip takes from wherever it has been told of one.
TORCH = "torch>=2.13,<2.14"


def ensure_peers() -> Path:
    """Return the environment's Python; made anew when the lock has changed.

    Raises:
        SystemExit: pip could not install them.
    """
    python, made_of = FOLDER / "bin/python", FOLDER / "made-of"
    wanted = f"{hashlib.sha256(LOCK.read_bytes()).hexdigest()} {TORCH}\n"
    if made_of.exists() and made_of.read_text() == wanted:
        return python
    print(f"installing the peers into {FOLDER.name}", flush=True)
    _run([sys.executable, "-m", "venv", "--clear", str(FOLDER)])
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    _run([*pip, "--require-hashes", "--requirement", str(LOCK)])
    _run([*pip, TORCH])
    made_of.write_text(wanted)
    return python


def _run(command: list[str]) -> None:
    done = subprocess.run(command, check=False)  # noqa: S603  argv is fixed here: nobody else's text is in it
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed; --no-peers measures without them")
