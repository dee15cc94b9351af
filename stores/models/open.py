"""Opens the model store that the settings choose, for the composition roots."""

import os
from pathlib import Path

import structlog

from contracts.errors import SettingsError, StoreUnavailableError
from contracts.settings import Settings
from contracts.urls import BUCKET_SCHEME, split_bucket_url
from stores.backup import require_restored
from stores.blobs.blobs import Blobs
from stores.blobs.cache import DiskCache
from stores.blobs.directory import DirectoryBlobs
from stores.blobs.memory import MemoryBlobs
from stores.models.files.layout import MODELS
from stores.models.store import ModelStore

CACHE = "cache/sha256"

log = structlog.get_logger()


def open_model_store(settings: Settings, *, writes: bool = False) -> ModelStore:
    """Return the store in MLPFORGE_MODELS: a folder (created if missing), or a bucket.

    For reading only, MLPFORGE_MODELS may also be a weights file. A bucket that does not respond
    now is no error: it may respond later.

    Args:
        settings: The settings.
        writes: Whether to check now that a bucket supports conditional writes.

    Raises:
        SettingsError: no folder can be created at the path, the bucket can't be used, or the file
            is not a weights file.
        UnfinishedRestoreError: a restore into the folder above it has not ended.
    """
    root = Path(settings.models).expanduser()
    if root.is_file() and not writes:
        from stores.models.files.weights_file import open_weights_file  # noqa: PLC0415  loads the core, which the API needs later

        return open_weights_file(root)
    return ModelStore(open_blobs(settings, writes=writes), head_max_age_s(settings))


def open_blobs(settings: Settings, *, writes: bool = False) -> Blobs:
    """Return the blobs in MLPFORGE_MODELS, a folder or a bucket (as open_model_store)."""
    if settings.models.startswith(BUCKET_SCHEME):
        return _open_bucket(settings, writes=writes)
    root = Path(settings.models).expanduser()
    require_restored(root.parent)
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (
            f"MLPFORGE_MODELS must be a folder that can be created, got {root}: {error.strerror}"
        )
        raise SettingsError(reason) from error
    return DirectoryBlobs(root)


def _open_bucket(settings: Settings, *, writes: bool) -> Blobs:
    # Imported here: botocore takes 0.1 s and 20 MB to load, and a folder does not need it.
    from stores.blobs.s3 import S3Blobs  # noqa: PLC0415  loads botocore
    from stores.blobs.s3_bucket import Bucket  # noqa: PLC0415  loads botocore
    from stores.blobs.s3_probe import check_client  # noqa: PLC0415  loads botocore

    name, prefix = split_bucket_url(settings.models)
    bucket = Bucket(name)
    check_client(bucket)
    blobs = S3Blobs(bucket, prefix, DiskCache(settings.data_dir / CACHE))
    if writes:
        try:
            blobs.check_conditional_writes()
        except StoreUnavailableError:
            log.warning("model_store_unchecked", models=settings.models)
    return blobs


def directory_store(root: Path) -> ModelStore:
    """Return the store in a folder, which must exist when a method is called."""
    return ModelStore(DirectoryBlobs(root))


def memory_store() -> ModelStore:
    """Return a store in memory, for tests."""
    return ModelStore(MemoryBlobs())


def open_existing_blobs(settings: Settings, *, writes: bool) -> Blobs:
    """Return the blobs in MLPFORGE_MODELS, which must exist (writes as open_model_store).

    Raises:
        SettingsError: the folder does not exist, or is to be written to and belongs to another
            user; or the bucket can't be used.
        UnfinishedRestoreError: a restore into the folder above it has not ended.
    """
    if settings.models.startswith(BUCKET_SCHEME):
        return _open_bucket(settings, writes=writes)
    root = Path(settings.models)
    require_restored(root.parent)
    if not root.is_dir():
        raise SettingsError(f"no model store at {root}: set MLPFORGE_MODELS to an existing one")
    if writes:
        _require_owner(next(filter(Path.is_dir, (root / MODELS, root))))
    return DirectoryBlobs(root)


def _require_owner(folder: Path) -> None:
    """Refuse to write files that the service, which runs as the owner, could not read."""
    owner, user = folder.stat().st_uid, os.geteuid()
    if owner != user:
        raise SettingsError(
            f"{folder} belongs to user {owner}, but you are user {user}: run this as user {owner}"
        )


def head_max_age_s(settings: Settings) -> float:
    """Return how long a process may cache a head of the store in MLPFORGE_MODELS, in seconds."""
    return settings.alias_max_age_s if settings.models.startswith(BUCKET_SCHEME) else 0
