"""Handmade predictions and data set descriptions for tests of comparisons."""

import numpy as np

from contracts.datasets import DatasetInfo
from services.api.compare.prediction_cache import VersionPredictions


def make_predictions(labels, digits, probs):
    """Return the predictions of a version."""
    return VersionPredictions(
        np.array(digits, np.intp), np.array(probs, np.float32), np.array(labels, np.uint8)
    )


def make_dataset_info(examples, classes=10):
    """Return the description of a data set with that many test examples."""
    return DatasetInfo(
        name="letters",
        sha256="0" * 64,
        train_examples=1,
        test_examples=examples,
        input_shape=(4,),
        pixel_max=255,
        classes=classes,
    )
