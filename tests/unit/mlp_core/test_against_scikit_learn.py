"""A whole run against scikit-learn's MLPClassifier, where both define the same thing."""

from itertools import product

import numpy as np
import pytest

from mlp_core import SGD, Adam, Initializer, TrainConfig, TrainingRun
from mlp_core.data.batches import BatchOrder, OrderConfig

pytestmark = pytest.mark.xdist_group("scikit-learn")
NAMES = {"sigmoid": "logistic", "tanh": "tanh", "relu": "relu"}
SOLVERS = {
    "sgd": (SGD(0.3), {"solver": "sgd", "momentum": 0, "nesterovs_momentum": False}),
    "momentum": (SGD(0.1, 0.9), {"solver": "sgd", "momentum": 0.9, "nesterovs_momentum": False}),
    "nesterov": (
        SGD(0.1, 0.9, nesterov=True),
        {"solver": "sgd", "momentum": 0.9, "nesterovs_momentum": True},
    ),
    # Theirs adds epsilon before the second mean is unbiased, so it must not be seen at all.
    "adam": (Adam(0.01, eps=1e-30), {"solver": "adam", "epsilon": 1e-30}),
}


@pytest.fixture
def make_theirs(sklearn):
    """Return a function that makes an MLPClassifier with a run's weights and no step behind it."""

    def make(run, options):
        config, data = run._config, run._data
        model = sklearn.neural_network.MLPClassifier(
            config.hidden_sizes,
            activation=NAMES[config.activation],
            learning_rate_init=config.optimizer.learning_rate,
            alpha=0,
            batch_size=len(data.train.labels),  # so that each call takes its batch in one step
            shuffle=False,
            random_state=0,
            **options,
        )
        model.partial_fit(data.train.pixels, data.train.labels, classes=range(data.classes))
        del model._optimizer  # its state; the weights of its first step are replaced
        for number, affine in enumerate(run.network.affines):
            model.coefs_[number][...] = affine.weight
            model.intercepts_[number][...] = affine.bias
        return model

    return make


@pytest.mark.parametrize("layers", list(product(NAMES, [(8,), (8, 7, 6)])), ids=str)
@pytest.mark.parametrize("solver", SOLVERS)
@pytest.mark.filterwarnings("ignore:Got `batch_size` less than 1 or larger")
def test_run_equals_scikit_learn(make_data, make_theirs, recorder, layers, solver):
    activation, hidden_sizes = layers
    optimizer, options = SOLVERS[solver]
    config = TrainConfig(
        hidden_sizes,
        activation,
        initializer=Initializer("xavier"),
        optimizer=optimizer,
        batch_size=16,
        sampling="shuffle",
        epochs=5,
        dtype="float64",
    )
    data, observer = make_data("float64"), recorder()
    run = TrainingRun(config, data)
    theirs = make_theirs(run, options)
    assert run.run(observer)
    order = BatchOrder(OrderConfig(len(data.train.labels), 16, "shuffle", config.seed))
    losses = []
    for step in range(run.total_steps):
        batch = order.batch(step)
        theirs.partial_fit(data.train.pixels[batch], data.train.labels[batch])
        losses.append(theirs.loss_)
    np.testing.assert_allclose(observer.losses, losses, rtol=1e-9)
    for affine, weight, bias in zip(
        run.network.affines, theirs.coefs_, theirs.intercepts_, strict=True
    ):
        np.testing.assert_allclose(affine.weight, weight, rtol=1e-7, atol=1e-10)
        np.testing.assert_allclose(affine.bias, bias, rtol=1e-7, atol=1e-10)
    np.testing.assert_allclose(
        run.network.predict_probs(data.test.pixels),
        theirs.predict_proba(data.test.pixels),
        atol=1e-9,
    )
