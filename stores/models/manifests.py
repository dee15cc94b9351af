"""How a draft becomes the manifest of a numbered version."""

from datetime import datetime

from contracts.base import utc_now
from contracts.models import Manifest, ManifestDraft
from stores.models.sealed import digest_of
from stores.models.store import Result


def number_draft(result: Result, version: int) -> Manifest:
    """Return the manifest of a result that becomes this version now."""
    fields = {field: getattr(result.draft, field) for field in ManifestDraft.model_fields}
    return Manifest(
        **fields,
        version=version,
        created_at=_floor_to_milliseconds(utc_now()),
        weights=digest_of(result.weights),
    )


def _floor_to_milliseconds(moment: datetime) -> datetime:
    """Documents keep milliseconds: what publish returns must equal what is read later."""
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
