"""Evaluates networks before they are published."""

import platform
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_info

from contracts.models.evaluations import (
    Calibration,
    CalibrationBin,
    ClassEvaluation,
    Evaluation,
    Mistake,
)
from contracts.models.versions import Environment, ManifestDraft
from mlp_core import (
    Network,
    ShapeError,
    confusion_matrix,
    find_mistakes,
    golden_bytes,
    measure_calibration,
    precision,
    recall,
    weights_bytes,
)
from mlp_core.analysis.metrics import evaluation_rows
from mlp_core.arrays import Array, Labels
from mlp_core.files.golden import check_finite
from mlp_core.interruptible_matmul import MatmulInterruptedError
from mlp_core.network import TILE_ROWS
from stores.datasets.store import Dataset
from stores.models.results import Result


def prepare_result(
    draft: ManifestDraft,
    network: Network,
    dataset: Dataset | None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Result:
    """Return a network as a result to publish: weights file, evaluation and golden inputs.

    Args:
        draft: The draft of its manifest.
        network: The network.
        dataset: The data set to evaluate it on; None publishes it without an evaluation.
        should_stop: Called before each batch of examples; True interrupts the evaluation.

    Raises:
        ShapeError: the data set does not fit.
        OutputError: an output is not finite, so the network must not be published.
        MatmulInterruptedError: should_stop returned True.
    """
    evaluation = None if dataset is None else evaluate(network, dataset, should_stop)
    return Result(
        draft,
        weights_bytes(network),
        evaluation=None if evaluation is None else evaluation.model_dump_json().encode(),
        golden=golden_bytes(network, None if dataset is None else dataset.test.values),
    )


def evaluate(
    network: Network, dataset: Dataset, should_stop: Callable[[], bool] = lambda: False
) -> Evaluation:
    """Return the evaluation on a data set's test examples (errors as prepare_result).

    It uses exactly the float32 outputs that clients get.
    """
    info, labels = dataset.info, dataset.test.labels
    if not info.fits(network.layer_sizes):
        raise ShapeError(
            f"a network for {info.name} must take {info.input_size} pixels and answer "
            f"{info.classes} classes, got layer sizes {network.layer_sizes}"
        )
    probs = predict_test_set(network, dataset, should_stop)
    confusion = confusion_matrix(probs, labels)
    return Evaluation(
        dataset=info.name,
        dataset_version=info.version,
        examples=len(labels),
        accuracy=int(np.trace(confusion)) / len(labels),
        classes=describe_classes(confusion),
        confusion_matrix=tuple(tuple(row) for row in confusion.tolist()),
        mistakes=tuple(
            _mistake(probs, labels, index) for index in find_mistakes(probs, labels).tolist()
        ),
        calibration=_calibration(probs, labels),
    )


def predict_test_set(
    network: Network, dataset: Dataset, should_stop: Callable[[], bool] = lambda: False
) -> Array:
    """Return the outputs for the test examples (as predict_in_chunks)."""
    return predict_in_chunks(network, dataset.test.values, should_stop)


def predict_in_chunks(
    network: Network, values: NDArray[Any], should_stop: Callable[[], bool]
) -> NDArray[np.float32]:
    """Return the outputs for stored values as clients get them, float32, (N, C).

    Args:
        network: The network.
        values: Stored values, (N, D).
        should_stop: Called before each chunk; True interrupts the prediction.

    Raises:
        OutputError: an output is not finite.
        MatmulInterruptedError: should_stop returned True.
    """
    probs = np.empty((len(values), network.layer_sizes[-1]), np.float32)  # as clients get them
    rows = max(1, evaluation_rows(network) // TILE_ROWS) * TILE_ROWS
    for start in range(0, len(values), rows):
        if should_stop():
            raise MatmulInterruptedError
        probs[start : start + rows] = network.predict_probs(values[start : start + rows])
    check_finite(probs)
    return probs


@cache
def describe_environment(threads: int) -> Environment:
    """Return the versions and the BLAS kernel of this process (cached)."""
    pools: list[dict[str, Any]] = threadpool_info()
    blas = next((pool for pool in pools if pool["user_api"] == "blas"), {})
    return Environment(
        python=platform.python_version(),
        numpy=np.__version__,
        blas=f"{blas.get('internal_api', 'unknown')} {blas.get('version', '')}".strip(),
        kernel=str(blas.get("architecture", "unknown")),
        threads=threads,
    )


def describe_classes(confusion: NDArray[np.intp]) -> tuple[ClassEvaluation, ...]:
    """Return precision and recall of each class, from the counts in a confusion matrix."""
    columns = (confusion.sum(axis=1), precision(confusion), recall(confusion))
    rows = zip(*(column.tolist() for column in columns), strict=True)
    return tuple(
        ClassEvaluation(label=label, examples=examples, precision=exactness, recall=completeness)
        for label, (examples, exactness, completeness) in enumerate(rows)
    )


def _mistake(probs: Array, labels: Labels, index: int) -> Mistake:
    return Mistake(
        index=index,
        label=int(labels[index]),
        digit=int(np.argmax(probs[index])),
        # Nine digits identify every float32, as in the response to a prediction.
        probabilities=tuple(float(f"{prob:.9g}") for prob in probs[index]),
    )


def _calibration(probs: Array, labels: Labels) -> Calibration:
    measured = measure_calibration(probs, labels)
    columns = (measured.examples, measured.confidence, measured.accuracy)
    edges = measured.edges.tolist()
    rows = zip(pairwise(edges), *(column.tolist() for column in columns), strict=True)
    return Calibration(
        expected_error=measured.expected_error,
        bins=tuple(
            CalibrationBin(
                lower=lower, upper=upper, examples=examples, confidence=confidence, accuracy=share
            )
            for (lower, upper), examples, confidence, share in rows
        ),
    )
