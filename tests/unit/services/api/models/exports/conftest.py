"""Fixtures for exports: MNIST, and networks with a short training."""

import functools
import itertools

import numpy as np
import pytest
from observers import Silent

from mlp_core import (
    Adam,
    Affine,
    Examples,
    Initializer,
    Network,
    Scale,
    TrainConfig,
    TrainingData,
    TrainingRun,
)
from stores.datasets.packaged import PackagedDatasets


@pytest.fixture(scope="session")
def mnist():
    return PackagedDatasets().load("mnist")


@pytest.fixture(scope="session")
def train(mnist):
    """Return a function that trains a network, once per process."""
    few = [
        Examples(half.values[:count], half.labels[:count])
        for half, count in ((mnist.train, 5000), (mnist.test, 100))
    ]
    data = TrainingData(*few, classes=10, transform=Scale(1 / 255))

    @functools.cache
    def trained(activation, dtype="float32", hidden_layers=1):
        # With less, a deep network of sigmoids would not learn.
        initializer = Initializer("normal", 0.5) if activation == "sigmoid" else Initializer("he")
        config = TrainConfig(
            hidden_sizes=(40,) * hidden_layers,
            activation=activation,
            initializer=initializer,
            optimizer=Adam(0.005),
            steps=200,
            dtype=dtype,
        )
        run = TrainingRun(config, data)
        run.run(Silent())
        return run.network

    return trained


@pytest.fixture(scope="session")
def make_network():
    """Return a function that makes a small network with 6 pixels, 3 classes and biases."""

    def make(activation="tanh", dtype="float32", sizes=(6, 5, 4, 3), seed=0):
        rng = np.random.default_rng(seed)
        affines = [
            Affine(rng.normal(size=(a, b)).astype(dtype), rng.normal(size=b).astype(dtype))
            for a, b in itertools.pairwise(sizes)
        ]
        return Network(affines, activation, Scale(1 / 255))

    return make
