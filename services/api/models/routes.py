"""Models: their names, and what each has."""

from dataclasses import dataclass

from contracts.base import Page
from contracts.models.versions import ModelSummary
from services.http.operations import Answer, operation
from services.http.queries import ListQuery
from stores.models.store import ModelStore


@dataclass(frozen=True)
class ModelRoutes:
    """The views of /models and /models/{name}."""

    models: ModelStore

    @operation(
        "GET",
        "/models",
        "Models that have a version",
        answers={200: Answer("One page of models", model=Page[ModelSummary])},
        errors=(503,),
    )
    def list_models(self, query: ListQuery) -> Page[ModelSummary]:
        """Return one page of models."""
        return self.models.list_models(query.limit, query.cursor)

    @operation(
        "GET",
        "/models/{name}",
        "A model's newest version and its aliases",
        answers={200: Answer("The model", model=ModelSummary)},
        errors=(503,),
    )
    def get_model(self, name: str) -> ModelSummary:
        """Return a model's summary."""
        return self.models.get_model(name)
