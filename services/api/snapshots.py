"""A job's network while it trains."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from flask import Response, request

from contracts.jobs import Job
from contracts.snapshots import SnapshotInfo
from services import job_operations as operations
from services.declaring import OCTETS
from services.operations import Operation
from services.problems import RefusedError
from services.routes import View
from stores.jobs.store import JobStore
from stores.models.store import ModelStore, Snapshot


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
        return self._load(job_id).info

    def get_weights(self, job_id: str) -> Response:
        """Return the latest snapshot's weights, unless the caller has them."""
        snapshot = self._load(job_id)
        sha256 = hashlib.sha256(snapshot.weights).hexdigest()
        if request.if_none_match.contains_weak(sha256):
            response = Response(status=304)
        else:
            response = Response(snapshot.weights, content_type=OCTETS)
            step = str(snapshot.info.step)
            response.headers["Cache-Control"] = "no-cache"
            response.headers["Content-Disposition"] = (
                f'attachment; filename="{job_id}-step-{step}.npz"'
            )
            response.headers["X-Snapshot-Step"] = step
        response.set_etag(sha256)
        return response

    def _load(self, job_id: str) -> Snapshot:
        job = self.jobs.get(job_id)
        snapshot = None if job.is_terminal else self.models.load_snapshot(job_id)
        if snapshot is None:
            raise RefusedError(404, _why_none(job))
        return snapshot


def _why_none(job: Job) -> str:
    if job.state == "queued":
        return f"job {job.id} has not begun: there is a snapshot after its first epoch"
    if job.state == "running":
        return f"job {job.id} has ended no epoch yet: there is a snapshot after its first"
    if job.model is not None:
        version = f"/models/{job.model.name}/versions/{job.model.version}"
        return f"job {job.id} has succeeded and its snapshot is gone: GET {version}"
    return f"job {job.id} is {job.state} and its snapshot is gone; it has published no version"
