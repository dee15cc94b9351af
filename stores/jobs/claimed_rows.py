"""Reads the claim on a row: what the job of its kind is to do."""

from dataclasses import replace

from contracts.jobs.batch import BatchRequest
from contracts.sweeps.request import SweepRequest
from stores.jobs.records import (
    REQUESTS,
    AnyClaim,
    BatchClaim,
    ImportClaim,
    SweepClaim,
    TrainingClaim,
    TrialClaim,
)
from stores.jobs.sql.rows import JobRow, read_request, read_row_spec
from stores.jobs.sql.tables import PUBLISHING


def to_claim(row: JobRow) -> AnyClaim | None:
    """Return the claim on a row; None if this build can't read what the job is to do."""
    claim = _to_request_claim(row) if row.kind in REQUESTS else _to_training_claim(row)
    if claim is None:
        return None
    return replace(
        claim,
        only_publish=row.state == PUBLISHING,
        lost_leases=row.lost_leases,
        traceparent=row.traceparent,
    )


def _to_request_claim(row: JobRow) -> ImportClaim | BatchClaim | SweepClaim | None:
    request = read_request(row, "forbid")
    if request is None:
        return None
    if isinstance(request, BatchRequest):
        return BatchClaim(row.id, row.attempt, request)
    if isinstance(request, SweepRequest):
        return SweepClaim(row.id, row.attempt, request, row.cancel_requested)
    return ImportClaim(row.id, row.attempt, request)


def _to_training_claim(row: JobRow) -> TrainingClaim | None:
    spec = read_row_spec(row)
    if spec is None:
        return None
    if row.sweep_id is not None and row.trial is not None:
        return TrialClaim(row.id, row.attempt, spec, sweep_id=row.sweep_id, number=row.trial)
    return TrainingClaim(row.id, row.attempt, spec, row.reproduces)
