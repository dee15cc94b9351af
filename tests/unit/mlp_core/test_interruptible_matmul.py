import numpy as np
import pytest

from mlp_core.interruptible_matmul import (
    MAX_MULTIPLY_ADDS,
    MatmulInterruptedError,
    make_interruptible_dot,
)

ROWS, INNER, COLUMNS = 1100, 1000, 4000
ROWS_A_PART = 1000  # times INNER times COLUMNS is MAX_MULTIPLY_ADDS


def draw(*shape):
    return np.random.default_rng(0).random(shape, np.float32)


def make_nan_array(rows, columns):
    return np.full((rows, columns), np.nan, np.float32)


def plain_factors():
    return draw(ROWS, INNER), draw(INNER, COLUMNS)


def transposed_factors():
    return draw(INNER, ROWS).T, draw(COLUMNS, INNER).T


@pytest.mark.parametrize("factors", [plain_factors, transposed_factors])
def test_a_product_in_parts_is_the_product(factors, stop_counter):
    (a, b), out, ask = factors(), make_nan_array(ROWS, COLUMNS), stop_counter()
    make_interruptible_dot(ask)(a, b, out)
    np.testing.assert_allclose(out, a @ b, rtol=1e-5)
    assert ask.times == 2


def test_interrupted_product_has_computed_one_part(stop_counter):
    out = make_nan_array(ROWS, COLUMNS)
    with pytest.raises(MatmulInterruptedError):
        make_interruptible_dot(stop_counter(stop_at=1))(*plain_factors(), out)
    assert ROWS_A_PART * INNER * COLUMNS == MAX_MULTIPLY_ADDS
    assert np.isfinite(out[:ROWS_A_PART]).all()
    assert np.isnan(out[ROWS_A_PART:]).all()


def test_a_small_product_is_one_part(stop_counter):
    a, b, out, ask = draw(20, 30), draw(30, 40), make_nan_array(20, 40), stop_counter()
    make_interruptible_dot(ask)(a, b, out)
    np.testing.assert_array_equal(out, np.dot(a, b))
    assert ask.times == 1
