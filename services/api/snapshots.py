"""A job's network while it trains."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from flask import Response, request

from contracts.snapshots import SnapshotInfo
from services import job_operations as operations
from services.api.downloads import answer_file, answer_known
from services.api.snapshot_finding import find_snapshot
from services.operations import Operation
from services.routes import View
from stores.jobs.store import JobStore
from stores.models.store import ModelStore

T = TypeVar("T")


@dataclass(frozen=True)
class SnapshotRoutes:
    """The views of /jobs/{job_id}/snapshot."""

    jobs: JobStore
    models: ModelStore

    def views(self) -> Mapping[Operation, View]:
        """Return what is to be bound."""
        return {
            operations.GET_JOB_SNAPSHOT: self.get,
            operations.GET_JOB_SNAPSHOT_WEIGHTS: self.get_weights,
        }

    def get(self, job_id: str) -> SnapshotInfo:
        """Return what was measured of the latest snapshot."""
        return self._find(job_id, self.models.kept.load_snapshot_summary).figures

    def get_weights(self, job_id: str) -> Response:
        """Return the latest snapshot's weights, unless the caller has them."""
        if request.if_none_match:
            digest = self._find(job_id, self.models.kept.load_snapshot_summary).digest
            known = answer_known(digest.sha256)
            if known is not None:
                return known
        snapshot = self._find(job_id, self.models.kept.open_snapshot)  # or a newer one by now
        step = str(snapshot.summary.figures.step)
        response = answer_file(
            snapshot.weights, snapshot.summary.digest, f"{job_id}-step-{step}.npz"
        )
        response.headers["Cache-Control"] = "no-cache"
        response.headers["X-Snapshot-Step"] = step
        return response

    def _find(self, job_id: str, find: Callable[[str], T | None]) -> T:
        return find_snapshot(self.jobs, job_id, find)
