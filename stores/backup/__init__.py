"""Backups of an embedded service: its jobs database and its model store in one file."""

from pathlib import Path

from contracts.errors import ForgeError

# In a data folder, while a restore has not ended; no program opens the folder then.
RESTORING = ".restoring"


class UnfinishedRestoreError(ForgeError):
    """A restore into this data folder has not ended, or was interrupted."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"a restore into {folder} is running or was interrupted: wait for its end, "
            "repeat `mlpforge restore`, or remove the folder"
        )


def require_restored(folder: Path) -> None:
    """Raise UnfinishedRestoreError if a restore into this data folder has not ended."""
    if (folder / RESTORING).exists():
        raise UnfinishedRestoreError(folder)
