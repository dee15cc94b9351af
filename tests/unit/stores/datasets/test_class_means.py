"""The packaged class means are those of the training set."""

import numpy as np
import pytest

from stores.datasets.packaged import read_class_means


def test_packaged_means_are_those_of_the_training_images(mnist):
    """The file was written by np.save with the array that is computed here."""
    train = mnist.train
    means = [train.values[train.labels == label].mean(axis=0) for label in range(10)]
    assert np.array_equal(read_class_means(), np.rint(means).astype(np.uint8))


def test_packaged_means_are_read_only():
    with pytest.raises(ValueError, match="read-only"):
        read_class_means()[0, 0] = 1
