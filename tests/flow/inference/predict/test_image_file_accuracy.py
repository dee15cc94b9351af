"""Digits as people send them are read as well as the ones of the test set.

The figures are those of docs/benchmarks.md.
"""

import numpy as np
import pytest
from image_files import (
    colored,
    photographed,
    scaled,
    shifted,
    to_file,
    transparent,
    turned_file,
)
from observers import Silent

from mlp_core import Adam, Examples, Initializer, Scale, TrainConfig, TrainingData, TrainingRun
from services.images.file_reader import detect_media_type, strip
from stores.images.preprocessing import read_digit

pytestmark = pytest.mark.xdist_group("image_file_accuracy")  # one worker trains, for all of them

COUNT = 100
WHITE = (255, 255, 255)


def rng_of(digit):
    return np.random.default_rng(int(digit.sum()))


LOST = 0.02  # of the accuracy at most
LOST_AT_WORST = 0.04
WAYS = {
    "as it is": to_file,
    "shifted": lambda digit: to_file(shifted(digit, rng_of(digit))),
    "dark on light": lambda digit: to_file(255 - digit),
    "20 pixels": lambda digit: to_file(scaled(digit, 20)),
    "56 pixels": lambda digit: to_file(scaled(digit, 56)),
    "400 pixels": lambda digit: to_file(scaled(digit, 400), compress_level=1),
    "blue on white": lambda digit: to_file(colored(digit, (20, 40, 200), WHITE)),
    "red on yellow": lambda digit: to_file(colored(digit, (180, 20, 20), (250, 240, 120))),
    "yellow on white": lambda digit: to_file(colored(digit, (255, 255, 0), WHITE)),
    "turned by EXIF": lambda digit: turned_file(digit, rng_of(digit).integers(1, 9)),
    "transparent": lambda digit: to_file(transparent(digit)),
    "JPEG, 28 pixels": lambda digit: to_file(255 - digit, "JPEG"),
    "JPEG, quality 30": lambda digit: to_file(255 - scaled(digit, 280), "JPEG", quality=30),
    "JPEG, turned": lambda digit: turned_file(
        scaled(digit, 112), rng_of(digit).integers(1, 9), "JPEG"
    ),
}
HARD_WAYS = {
    "14 pixels": lambda digit: to_file(scaled(digit, 14)),
    "pencil in a shadow": lambda digit: to_file(photographed(digit, rng_of(digit)), "JPEG"),
}


@pytest.fixture(scope="module")
def network(mnist):
    """Return 784-100-10 after three epochs: 97 % of the test set."""
    train = Examples(mnist.train.values, mnist.train.labels)
    test = Examples(mnist.test.values, mnist.test.labels)
    data = TrainingData(train, test, classes=10, transform=Scale(1 / 255))
    config = TrainConfig(
        hidden_sizes=(100,),
        activation="relu",
        initializer=Initializer("he"),
        optimizer=Adam(),
        sampling="shuffle",
        epochs=3,
    )
    run = TrainingRun(config, data)
    assert run.run(Silent())
    return run.network


def accuracy(network, images, labels):
    answers = network.predict_probs(images.reshape(len(images), -1)).argmax(axis=1)
    return np.mean(answers == labels)


def to_pixels(content):
    return read_digit(strip(detect_media_type(content))).pixels


@pytest.mark.parametrize("way", {**WAYS, **HARD_WAYS})
def test_accuracy_is_near_that_of_clean_images(mnist, network, way):
    images, labels = mnist.test.values[:COUNT].reshape(-1, 28, 28), mnist.test.labels[:COUNT]
    clean = accuracy(network, images, labels)
    send = {**WAYS, **HARD_WAYS}[way]
    sent = accuracy(network, np.array([to_pixels(send(digit)) for digit in images]), labels)
    assert clean > 0.95
    assert sent >= clean - (LOST_AT_WORST if way in HARD_WAYS else LOST), f"{sent} of {clean}"
