"""Routes of predictions of test examples: of one version, and of two compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from flask import Response

from contracts.datasets import DatasetInfo
from contracts.models.comparisons import CompareRequest, Comparison
from contracts.models.evaluations import AnswerPage
from contracts.models.versions import Manifest
from services.api.compare.answer_pages import page_answers
from services.api.compare.prediction_cache import PredictionCache, find_own_dataset
from services.api.models.downloads import VERSION_HEADERS, VERSION_PATH, answer_version
from services.http.access import READ
from services.http.body_limits import MAX_SPEC_BYTES
from services.http.errors import RefusedError, field_error
from services.http.operations import Answer, operation
from services.http.queries import AnswersQuery
from services.http.routing import answer_json
from services.limits.limiter import WorkLimiter
from services.networks.retry import retry_if_deleted
from stores.datasets.store import DatasetStore
from stores.models.store import ModelStore
from stores.specs.resolving import find_dataset

IMPORT_ADVICE: Final = "import it again with ?dataset= and a data set that it fits"
COMPARE_ADVICE: Final = "name the data set to compare them on in dataset"


@dataclass(frozen=True)
class CompareRoutes:
    """The views of .../versions/{ref}/answers and /models/{name}/compare.

    Args:
        models: The versions.
        datasets: The data sets with the test examples.
        predictions: The versions' predictions of test examples.
        limiter: Limits how much is computed at a time.
    """

    models: ModelStore
    datasets: DatasetStore
    predictions: PredictionCache
    limiter: WorkLimiter

    @operation(
        "GET",
        f"{VERSION_PATH}/answers",
        "List a version's predictions of its test examples, the most confident first",
        access=READ,
        answers={200: Answer("One page of predictions", model=AnswerPage, headers=VERSION_HEADERS)},
        errors=(409, 503),
    )
    def list_answers(self, name: str, ref: str, query: AnswersQuery) -> Response:
        """Return one page of a version's predictions."""

        def answer(manifest: Manifest) -> Response:
            info = find_own_dataset(self.datasets, manifest, IMPORT_ADVICE)
            _check_classes(query, info)
            predictions = self.predictions.find(manifest, info)
            page = self.limiter.run(
                lambda: page_answers(predictions, manifest.version, query), predictions.probs.nbytes
            )
            return answer_json(page)

        return answer_version(self.models, name, ref, answer)

    @operation(
        "POST",
        "/models/{name}/compare",
        "Compare two versions on test examples, with a test of significance",
        access=READ,
        answers={200: Answer("The comparison", model=Comparison)},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409, 503),
    )
    def compare_versions(self, name: str, body: CompareRequest) -> Comparison:
        """Return how two versions differ, and on which examples."""
        from services.api.compare.comparing import compare  # noqa: PLC0415  loads the core, 0.1 s: only these requests wait

        def find() -> list[Manifest]:
            return [self.models.get_manifest(name, str(ref)) for ref in body.versions]

        def use(manifests: Sequence[Manifest]) -> Comparison:
            info = self._choose_dataset(manifests, body)
            predictions = [self.predictions.find(manifest, info) for manifest in manifests]
            return self.limiter.run(
                lambda: compare(manifests, predictions, info, body.limit),
                predictions[0].probs.nbytes,
            )

        return retry_if_deleted(find, use)

    def _choose_dataset(self, manifests: Sequence[Manifest], body: CompareRequest) -> DatasetInfo:
        if body.dataset is not None:
            return find_dataset(self.datasets, body.dataset, ["dataset"], body.dataset_version)
        if "dataset_version" in body.model_fields_set:
            raise field_error(["dataset_version"], "must come with the name of the data set")
        first, second = (find_own_dataset(self.datasets, of, COMPARE_ADVICE) for of in manifests)
        if first.name != second.name:
            raise RefusedError(
                422,
                f"version {manifests[0].version} is of data set {first.name}, version "
                f"{manifests[1].version} of {second.name}: {COMPARE_ADVICE}",
            )
        return max(first, second, key=lambda info: info.version)


def _check_classes(query: AnswersQuery, info: DatasetInfo) -> None:
    for field, value in (("label", query.label), ("digit", query.digit)):
        if value is not None and value >= info.classes:
            raise field_error(
                [field],
                f"it must be a class of {info.name}, 0 to {info.classes - 1}; got {value}",
                value,
            )
