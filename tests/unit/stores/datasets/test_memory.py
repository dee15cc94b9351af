"""The small data set of tests."""

import numpy as np

from stores.datasets.memory import synthetic_dataset


def test_same_arguments_give_the_same_bytes():
    one, two = synthetic_dataset(seed=3), synthetic_dataset(seed=3)
    assert one.info == two.info
    assert np.array_equal(one.train.values, two.train.values)


def test_another_seed_gives_another_digest():
    assert synthetic_dataset(seed=3).info.sha256 != synthetic_dataset(seed=4).info.sha256


def test_shape_and_classes_are_the_arguments():
    info = synthetic_dataset("mnist", (28, 28), classes=10, train_examples=500).info
    assert (info.name, info.input_size, info.classes) == ("mnist", 784, 10)
    assert info.train_examples == 500


def test_nearest_mean_separates_the_classes():
    data = synthetic_dataset()
    means = np.stack([data.train.values[data.train.labels == c].mean(axis=0) for c in range(3)])
    distances = np.linalg.norm(data.test.values[:, None, :] - means[None], axis=2)  # (N, classes)
    assert np.array_equal(distances.argmin(axis=1), data.test.labels)
