"""Two threads predict a batch to the bit of one thread."""

import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from mlp_core import Initializer, Network, Scale
from mlp_core.network import draw_affines
from services.server.fast.batch_path import TwoThreadPredictor

RNG = np.random.default_rng(7)
IMAGES = RNG.integers(0, 256, (1337, 784), np.uint8)
NETWORK = Network(
    draw_affines((784, 50, 10), Initializer("he"), RNG, "float32"), "sigmoid", Scale(1 / 255)
)


@pytest.mark.parametrize("count", [1, 15, 250, 999, 1337])
def test_two_threads_compute_the_bits_of_one(count):
    with ThreadPoolExecutor(1) as second:
        probs = TwoThreadPredictor(second).predict(NETWORK, IMAGES[:count])
    np.testing.assert_array_equal(probs, NETWORK.predict_probs(IMAGES[:count]))


def test_thread_that_does_not_start_is_not_waited_for():
    released = threading.Event()
    with ThreadPoolExecutor(1) as second:
        second.submit(released.wait)
        probs = TwoThreadPredictor(second).predict(NETWORK, IMAGES)
        released.set()
    np.testing.assert_array_equal(probs, NETWORK.predict_probs(IMAGES))


def test_system_without_another_thread_computes_alone():
    second = ThreadPoolExecutor(1)
    second.shutdown()  # it refuses calls with the error of a thread that can't start
    predictor = TwoThreadPredictor(second)
    for _ in range(2):
        probs = predictor.predict(NETWORK, IMAGES)
        np.testing.assert_array_equal(probs, NETWORK.predict_probs(IMAGES))
