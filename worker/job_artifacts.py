"""What a job keeps aside in the model store until its end."""

import structlog

from contracts.errors import StoreUnavailableError
from stores.models.store import ModelStore

log = structlog.get_logger()


def try_to_discard_kept(models: ModelStore, job_id: str) -> bool:
    """Discard everything that a job keeps aside.

    Returns:
        False, with a warning, if the store is away or something is left: a later sweep does it.
    """
    try:
        models.artifacts.discard(job_id)
    except StoreUnavailableError as away:
        log.warning("kept_files_not_discarded", job_id=job_id, reason=str(away))
        return False
    return True
