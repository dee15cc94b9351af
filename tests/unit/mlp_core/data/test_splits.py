import numpy as np
import pytest

from mlp_core import ConfigError, Examples, TrainConfig, TrainingData
from mlp_core.data.splits import Splits


@pytest.fixture
def data():
    return TrainingData(
        Examples(np.arange(20)[:, None], np.arange(20) % 3),
        Examples(np.ones((4, 1)), np.array([0, 1, 2, 0])),
        3,
    )


def test_default_has_no_validation_examples(data):
    splits = Splits(TrainConfig(), data)
    assert (len(splits.train), splits.validation, len(splits.test)) == (20, None, 4)
    batch = np.array([3, 1])
    assert splits.rows(batch) is batch


def test_validation_examples_are_never_trained_on(data):
    splits = Splits(TrainConfig(validation_fraction=0.25), data)
    held_out, members = splits.validation.rows, splits.members
    assert (len(held_out), len(members), len(splits.train)) == (5, 15, 15)
    np.testing.assert_array_equal(np.sort([*held_out, *members]), np.arange(20))
    rows = splits.rows(np.arange(15))
    np.testing.assert_array_equal(rows, members)
    np.testing.assert_array_equal(splits.validation.slice(0, 9)[0][:, 0], held_out)


def test_seed_determines_the_validation_examples(data):
    chosen = [
        Splits(TrainConfig(validation_fraction=0.5, seed=seed), data).validation.rows.tolist()
        for seed in (1, 1, 2)
    ]
    assert chosen[0] == chosen[1] != chosen[2]


@pytest.mark.parametrize("fraction", [0.01, 0.99])
def test_a_share_that_leaves_one_side_empty_is_refused(data, fraction):
    with pytest.raises(ConfigError, match=r"must leave examples on both sides, got 0.\d\d: "):
        Splits(TrainConfig(validation_fraction=fraction), data)
