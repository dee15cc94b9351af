"""Versions of a model: manifests, how good each is, and their end."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Response

from contracts.base import Page
from contracts.errors import EvaluationNotFoundError
from contracts.models.versions import Manifest
from services import model_operations as operations
from services.api.models.downloads import answer_known, answer_version
from services.api.models.write_errors import changing
from services.http.operations import Operation
from services.http.queries import ListQuery
from services.http.routing import View, answer_json, answer_nothing
from stores.models.store import ModelStore


@dataclass(frozen=True)
class VersionRoutes:
    """The views of /models/{name}/versions, but for imports and weights."""

    models: ModelStore

    def views(self) -> Mapping[Operation, View]:
        """Return what is to be bound."""
        return {
            operations.LIST_VERSIONS: self.list_versions,
            operations.GET_VERSION: self.get,
            operations.GET_EVALUATION: self.get_evaluation,
            operations.DELETE_VERSION: self.delete,
        }

    def list_versions(self, name: str, query: ListQuery) -> Page[Manifest]:
        """Return one page of a model's manifests."""
        return self.models.list_versions(name, query.limit, query.cursor)

    def get(self, name: str, ref: str) -> Manifest:
        """Return the manifest of a version."""
        return self.models.get_manifest(name, ref)

    def get_evaluation(self, name: str, ref: str) -> Response:
        """Return how good a version is, unless the caller has it."""
        return answer_version(self.models, name, ref, self._evaluation)

    def _evaluation(self, manifest: Manifest) -> Response:
        if manifest.evaluation is None:
            raise EvaluationNotFoundError(manifest.name, manifest.version)
        known = answer_known(manifest.evaluation.sha256)
        if known is not None:
            return known
        response = answer_json(self.models.read_evaluation(manifest.name, manifest.version))
        response.set_etag(manifest.evaluation.sha256)
        return response

    def delete(self, name: str, ref: str) -> Response:
        """Delete a version for ever; ref is its number."""
        with changing(name):
            self.models.delete_version(name, int(ref))
        return answer_nothing()
