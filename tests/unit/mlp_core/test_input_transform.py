import numpy as np
import pytest

from mlp_core import (
    Affine,
    ConfigError,
    Examples,
    Network,
    Scale,
    ShapeError,
    Standardize,
    TrainingData,
    check_golden,
    golden_bytes,
    read_golden,
)
from mlp_core.analysis.explanation import explain_class
from mlp_core.analysis.inspection import inspect_batch
from mlp_core.single_image import SingleImagePredictor

MEAN, STD = np.array([1e6, -2.5, 0.0, 7.0]), np.array([3.0, 1e-3, 1.0, 1.0])
ROWS = np.random.default_rng(0).normal(MEAN, 3 * STD, (20, 4))


@pytest.fixture(params=["float32", "float64"])
def network(request):
    rng = np.random.default_rng(1)
    weights = rng.normal(0, 0.1, (4, 5)), rng.normal(0, 0.1, (5, 3))
    affines = [
        Affine(w.astype(request.param), np.zeros(w.shape[1], request.param)) for w in weights
    ]
    return Network(affines, "tanh", Standardize(MEAN, STD))


def plain(rows):
    """The contract's rule: float32, float64, float32."""
    return ((rows.astype("f4").astype("f8") - MEAN) / STD).astype("f4")


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("values", [np.arange(256, dtype="u1"), np.linspace(0, 255, 9, dtype="f4")])
def test_scale_is_one_product_in_the_inputs_dtype(dtype, values):
    expected = values.astype(dtype) * np.array(1 / 255, dtype)
    scale, out = Scale(1 / 255), np.empty(len(values), dtype)
    np.testing.assert_array_equal(scale.apply(values, dtype), expected, strict=True)
    assert scale.apply(values, dtype, out) is out
    np.testing.assert_array_equal(out, expected)
    scale.writer(dtype)(values, out)
    np.testing.assert_array_equal(out, expected)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("rows", [ROWS, ROWS.astype("f4"), ROWS.astype("i4")])
def test_standardized_values_are_rounded_to_float32_twice(dtype, rows):
    standardize, out = Standardize(MEAN, STD), np.empty(rows.shape, dtype)
    expected = plain(rows).astype(dtype)
    np.testing.assert_array_equal(standardize.apply(rows, dtype), expected, strict=True)
    assert standardize.apply(rows, dtype, out) is out
    np.testing.assert_array_equal(out, expected)
    standardize.writer(dtype)(rows[0], out[0])
    np.testing.assert_array_equal(out[0], expected[0])


@pytest.mark.parametrize(
    ("mean", "std", "message"),
    [
        (MEAN, STD[:3], r"input_std must be \(4,\) float64, got \(3,\) float64"),
        (MEAN.astype("f4"), STD, r"input_mean must be \(4,\) float64, got \(4,\) float32"),
        (MEAN[None], STD, "input_mean must be"),
        (MEAN * np.nan, STD, "input_mean holds a number that is not finite"),
        (MEAN, STD * np.inf, "input_std holds a number that is not finite"),
        (MEAN, STD * 0, "input_std must be above 0, got 0"),
        (MEAN, -STD, "input_std must be above 0, got -3"),
    ],
)
def test_invalid_means_and_deviations_are_refused(mean, std, message):
    with pytest.raises(ConfigError, match=message):
        Standardize(mean, std)


def test_standardization_must_have_a_network_inputs():
    affine = Affine(np.zeros((3, 2)), np.zeros(2))
    with pytest.raises(ShapeError, match=r"input_mean must be \(3,\) like the rows of W1, got"):
        Network([affine], "relu", Standardize(MEAN, STD))


def test_every_route_standardizes_alike(network):
    x = plain(ROWS).astype(network.dtype)
    probs = network.predict_probs(ROWS)
    inspected = inspect_batch(network, ROWS, None, "mse")
    np.testing.assert_array_equal(inspected.x, x)
    np.testing.assert_array_equal(inspected.probs, probs)
    one = SingleImagePredictor(network)
    np.testing.assert_array_equal(
        [one.predict(row).copy() for row in ROWS], probs.astype(np.float32)
    )
    by_hand = np.exp(np.tanh(x @ network.affines[0].weight) @ network.affines[1].weight)
    np.testing.assert_allclose(probs, by_hand / by_hand.sum(axis=1, keepdims=True), rtol=1e-5)
    assert not explain_class(network, MEAN, 0).any()  # a row of means has only zeros as inputs


def test_golden_answers_of_a_table_are_its_own_rows_or_noise(network):
    for rows in (ROWS.astype(np.float32), None):
        golden = golden_bytes(network, rows)
        check_golden(network, golden)
        assert read_golden(golden).pixels.dtype == np.float32


def test_a_value_too_large_for_float32_does_not_warn(network):
    assert network.predict_probs(np.full((1, 4), 1e300)).shape == (1, 3)  # warnings are errors


def test_columns_that_are_zero_are_trained_when_standardized():
    rows = ROWS.copy()
    rows[:, 2] = 0
    examples = Examples(rows, np.arange(20) % 3)
    scaled, standardized = (
        TrainingData(examples, examples, 3, transform)
        for transform in (Scale(), Standardize(MEAN, STD))
    )
    assert scaled.active.tolist() == [0, 1, 3]
    assert standardized.active.tolist() == [0, 1, 2, 3]
    assert scaled.sha256 != standardized.sha256
