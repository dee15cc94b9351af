"""The folders of `mlpforge up`: the data folder with its lock, and the run folder for sockets."""

import hashlib
import os
import shutil
import stat
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from cli.errors import FolderError, FolderInUseError, RunFolderError
from stores.blobs.durable import try_lock

# sockaddr_un.sun_path has 108 bytes on Linux and 104 on macOS, including the terminating zero.
MAX_SOCKET_PATH_BYTES = 103
LONGEST_SOCKET_NAME = "inference-256.sock"
# After a SIGKILL of `up`, its programs may need this long to end; they share its lock.
LOCK_TIMEOUT_S = 15.0
LOCK = "lock"
OTHERS = 0o077  # the permissions of others than the owner; as a umask, it removes them


class DataFolder:
    """The folder of jobs, models and the broker's data, for one service at a time.

    Every program that inherits `lock_fd` shares the lock, which is free when the last of them has
    ended.

    Args:
        path: The folder; it is created if it does not exist.

    Raises:
        FolderError: it can't be written to.
        FolderInUseError: another `mlpforge up` uses it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        make_folder(path)
        self.lock_fd = _open_lock(path)
        self._lock()
        os.ftruncate(self.lock_fd, 0)
        os.pwrite(self.lock_fd, str(os.getpid()).encode(), 0)

    def close(self) -> None:
        """Release the lock."""
        os.close(self.lock_fd)

    def subfolder(self, name: str) -> Path:
        """Return a subfolder, which is created if it does not exist."""
        return make_folder(self.path / name)

    def _lock(self) -> None:
        deadline = time.monotonic() + LOCK_TIMEOUT_S
        while not try_lock(self.lock_fd):
            holder = os.pread(self.lock_fd, 20, 0).decode("ascii", "replace").strip()
            if _is_alive(holder) or time.monotonic() > deadline:
                os.close(self.lock_fd)
                raise FolderInUseError(self.path, holder or "unknown")
            time.sleep(0.05)


def make_folder(folder: Path) -> Path:
    """Return a folder, created for this user only if it does not exist, or raise FolderError."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise FolderError(folder, error.strerror or str(error)) from None
    return folder


def make_run_folder(data_folder: Path) -> Path:
    """Return an empty private folder whose path is short enough for sockets.

    Call it only with the data folder locked: it removes what a crash left there.

    Raises:
        RunFolderError: the folder belongs to another user, or its path is too long.
    """
    name = hashlib.sha256(os.fsencode(data_folder.resolve())).hexdigest()[:12]
    folder = _own_path(name)
    length = len(os.fsencode(folder / LONGEST_SOCKET_NAME))
    if length > MAX_SOCKET_PATH_BYTES:
        raise RunFolderError(
            f"the paths of sockets in {folder} would have {length} bytes, and must have at most "
            f"{MAX_SOCKET_PATH_BYTES}: set TMPDIR to a shorter path"
        )
    shutil.rmtree(make_own_folder(name))
    return make_own_folder(name)


def make_own_folder(name: str) -> Path:
    """Return a private temporary folder, which is created if it does not exist.

    Raises:
        RunFolderError: it exists, and other users have access.
    """
    folder = _own_path(name)
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    found = folder.lstat()
    is_ours = found.st_uid == os.getuid() and stat.S_ISDIR(found.st_mode)
    if not is_ours or found.st_mode & OTHERS:
        raise RunFolderError(f"{folder} must be private to this user: remove it, or set TMPDIR")
    return folder


def _own_path(name: str) -> Path:
    return Path(tempfile.gettempdir()) / f"mlpforge-{os.getuid()}-{name}"


def _open_lock(folder: Path) -> int:
    try:
        return os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise FolderError(folder, error.strerror or str(error)) from None


def _is_alive(pid: str) -> bool:
    try:
        os.kill(int(pid), 0)
    except (ValueError, OverflowError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True
