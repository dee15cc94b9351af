import math

import numpy as np
import pytest

from mlp_core import Affine, DivergedError, Network
from mlp_core.training.divergence import DivergenceDetector

LIMIT = 1000 * math.log(10)


def feed(watch, losses, start=1):
    for step, loss in enumerate(losses, start=start):
        watch.check_loss(step, loss)


@pytest.mark.parametrize("loss", [math.nan, math.inf, -math.inf])
def test_a_loss_that_is_not_finite_is_diverged_at_once(loss):
    with pytest.raises(
        DivergedError, match=r"diverged at step 1 .*the loss is not finite"
    ) as caught:
        DivergenceDetector(10).check_loss(1, loss)
    assert caught.value.step == 1


def test_a_mean_of_a_hundred_steps_above_the_limit_is_diverged():
    watch = DivergenceDetector(10)
    feed(watch, [LIMIT * 1.01] * 99)
    with pytest.raises(DivergedError, match=r"at step 100 .*mean loss of 100 steps"):
        watch.check_loss(100, LIMIT * 1.01)


def test_a_mean_of_a_hundred_steps_below_the_limit_is_not():
    feed(DivergenceDetector(10), [LIMIT * 0.99] * 1000)


def test_the_hundred_steps_are_the_latest_ones():
    watch = DivergenceDetector(10)
    feed(watch, [0.1] * 150)
    feed(watch, [LIMIT * 1.01] * 99, start=151)
    with pytest.raises(DivergedError):
        feed(watch, [LIMIT * 1.01] * 2, start=250)


def test_one_bad_batch_is_forgotten():
    watch = DivergenceDetector(10)
    feed(watch, [LIMIT * 99] + [0.1] * 300 + [LIMIT * 99] + [0.1] * 300)


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_a_parameter_that_is_not_finite_is_diverged(value):
    network = Network([Affine(np.zeros((2, 2)), np.zeros(2))], "relu")
    DivergenceDetector(2).check_weights(7, 0.5, network)
    network.params[1][1] = value
    with pytest.raises(DivergedError, match=r"at step 7 .*a weight is not finite") as caught:
        DivergenceDetector(2).check_weights(7, 0.5, network)
    assert (caught.value.step, caught.value.loss) == (7, 0.5)


def test_score_that_is_not_finite_diverges():
    watch = DivergenceDetector(2)
    watch.check_scores(3, 0.5, None, 1.0)
    with pytest.raises(DivergedError, match=r"at step 3 .*is not finite"):
        watch.check_scores(3, 0.5, None, math.nan)
