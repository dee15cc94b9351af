"""Shared fixtures: the notebook's numbers, numeric gradients, an observer."""

import importlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from mlp_core import Examples, Scale, TrainingData

Notebook = dict[str, np.ndarray]
# The cube root of float64's precision, which balances rounding and truncation errors.
STEP = 6e-6


@pytest.fixture(scope="session")
def sklearn() -> ModuleType:
    """scikit-learn, which takes two seconds to import, for the xdist_group "scikit-learn"."""
    for name in ("calibration", "metrics", "neural_network", "utils.class_weight"):
        importlib.import_module(f"sklearn.{name}")
    return importlib.import_module("sklearn")


@pytest.fixture(scope="session")
def scipy_stats() -> ModuleType:
    """scipy.stats, which takes over a second to import, for the same group."""
    return importlib.import_module("scipy.stats")


@pytest.fixture(scope="session")
def notebook() -> Notebook:
    """Every number that the notebook printed, by name."""
    text = (Path(__file__).parent / "notebook.json").read_text()
    return {name: np.array(value) for name, value in json.loads(text).items()}


@pytest.fixture(scope="session")
def numeric_gradient() -> Callable[[Callable[[], float], np.ndarray], np.ndarray]:
    """Central differences of a function by an array that it reads, changed and restored."""

    def gradient(function: Callable[[], float], array: np.ndarray) -> np.ndarray:
        result = np.empty_like(array)
        for place in np.ndindex(array.shape):
            kept = array[place]
            array[place] = kept + STEP
            above = function()
            array[place] = kept - STEP
            below = function()
            array[place] = kept
            result[place] = (above - below) / (2 * STEP)
        return result

    return gradient


class Recorder:
    """An observer that records steps and reports, and stops a run at a step if one is given."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.stop_at = stop_at
        self.steps = []
        self.losses = []
        self.reports = []

    def should_stop(self):
        return self.stop_at is not None and len(self.steps) >= self.stop_at

    def on_step(self, step, loss):
        self.steps.append(step)
        self.losses.append(loss)

    def on_epoch(self, report):
        self.reports.append(report)


class StopCounter:
    """A should_stop that counts its calls, and returns True at one of them."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.times = 0
        self._stop_at = stop_at

    def __call__(self):
        self.times += 1
        return self.times == self._stop_at


@pytest.fixture
def stop_counter() -> type[StopCounter]:
    return StopCounter


@pytest.fixture
def recorder() -> type[Recorder]:
    return Recorder


@pytest.fixture(scope="session")
def make_examples() -> Callable[..., Examples]:
    """Points around one center a class, well apart, so that little training is enough."""

    def make(count: int, dtype: str = "float32", seed: int = 0, classes: int = 4) -> Examples:
        rng = np.random.default_rng(seed)
        labels = np.arange(count) % classes
        centers = np.eye(classes, 6)
        x = centers[labels] + rng.normal(0, 0.1, (count, 6))
        return Examples(x.astype(dtype), labels.astype(np.uint8))

    return make


@pytest.fixture(scope="session")
def make_data(make_examples) -> Callable[..., TrainingData]:
    """50 training examples and 20 test examples of four classes.

    Blank pixels are 0 in every training example, and large enough in the test set to mislead.
    """

    def make(
        dtype: str = "float32", input_scale: float = 1.0, blank: Sequence[int] = ()
    ) -> TrainingData:
        train, test = make_examples(50, dtype), make_examples(20, dtype, 1)
        train.pixels[:, blank] = 0
        test.pixels[:, blank] *= 50
        return TrainingData(train, test, 4, Scale(input_scale), image_shape=(2, 3))

    return make
