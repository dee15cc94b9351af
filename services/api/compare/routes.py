"""Two versions of a model, compared on test examples."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from contracts.datasets import DatasetInfo
from contracts.models.comparisons import CompareRequest, Comparison
from contracts.models.versions import Manifest
from services.api.compare.prediction_cache import PredictionCache, find_own_dataset
from services.api.datasets.lookup import find_dataset
from services.http.body_limits import MAX_SPEC_BYTES
from services.http.errors import RefusedError
from services.http.operations import Answer, operation
from services.limits.limiter import WorkLimiter
from services.networks.retry import retry_if_deleted
from stores.datasets.store import DatasetStore
from stores.models.store import ModelStore

ADVICE: Final = "say in dataset on which to compare them"


@dataclass(frozen=True)
class ComparisonRoutes:
    """The view of /models/{name}/compare.

    Args:
        models: The versions.
        datasets: On what they may be compared.
        answers: Theirs to that.
        limiter: Limits how much is computed at a time.
    """

    models: ModelStore
    datasets: DatasetStore
    answers: PredictionCache
    limiter: WorkLimiter

    @operation(
        "POST",
        "/models/{name}/compare",
        "Compare two versions on test examples, with a test of significance",
        answers={200: Answer("The comparison", model=Comparison)},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(503,),
    )
    def compare_versions(self, name: str, body: CompareRequest) -> Comparison:
        """Return how two versions differ, and on which examples."""
        from services.api.compare.comparing import compare  # noqa: PLC0415  loads the core, 0.1 s: only these requests wait

        def find() -> list[Manifest]:
            return [self.models.get_manifest(name, str(ref)) for ref in body.versions]

        def use(manifests: Sequence[Manifest]) -> Comparison:
            info = self._choose_dataset(manifests, body.dataset)
            answers = [self.answers.find(manifest, info) for manifest in manifests]
            return self.limiter.run(
                lambda: compare(manifests, answers, info, body.limit), answers[0].probs.nbytes
            )

        return retry_if_deleted(find, use)

    def _choose_dataset(self, manifests: Sequence[Manifest], named: str | None) -> DatasetInfo:
        if named is not None:
            return find_dataset(self.datasets, named, ["dataset"])
        first, second = (find_own_dataset(self.datasets, of, ADVICE) for of in manifests)
        if first.name != second.name:
            raise RefusedError(
                422,
                f"version {manifests[0].version} is of data set {first.name}, version "
                f"{manifests[1].version} of {second.name}: {ADVICE}",
            )
        return first
