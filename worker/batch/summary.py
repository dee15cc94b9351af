"""Describes a result by all its parts: digest, accuracy, precision, recall, confusion matrix."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from contracts.jobs.batch import MAX_MATRIX_CLASSES, BatchMetrics
from mlp_core import confusion_matrix
from stores.batch.results import Part
from stores.models.evaluation import describe_classes


@dataclass(frozen=True)
class Summary:
    """What all parts of a result are (fields as in ResultRecord)."""

    examples: int
    has_labels: bool
    sha256: str
    metrics: BatchMetrics


def summarize(parts: Iterable[Part], classes: int) -> Summary:
    """Return the summary of the parts of a result, each of which is read once."""
    sha256, confusion = hashlib.sha256(), np.zeros((classes, classes), np.intp)
    examples = 0
    has_labels = False
    for part in parts:
        sha256.update(part.probs.data)
        examples += len(part)
        has_labels = part.labels is not None
        if part.labels is not None:
            confusion += confusion_matrix(part.probs, part.labels)
    metrics = BatchMetrics()
    if has_labels:
        matrix = tuple(tuple(row) for row in confusion.tolist())
        metrics = BatchMetrics(
            accuracy=int(np.trace(confusion)) / examples,
            classes=describe_classes(confusion),
            confusion_matrix=matrix if classes <= MAX_MATRIX_CLASSES else None,
        )
    return Summary(examples, has_labels, sha256.hexdigest(), metrics)
