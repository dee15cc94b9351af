"""The stored class means are those of the training set."""

import numpy as np
import pytest

from stores.datasets.class_means import compute_class_means, read_class_means
from stores.datasets.packaged import PackagedDatasets


def test_the_stored_means_are_those_of_the_training_images():
    train = PackagedDatasets().load("mnist").train
    assert np.array_equal(read_class_means(), compute_class_means(train, classes=10))


def test_the_means_are_read_only():
    with pytest.raises(ValueError, match="read-only"):
        read_class_means()[0, 0] = 1
