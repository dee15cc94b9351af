"""Models: their names, and what each has."""

from collections.abc import Mapping
from dataclasses import dataclass

from contracts.base import Page
from contracts.models.versions import ModelSummary
from services import model_operations as operations
from services.http.operations import Operation
from services.http.queries import ListQuery
from services.http.routing import View
from stores.models.store import ModelStore


@dataclass(frozen=True)
class ModelRoutes:
    """The views of /models and /models/{name}."""

    models: ModelStore

    def views(self) -> Mapping[Operation, View]:
        """Return what is to be bound."""
        return {operations.LIST_MODELS: self.list_models, operations.GET_MODEL: self.get}

    def list_models(self, query: ListQuery) -> Page[ModelSummary]:
        """Return one page of models."""
        return self.models.list_models(query.limit, query.cursor)

    def get(self, name: str) -> ModelSummary:
        """Return a model's summary."""
        return self.models.get_model(name)
