"""The store that the settings choose."""

import pytest

from contracts.errors import SettingsError
from contracts.settings import load_settings
from stores.models.open import open_model_store


def test_opened_store_creates_its_folder(tmp_path):
    folder = tmp_path / "a" / "models"
    open_model_store(load_settings({"MLPFORGE_MODELS": str(folder)})).ping()
    assert folder.is_dir()


def test_file_path_is_refused_for_writing(tmp_path):
    (tmp_path / "file").touch()
    settings = load_settings({"MLPFORGE_MODELS": str(tmp_path / "file")})
    with pytest.raises(SettingsError, match="MLPFORGE_MODELS must be a folder"):
        open_model_store(settings, writes=True)
    with pytest.raises(SettingsError, match=r"must be a weights file \(\.npz\)"):
        open_model_store(settings)
