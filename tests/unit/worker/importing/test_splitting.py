import numpy as np
import pytest

from worker.importing.splitting import choose_test_rows

LABELS = np.array([0] * 100 + [1] * 10 + [2] * 2 + [3], np.uint16)


@pytest.mark.parametrize(
    ("fraction", "counts"),
    [(0.2, [20, 2, 1, 0]), (0.0, [0, 0, 0, 0]), (0.001, [1, 1, 1, 0]), (0.99, [99, 9, 1, 0])],
)
def test_each_class_gives_its_share(fraction, counts):
    is_test = choose_test_rows(LABELS, 5, fraction, seed=0)
    assert np.bincount(LABELS[is_test], minlength=4).tolist() == counts


def test_same_seed_chooses_the_same_rows():
    first, second = (choose_test_rows(LABELS, 4, 0.2, seed=7) for _ in range(2))
    assert np.array_equal(first, second)


def test_another_seed_chooses_other_rows():
    first, second = (choose_test_rows(LABELS, 4, 0.2, seed=seed) for seed in (7, 8))
    assert not np.array_equal(first, second)
