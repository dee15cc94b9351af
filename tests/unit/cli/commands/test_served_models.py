from pathlib import Path

import pytest
from weights_files import make_file

from cli.commands.served_models import ARTIFACTS, find_models, serving_environ
from contracts.errors import SettingsError
from contracts.settings import load_settings


def make_store(folder: Path) -> Path:
    """Make a minimal store: one model's head."""
    head = folder / "models" / "mnist" / "head.json"
    head.parent.mkdir(parents=True)
    head.write_text("{}")
    return folder


def make_weights(folder: Path, name: str = "digits.npz") -> Path:
    (folder / name).write_bytes(make_file())
    return folder / name


def test_sagemaker_s_folder_and_any_host_are_the_defaults() -> None:
    settings = load_settings(serving_environ({}))
    assert (settings.models, settings.allowed_hosts) == (ARTIFACTS, "*")


@pytest.mark.parametrize("empty", ["", None])
def test_set_variables_override_sagemaker_defaults(empty: str | None) -> None:
    own = {"MLPFORGE_MODELS": "/models", "MLPFORGE_ALLOWED_HOSTS": "forge.example"}
    assert serving_environ(own).items() >= own.items()
    said = {} if empty is None else dict.fromkeys(own, empty)
    assert load_settings(serving_environ(said)).models == ARTIFACTS


def test_bucket_is_returned_unchanged() -> None:
    assert find_models("s3://bucket/prefix") == "s3://bucket/prefix"


def test_store_is_found_in_the_folder_or_its_models(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "elsewhere" / "models"):
        make_store(place)
        top = place if place == tmp_path else place.parent
        assert find_models(str(top)) == str(place)


def test_single_weights_file_is_found(tmp_path: Path) -> None:
    file = make_weights(tmp_path)
    (tmp_path / "README.md").write_text("beside it")
    assert find_models(str(tmp_path)) == str(file)
    assert find_models(str(file)) == str(file)


def test_store_takes_precedence_over_a_weights_file(tmp_path: Path) -> None:
    make_weights(tmp_path)
    assert find_models(str(make_store(tmp_path))) == str(tmp_path)


def test_several_weights_files_are_refused(tmp_path: Path) -> None:
    for name in ("b.npz", "a.npz"):
        make_weights(tmp_path, name)
    with pytest.raises(SettingsError, match=r"or one \.npz, got a\.npz, b\.npz: pack with"):
        find_models(str(tmp_path))


@pytest.mark.parametrize("place", [".", "missing"])
def test_empty_or_missing_folder_is_refused_with_advice(tmp_path: Path, place: str) -> None:
    (tmp_path / "models").mkdir()  # a store without a model does not count
    with pytest.raises(SettingsError, match=r"got neither: pack with `tar .* MLPFORGE_MODELS"):
        find_models(str(tmp_path / place))
