"""Reads the claim on a row: what the job of its kind is to do."""

from dataclasses import replace

from contracts.jobs.batch import BatchRequest
from contracts.jobs.job import TRAIN
from stores.jobs.records import AnyClaim, BatchClaim, ImportClaim, TrainingClaim
from stores.jobs.sql.rows import JobRow, read_request, read_row_spec
from stores.jobs.sql.tables import PUBLISHING


def to_claim(row: JobRow) -> AnyClaim | None:
    """Return the claim on a row; None if this build can't read what the job is to do."""
    claim = _to_training_claim(row) if row.kind == TRAIN else _to_request_claim(row)
    if claim is None:
        return None
    return replace(claim, only_publish=row.state == PUBLISHING, lost_leases=row.lost_leases)


def _to_request_claim(row: JobRow) -> ImportClaim | BatchClaim | None:
    request = read_request(row, "forbid")
    if request is None:
        return None
    if isinstance(request, BatchRequest):
        return BatchClaim(row.id, row.attempt, request)
    return ImportClaim(row.id, row.attempt, request)


def _to_training_claim(row: JobRow) -> TrainingClaim | None:
    spec = read_row_spec(row)
    if spec is None:
        return None
    return TrainingClaim(row.id, row.attempt, spec, row.reproduces)
