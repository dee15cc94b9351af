"""Versions of a model: manifests, how good each is, and their end."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Response

from contracts.base import Page
from contracts.errors import EvaluationNotFoundError
from contracts.models import Manifest
from services import model_operations as operations
from services.api.downloads import answer_known, version_headers
from services.operations import Operation
from services.queries import ListQuery
from services.routes import View, answer_json, answer_nothing
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
        manifest = self.models.get_manifest(name, ref)
        if manifest.evaluation is None:
            raise EvaluationNotFoundError(name, manifest.version)
        known = answer_known(manifest.evaluation.sha256)
        if known is not None:
            return known
        evaluation = self.models.read_evaluation(name, manifest.version)
        response = answer_json(evaluation, headers=version_headers(manifest))
        response.set_etag(manifest.evaluation.sha256)
        return response

    def delete(self, name: str, ref: str) -> Response:
        """Delete a version for ever; ref is its number."""
        self.models.delete_version(name, int(ref))
        return answer_nothing()
