"""Versions that were trained elsewhere."""

from dataclasses import dataclass

import structlog
from flask import Response, request, url_for

from contracts.datasets import DatasetInfo
from contracts.errors import DatasetNotFoundError
from services import model_operations as operations
from services.api.changes import changing
from services.connections import ClientConnection
from services.problems import invalid
from services.queries import ImportQuery
from services.routes import answer_json
from stores.datasets.store import DatasetStore
from stores.models.store import ModelStore

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class ImportRoutes:
    """The view that takes versions; it is bound with a limit of its own, and takes turns."""

    models: ModelStore
    datasets: DatasetStore

    def create(self, name: str, body: bytes, query: ImportQuery) -> Response:
        """Publish the network in a weights file as a model's next version."""
        # The core takes 0.1 s and 10 MB to load: only who imports pays.
        from services.api.importing import Importer  # noqa: PLC0415  slow to load: only who asks waits

        info = self._get_dataset(query.dataset)
        # To evaluate 256 MiB of weights takes a minute: not for a client that is gone.
        connection = ClientConnection(request.environ, stalled_s=0)  # nothing is sent on it here
        importer = Importer(self.datasets, should_stop=lambda: connection.is_ended)
        result = importer.read(name, body, info)
        with changing(name):
            manifest = self.models.publish(result)
        log.info("version_imported", model=name, version=manifest.version)
        location = url_for(operations.GET_VERSION.name, name=name, ref=manifest.version)
        return answer_json(manifest, status=201, headers={"Location": location})

    def _get_dataset(self, name: str) -> DatasetInfo:
        try:
            return self.datasets.get_info(name)
        except DatasetNotFoundError as missing:
            raise invalid(["dataset"], str(missing), name) from None
