"""Builds the manifest of a numbered version from a draft."""

from datetime import datetime

from contracts.base import utc_now
from contracts.models.versions import Manifest, ManifestDraft
from stores.models.checksummed_json import digest_if_any, digest_of
from stores.models.store import Result


def describe_result(result: Result) -> Manifest:
    """Return the manifest of a result with the digests of its files; its number is still 0."""
    fields = {field: getattr(result.draft, field) for field in ManifestDraft.model_fields}
    return Manifest(
        **fields,
        version=0,
        created_at=stored_now(),
        weights=digest_of(result.weights),
        evaluation=digest_if_any(result.evaluation),
        golden=digest_if_any(result.golden),
    )


def number_manifest(manifest: Manifest, version: int) -> Manifest:
    """Return the manifest with its version number and the current time."""
    return manifest.model_copy(update={"version": version, "created_at": stored_now()})


def stored_now() -> datetime:
    """Return the current time, rounded down to the milliseconds that documents store."""
    moment = utc_now()
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
