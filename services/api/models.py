"""Models and their versions: manifests and weights."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Response

from contracts.base import Page
from contracts.models import Manifest, ModelSummary
from services import api_operations as operations
from services.api.downloads import answer_file, answer_known
from services.operations import Operation
from services.queries import ListQuery
from services.routes import View
from stores.models.store import ModelStore


@dataclass(frozen=True)
class ModelRoutes:
    """The views under /models."""

    models: ModelStore

    def views(self) -> Mapping[Operation, View]:
        """Return what is to be bound."""
        return {
            operations.LIST_MODELS: self.list_models,
            operations.GET_MODEL: self.get_model,
            operations.LIST_VERSIONS: self.list_versions,
            operations.GET_VERSION: self.get_version,
            operations.GET_WEIGHTS: self.get_weights,
        }

    def list_models(self, query: ListQuery) -> Page[ModelSummary]:
        """Return one page of models."""
        return self.models.list_models(query.limit, query.cursor)

    def get_model(self, name: str) -> ModelSummary:
        """Return a model's summary."""
        return self.models.get_model(name)

    def list_versions(self, name: str, query: ListQuery) -> Page[Manifest]:
        """Return one page of a model's manifests."""
        return self.models.list_versions(name, query.limit, query.cursor)

    def get_version(self, name: str, ref: str) -> Manifest:
        """Return the manifest of a version."""
        return self.models.get_manifest(name, ref)

    def get_weights(self, name: str, ref: str) -> Response:
        """Return a version's file, unless the caller has it."""
        manifest = self.models.get_manifest(name, ref)
        known = answer_known(manifest.weights)
        if known is not None:
            return known
        weights = self.models.open_weights(name, manifest.version)
        response = answer_file(weights, manifest.weights, f"{name}-{manifest.version}.npz")
        response.headers["X-Model-Name"] = name
        response.headers["X-Model-Version"] = str(manifest.version)
        return response
