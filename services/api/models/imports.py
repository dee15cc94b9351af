"""The route that imports versions."""

from dataclasses import dataclass

import structlog
from flask import Response, url_for

from contracts.models.versions import Manifest
from services.api.datasets.lookup import find_dataset
from services.api.models.write_errors import write_errors
from services.http.operations import Answer, operation
from services.http.queries import ImportQuery
from services.http.routing import answer_json
from services.server.client_connection import watch_client
from stores.datasets.store import DatasetStore
from stores.models.store import ModelStore

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class ImportRoutes:
    """The view that imports versions."""

    models: ModelStore
    datasets: DatasetStore

    @operation(
        "POST",
        "/models/{name}/versions",
        "Publish an externally trained network; the body is its .npz",
        answers={
            201: Answer(
                "The manifest of the new version; job_id and spec are null",
                model=Manifest,
                headers={"Location": "the version's address"},
            )
        },
        errors=(503,),
    )
    def import_version(self, name: str, body: bytes, query: ImportQuery) -> Response:
        """Publish the network in a weights file as a model's next version."""
        from services.api.models.import_file import Importer  # noqa: PLC0415  loads the core, 0.1 s and 10 MB: only an import pays

        info = find_dataset(self.datasets, query.dataset, ["dataset"])
        # Evaluating 256 MiB of weights takes a minute: not for a client that has disconnected.
        importer = Importer(self.datasets, should_stop=watch_client())
        result = importer.read(name, body, info)
        with write_errors(name):
            manifest = self.models.publish(result)
        log.info("version_imported", model=name, version=manifest.version)
        location = url_for("get_version", name=name, ref=manifest.version)
        return answer_json(manifest, status=201, headers={"Location": location})
