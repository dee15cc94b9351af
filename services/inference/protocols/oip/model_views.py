"""What is asked of models and versions, but for inferences."""

from dataclasses import dataclass

from flask import Response

from services.inference.predictor import Predictor
from services.inference.protocols.oip.metadata import describe_model, list_names
from services.inference.protocols.oip.repository import (
    check_load,
    list_index,
    read_control,
    refuse_unload,
)
from services.inference.protocols.oip.responses import answer_document
from services.inference.protocols.oip.stats import (
    Statistics,
    describe_statistics,
    select_statistics,
)
from stores.models.store import ModelStore


@dataclass(frozen=True)
class ModelViews:
    """Metadata, readiness, statistics and the repository.

    Args:
        predictor: Loads versions.
        models: Says which versions there are.
        statistics: What was counted of them.
    """

    predictor: Predictor
    models: ModelStore
    statistics: Statistics

    def list_models(self) -> Response:
        """Answer the names of all models."""
        return answer_document({"models": list_names(self.models)})

    def describe(self, model: str, version: str = "latest") -> Response:
        """Answer a model's metadata, with the shapes of a version."""
        return answer_document(describe_model(self.models, model, version))

    def is_ready(self, model: str, version: str = "latest") -> Response:
        """Answer that a version answers: it is loaded if it is not yet."""
        self.predictor.networks.resolve(model, version)
        return answer_document({"name": model, "ready": True})

    def count_all(self) -> Response:
        """Answer what was counted of every version."""
        return answer_document(describe_statistics(self.statistics.read()))

    def count(self, model: str, version: str | None = None) -> Response:
        """Answer what was counted of a model's versions, or of one."""
        number = self.models.resolve(model, version or "latest")
        only = None if version is None else number
        selected = select_statistics(self.statistics.read(), model, number, only)
        return answer_document(describe_statistics(selected))

    def index(self) -> Response:
        """Answer every version, and which of them are ready."""
        control = read_control()
        return answer_document(list_index(self.models, self.predictor.networks, control))

    def load(self, model: str) -> Response:
        """Load the latest version in this process; the others load it when they are asked."""
        check_load(read_control())
        self.predictor.networks.resolve(model, "latest")
        return answer_document({})

    def unload(self, model: str) -> Response:
        """Refuse: versions leave by themselves."""
        read_control()
        raise refuse_unload(model)
