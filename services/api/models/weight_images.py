"""The first layer's weights of a version or of a running job, as an image."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Response

from contracts.jobs.snapshots import SnapshotInfo
from contracts.models.versions import Manifest
from contracts.validation.field_errors import field_problem
from services.api.inspect.inspectable_networks import InspectableNetworks
from services.api.models.downloads import answer_known
from services.api.models.weight_grid import draw_grid
from services.http.operations import PNG
from services.http.queries import GridQuery
from services.http.validation import fields_error
from services.limits.limiter import WorkLimiter

if TYPE_CHECKING:  # mlp_core is loaded with the first network
    from mlp_core import Network


def refuse_grid_options(query: GridQuery) -> None:
    """Refuse a query with options of a grid, for a response that is not a grid.

    Raises:
        RefusedError: 422, it has options of a grid.
    """
    given = sorted({"columns", "units"} & query.model_fields_set)
    reason = "it needs format=png"
    if given:
        raise fields_error([field_problem([name], reason) for name in given])


def grid_etag(sha256: str) -> str:
    """Return the weak ETag of a grid of weights with this sha256."""
    return f"{sha256}-png"  # the URL has the options


def add_snapshot_headers(response: Response, figures: SnapshotInfo) -> Response:
    """Set the headers of a snapshot's step and epoch, and return the response."""
    response.headers["Cache-Control"] = "no-cache"
    response.headers["X-Snapshot-Step"] = str(figures.step)
    response.headers["X-Snapshot-Epoch"] = str(figures.epoch)
    return response


@dataclass(frozen=True)
class WeightImages:
    """Draws the weights of first layers; the limiter bounds large grids."""

    networks: InspectableNetworks
    limiter: WorkLimiter

    def of_snapshot(self, job_id: str, query: GridQuery) -> Response:
        """Return a running job's grid (errors as InspectableNetworks.of_snapshot, draw_grid)."""
        found = self.networks.of_snapshot(job_id)
        response = self._draw(found.network, query)
        response.set_etag(grid_etag(found.sha256), weak=True)
        return add_snapshot_headers(response, found.figures)

    def of_version(self, manifest: Manifest, query: GridQuery) -> Response:
        """Return the grid of a version (errors as InspectableNetworks.of_version, draw_grid)."""
        etag = grid_etag(manifest.weights.sha256)
        known = answer_known(etag, is_weak=True)
        if known is not None:
            return known
        loaded = self.networks.of_version(manifest.name, str(manifest.version))
        response = self._draw(loaded.network, query)
        response.set_etag(etag, weak=True)
        name = f"{manifest.name}-{manifest.version}.png"
        response.headers["Content-Disposition"] = f'inline; filename="{name}"'
        return response

    def _draw(self, network: "Network", query: GridQuery) -> Response:
        weight = network.affines[0].weight
        dots = len(weight) * min(query.units, weight.shape[1])
        grid = self.limiter.run(lambda: draw_grid(weight, query.units, query.columns), dots)
        response = Response(grid.content, content_type=PNG)
        response.headers["X-Units"] = str(grid.units)
        response.headers["X-Columns"] = str(grid.columns)
        return response
