"""The peers' libraries, in virtual environments that a benchmark creates once."""

import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".venv-bench"
LOCKS = ROOT / "requirements"
# Not in the lock: the public build for Linux on x86-64 needs 3 GB of CUDA, and a hash would exclude
# the CPU build, which pip may find in another index.
TORCH = "torch>=2.13,<2.14"


def ensure_peers() -> Path:
    """Return the Python of the training peers (errors as ensure_environment)."""
    return ensure_environment("bench", TORCH)


def ensure_environment(name: str, *unlocked: str) -> Path:
    """Return the Python of an environment; it is created again when its lock has changed.

    Args:
        name: The name of the lock in requirements/ and of the folder in .venv-bench/.
        unlocked: Further requirements, without hashes.

    Raises:
        SystemExit: pip could not install it.
    """
    folder, lock = FOLDER / name, LOCKS / f"{name}.lock"
    python, made_of = folder / "bin/python", folder / "made-of"
    wanted = f"{' '.join([hashlib.sha256(lock.read_bytes()).hexdigest(), *unlocked])}\n"
    if made_of.exists() and made_of.read_text() == wanted:
        return python
    print(f"installing the peers into {folder.relative_to(ROOT)}", flush=True)
    _run([sys.executable, "-m", "venv", "--clear", str(folder)])
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    _run([*pip, "--require-hashes", "--requirement", str(lock)])
    if unlocked:
        _run([*pip, *unlocked])
    made_of.write_text(wanted)
    return python


def _run(command: list[str]) -> None:
    done = subprocess.run(command, check=False)  # noqa: S603  argv is fixed here
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed")
