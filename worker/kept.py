"""What a job keeps aside in the model store until its end."""

import structlog

from contracts.errors import StoreAwayError
from stores.models.store import ModelStore

log = structlog.get_logger()


def discard_kept(models: ModelStore, job_id: str) -> None:
    """Discard everything that a job keeps aside; StoreAwayError if the store is."""
    models.discard_result(job_id)
    models.discard_checkpoint(job_id)
    models.discard_snapshot(job_id)


def try_to_discard_kept(models: ModelStore, job_id: str) -> None:
    """Do so, or leave it to a later sweep, with a warning, if the store is away."""
    try:
        discard_kept(models, job_id)
    except StoreAwayError as away:
        log.warning("kept_files_not_discarded", job_id=job_id, reason=str(away))
