import pytest
from weights_files import make_file

from contracts.errors import SettingsError
from contracts.settings import load_settings
from stores.models.files.weights_file import open_weights_file
from stores.models.open import open_model_store


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "digits.npz"
    path.write_bytes(make_file())
    return path


def test_weights_file_is_mnist_version_1(file):
    store = open_weights_file(file)
    assert store.resolve("mnist", "latest") == 1
    assert store.read_weights("mnist", 1) == file.read_bytes()
    assert store.get_manifest("mnist", "1").layer_sizes == (16, 5, 3)
    assert [model.name for model in store.list_models(10, None).items] == ["mnist"]


def test_weights_file_store_writes_nothing(file):
    open_weights_file(file)
    assert [path.name for path in file.parent.iterdir()] == ["digits.npz"]


@pytest.mark.parametrize("content", [b"", b"no zip", make_file()[:-1]])
def test_invalid_weights_file_is_refused_by_name(file, content):
    file.write_bytes(content)
    with pytest.raises(SettingsError, match=r"digits\.npz must be a weights file \(\.npz\): "):
        open_weights_file(file)


def test_unreadable_weights_file_is_refused_by_name(tmp_path):
    with pytest.raises(SettingsError, match="can't be read: No such file"):
        open_weights_file(tmp_path / "nothing.npz")


def test_weights_file_is_accepted_only_for_reading(file):
    settings = load_settings({"MLPFORGE_MODELS": str(file)})
    assert open_model_store(settings).resolve("mnist", "1") == 1
    with pytest.raises(SettingsError, match="must be a folder that can be created"):
        open_model_store(settings, writes=True)
