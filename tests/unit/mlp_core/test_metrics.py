import numpy as np
import pytest

from mlp_core import Affine, Network, ShapeError, accuracy
from mlp_core.metrics import MAX_MEASURED_ROWS, measured_rows


@pytest.fixture
def identity():
    """A network whose logits are its inputs."""
    return Network([Affine(np.eye(3), np.zeros(3))], "relu")


def test_accuracy_is_the_share_whose_largest_logit_is_the_label(identity):
    x = np.array([[1.0, 0, 0], [0, 5, 1], [2, 1, 3], [0, 1, 0]])
    assert accuracy(identity, x, np.array([0, 1, 0, 2])) == 0.5


@pytest.mark.parametrize(
    "count", [1, MAX_MEASURED_ROWS, MAX_MEASURED_ROWS + 1, 3 * MAX_MEASURED_ROWS - 1]
)
def test_every_example_is_counted_once(identity, count):
    labels = np.arange(count) % 3
    x = np.eye(3)[labels]
    assert accuracy(identity, x, labels) == 1
    assert accuracy(identity, x, (labels + 1) % 3) == 0


def test_a_huge_network_is_measured_by_fewer_rows_at_once():
    huge = Network([Affine(np.eye(4096, dtype=np.float32), np.zeros(4096, np.float32))], "relu")
    assert measured_rows(huge) == 238  # 4e9 multiply-adds over 4096² weights


def test_inputs_of_another_width_are_refused(identity):
    with pytest.raises(ShapeError, match=r"x must be \(batch, 3\), got \(2, 4\)"):
        accuracy(identity, np.zeros((2, 4)), np.zeros(2, int))
