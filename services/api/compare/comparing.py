"""Compare the predictions of two versions."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import DatasetInfo
from contracts.models.comparisons import ComparedVersion, Comparison, Disagreement, McNemarResult
from contracts.models.versions import Manifest
from mlp_core import mcnemar
from services.api.compare.prediction_cache import VersionPredictions, shown_prob


def compare(
    manifests: Sequence[Manifest],
    predictions: Sequence[VersionPredictions],
    info: DatasetInfo,
    limit: int,
) -> Comparison:
    """Return how two versions differ on a data set, with at most limit examples."""
    first, second = predictions
    one, other = first.is_right, second.is_right
    only_first, only_second = _count(one & ~other), _count(other & ~one)
    differing = np.flatnonzero(first.digits != second.digits)
    return Comparison(
        model=manifests[0].name,
        dataset=info.name,
        dataset_version=info.version,
        examples=len(first.labels),
        versions=(_describe(manifests[0], one), _describe(manifests[1], other)),
        both_right=_count(one & other),
        only_first_right=only_first,
        only_second_right=only_second,
        both_wrong=_count(~(one | other)),
        mcnemar=_test(only_first, only_second),
        disagreements=len(differing),
        images=_show(first, second, _most_confident(first, second, differing)[:limit].tolist()),
    )


def _count(claims: NDArray[np.bool_]) -> int:
    return int(np.count_nonzero(claims))


def _describe(manifest: Manifest, is_right: NDArray[np.bool_]) -> ComparedVersion:
    correct = _count(is_right)
    return ComparedVersion(
        version=manifest.version, accuracy=correct / len(is_right), correct=correct
    )


def _test(only_first: int, only_second: int) -> McNemarResult:
    tested = mcnemar(only_first, only_second)
    return McNemarResult(statistic=tested.statistic, p_value=tested.p_value, exact=tested.is_exact)


def _most_confident(
    first: VersionPredictions, second: VersionPredictions, indices: NDArray[np.intp]
) -> NDArray[np.intp]:
    """Return the indices, sorted by the higher of the two probabilities; the sort is stable."""
    confidence = np.maximum(first.probs[indices], second.probs[indices])
    return indices[np.argsort(-confidence, kind="stable")]


def _show(
    first: VersionPredictions, second: VersionPredictions, indices: Iterable[int]
) -> list[Disagreement]:
    return [
        Disagreement(
            index=index,
            label=int(first.labels[index]),
            digits=(int(first.digits[index]), int(second.digits[index])),
            probabilities=(shown_prob(first.probs[index]), shown_prob(second.probs[index])),
        )
        for index in indices
    ]
