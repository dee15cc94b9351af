"""The age of a job, also of one that no database knows any more."""

import time
from typing import Final
from uuid import UUID

MILLISECONDS_SHIFT: Final = 80  # a UUIDv7 begins with its time in milliseconds


def is_older(job_id: str, age_s: float) -> bool:
    """Return whether a job was created more than age_s seconds ago, by the time in its id."""
    try:
        created_s = (UUID(job_id).int >> MILLISECONDS_SHIFT) / 1000
    except ValueError:
        return False
    return time.time() - created_s > age_s
