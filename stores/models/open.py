"""The model store that the settings choose, for the composition roots."""

from pathlib import Path

from contracts.errors import SettingsError
from contracts.settings import Settings
from stores.models.directory import DirectoryModelStore


def open_model_store(settings: Settings) -> DirectoryModelStore:
    """Return the store in MLPFORGE_MODELS, a folder that is made if it does not exist.

    An existing folder may be read-only: reading needs no more.

    Raises:
        SettingsError: the path is not a folder and can't become one.
    """
    root = Path(settings.models).expanduser()
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as refused:
        reason = (
            f"MLPFORGE_MODELS must be a folder that can be made, got {root}: {refused.strerror}"
        )
        raise SettingsError(reason) from refused
    return DirectoryModelStore(root)
