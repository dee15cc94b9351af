"""The models of `mlpforge serve`, where SageMaker unpacks them."""

import os
from collections.abc import Mapping
from pathlib import Path

from contracts.errors import SettingsError
from contracts.settings import ANY_HOST
from contracts.urls import BUCKET_SCHEME

ARTIFACTS = "/opt/ml/model"  # SageMaker unpacks model.tar.gz here
# SageMaker calls its containers by any host name. No browser reaches them, so no web page can make
# one send requests there; and the service changes nothing.
DEFAULTS = {"MLPFORGE_MODELS": ARTIFACTS, "MLPFORGE_ALLOWED_HOSTS": ANY_HOST}
PACKING = "pack with `tar --mode=a+rX -C mlpforge-data/models -czf model.tar.gz models`"


def serving_environ(environ: Mapping[str, str]) -> dict[str, str]:
    """Return an environment with SageMaker's defaults for variables that are not set."""
    return {**DEFAULTS, **{name: value for name, value in environ.items() if value}}


def find_models(models: str) -> str:
    """Return the location of the models to serve: a store's folder, a bucket, or a file.

    Args:
        models: A bucket, a weights file, or a folder: a model store, its parent, or one with a
            single weights file.

    Raises:
        SettingsError: none of these is there, or this user may not read it.
    """
    if models.startswith(BUCKET_SCHEME):
        return models
    place = Path(models)
    try:
        return str(_find_in(place))
    except PermissionError as refused:
        raise SettingsError(
            f"user {os.geteuid()} may not read {refused.filename}: {PACKING}"
        ) from refused


def _find_in(place: Path) -> Path:
    if place.is_file():
        return place
    for folder in (place, place / "models"):
        if _is_store(folder):
            return folder
    files = sorted(_names(place, ".npz"))
    if len(files) == 1:
        return files[0]
    found = ", ".join(file.name for file in files[:3]) or "neither"
    raise SettingsError(
        f"{place} must hold a model store or one .npz, got {found}: {PACKING}, or set "
        "MLPFORGE_MODELS to the models' location"
    )


def _is_store(folder: Path) -> bool:
    models = folder / "models"
    heads = [model / "head.json" for model in _names(models, "")]
    found = [head for head in heads if head.is_file()]
    for head in found:
        head.open("rb").close()  # an unreadable one is refused now, not with each request
    return bool(found)


def _names(folder: Path, suffix: str) -> list[Path]:
    if not folder.is_dir():
        return []
    return [path for path in folder.iterdir() if path.name.endswith(suffix)]
