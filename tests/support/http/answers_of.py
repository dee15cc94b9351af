"""Answers and manifests for tests that compare, made by hand."""

import numpy as np

from contracts.datasets import DatasetInfo
from services.api.compare.prediction_cache import VersionPredictions


def answers_of(labels, digits, probs):
    """A version's answers."""
    return VersionPredictions(
        np.array(digits, np.intp), np.array(probs, np.float32), np.array(labels, np.uint8)
    )


def info_of(examples, classes=10):
    """A data set with so many test examples."""
    return DatasetInfo(
        name="letters",
        sha256="0" * 64,
        train_examples=1,
        test_examples=examples,
        input_shape=(4,),
        pixel_max=255,
        classes=classes,
    )
