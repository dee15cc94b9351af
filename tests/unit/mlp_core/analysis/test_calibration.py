"""Whether a probability of 0.8 is right in 8 of 10 cases."""

import numpy as np
import pytest

from mlp_core import measure_calibration


def probs_of(confidences):
    """Two classes; the first is answered with these probabilities."""
    first = np.array(confidences)
    return np.stack([first, 1 - first], axis=1)


def test_expected_error_is_the_mean_gap_to_accuracy():
    # Bins of five: (0.4, 0.6] has 0.55 and 0.6, both wrong; (0.6, 0.8] has 0.7, right; (0.8, 1] has
    # 0.9 and 1, one of them right.
    labels = np.array([1, 1, 0, 0, 1])
    measured = measure_calibration(probs_of([0.55, 0.6, 0.7, 0.9, 1.0]), labels, bins=5)
    np.testing.assert_allclose(measured.edges, [0, 0.2, 0.4, 0.6, 0.8, 1])
    assert measured.examples.tolist() == [0, 0, 2, 1, 2]
    np.testing.assert_allclose(measured.confidence, [np.nan, np.nan, 0.575, 0.7, 0.95])
    np.testing.assert_array_equal(measured.accuracy, [np.nan, np.nan, 0, 1, 0.5])
    expected = 2 / 5 * 0.575 + 1 / 5 * 0.3 + 2 / 5 * 0.45
    assert measured.expected_error == pytest.approx(expected, rel=1e-12)


def test_calibrated_confidence_has_no_error():
    probs = probs_of([0.75] * 4)
    assert measure_calibration(probs, np.array([0, 0, 1, 0])).expected_error == 0


def test_wrong_confident_predictions_have_full_error():
    assert measure_calibration(probs_of([1.0] * 3), np.array([1, 1, 1])).expected_error == 1


def test_a_bin_has_its_upper_bound_and_not_its_lower_one():
    measured = measure_calibration(probs_of([0.5, 0.75, 1.0]), np.array([0, 0, 0]), bins=4)
    assert measured.examples.tolist() == [0, 1, 1, 1]


def test_a_probability_rounded_above_1_is_in_the_last_bin():
    probs = np.array([[np.nextafter(np.float32(1), np.float32(2)), 0]], np.float32)
    assert measure_calibration(probs, np.array([0])).examples.tolist() == [0] * 14 + [1]


@pytest.mark.xdist_group("scikit-learn")
@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("classes", [2, 10])
def test_bins_equal_scikit_learn(sklearn, classes, dtype):
    rng = np.random.default_rng(classes)
    powers = np.exp(rng.normal(0, 2, (500, classes)))
    probs = (powers / powers.sum(axis=1, keepdims=True)).astype(dtype)
    labels = rng.integers(0, classes, 500)
    measured = measure_calibration(probs, labels)
    confidence = probs.max(axis=1).astype(float).clip(max=1)  # theirs refuses a rounded 1
    is_right = probs.argmax(axis=1) == labels
    accuracy, mean = sklearn.calibration.calibration_curve(is_right, confidence, n_bins=15)
    filled = measured.examples > 0
    np.testing.assert_allclose(measured.accuracy[filled], accuracy, rtol=1e-12)
    np.testing.assert_allclose(measured.confidence[filled], mean, rtol=1e-12)
